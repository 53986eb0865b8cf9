package fr.rezone.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** A folder that holds official files under the paths that the catalogue gives. */
public record Mirror(Path folder) implements SourceFolder {
  /**
   * The file of a dataset; empty when the folder has none. The last in name order wins: names carry
   * dates.
   */
  @Override
  public Optional<SourceFile> find(Dataset dataset) {
    Path pattern = folder.resolve(dataset.mirror());
    Path parent = pattern.getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      return Optional.empty();
    }
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(parent, pattern.getFileName().toString())) {
      return StreamSupport.stream(files.spliterator(), false)
          .filter(Files::isRegularFile)
          .max(Comparator.comparing(path -> path.getFileName().toString()))
          .map(path -> new SourceFile(dataset.id(), path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
