package fr.rezone.bench;

import fr.rezone.demo.file.Demonstration;
import fr.rezone.demo.seed.Recipe;
import fr.rezone.release.ImportProgress;
import fr.rezone.release.Importer;
import fr.rezone.release.Manifest;
import fr.rezone.release.Release;
import fr.rezone.release.ReleaseFolder;
import fr.rezone.source.Mirror;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** An invented region, imported as any files would be, for the time of a benchmark. */
final class World implements AutoCloseable {
  private static final int COMMUNES = 1_000;

  private final Path folder;
  private final Release release;

  World() throws IOException {
    folder = Files.createTempDirectory("rezone-bench");
    Path sources = folder.resolve("sources");
    Demonstration.write(new Recipe(COMMUNES, Recipe.SEED), sources);
    release =
        Release.open(
            new Importer(
                    new ReleaseFolder(folder.resolve("data")),
                    ImportProgress.SILENT,
                    Clock.systemUTC())
                .importFrom(new Mirror(sources), List.of(), Manifest.Kind.DEMONSTRATION));
  }

  Release release() {
    return release;
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(
              file -> {
                try {
                  Files.delete(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
