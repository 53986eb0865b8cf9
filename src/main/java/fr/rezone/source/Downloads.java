package fr.rezone.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Files downloaded by an import, a folder per dataset, whatever name the producer gave them.
 *
 * @param folder holds a folder named by the id of each dataset
 */
public record Downloads(Path folder) implements SourceFolder {
  /** Where the files of a dataset are put. */
  public Path folderOf(Dataset dataset) {
    return folder.resolve(dataset.id());
  }

  /** The most recent one; unfinished downloads and notes on where they come from do not count. */
  @Override
  public Optional<SourceFile> find(Dataset dataset) {
    return whole(dataset).stream().max(Comparator.comparing(file -> modified(file.path())));
  }

  @Override
  public List<SourceFile> findAll(Dataset dataset) {
    return dataset.series() ? whole(dataset) : find(dataset).stream().toList();
  }

  private List<SourceFile> whole(Dataset dataset) {
    Path own = folderOf(dataset);
    if (!Files.isDirectory(own)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(own)) {
      return files
          .filter(Files::isRegularFile)
          .filter(Downloads::isWhole)
          .sorted(Comparator.comparing(path -> path.getFileName().toString()))
          .map(path -> new SourceFile(dataset.id(), path))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isWhole(Path path) {
    String name = path.getFileName().toString();
    return !name.endsWith(".part") && !name.endsWith(".origin");
  }

  private static FileTime modified(Path path) {
    try {
      return Files.getLastModifiedTime(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
