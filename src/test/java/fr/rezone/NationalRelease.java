package fr.rezone;

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
import org.jspecify.annotations.Nullable;

/**
 * The release of the whole country, imported from the mirror at most once per JVM into {@code
 * target/}: it costs some fifteen seconds.
 */
public final class NationalRelease {
  private static final Path DATA = Path.of("target/national");

  private static @Nullable Release opened;

  private NationalRelease() {}

  /** Skips the test where there is no mirror, unless {@code CI=true}, where that is a failure. */
  public static synchronized Release open() {
    Path mirror = OfficialMirror.folder();
    Release release = opened;
    if (release == null) {
      clear();
      release =
          Release.open(
              new Importer(new ReleaseFolder(DATA), ImportProgress.SILENT, Clock.systemUTC())
                  .importFrom(new Mirror(mirror), List.of(), Manifest.Kind.OFFICIAL));
      opened = release;
    }
    return release;
  }

  /** The data folder, for tests of the command line. Call {@link #open} first. */
  public static Path data() {
    return DATA;
  }

  private static void clear() {
    if (!Files.exists(DATA)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(DATA)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
