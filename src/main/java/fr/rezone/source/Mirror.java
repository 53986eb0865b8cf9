package fr.rezone.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
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
    List<SourceFile> all = matching(dataset);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  @Override
  public List<SourceFile> findAll(Dataset dataset) {
    return dataset.series() ? matching(dataset) : find(dataset).stream().toList();
  }

  private List<SourceFile> matching(Dataset dataset) {
    Path pattern = folder.resolve(dataset.mirror());
    Path parent = pattern.getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      return List.of();
    }
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(parent, pattern.getFileName().toString())) {
      return StreamSupport.stream(files.spliterator(), false)
          .filter(Files::isRegularFile)
          .sorted(Comparator.comparing(path -> path.getFileName().toString()))
          .map(path -> new SourceFile(dataset.id(), path))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
