package fr.rezone;

import fr.rezone.release.ImportProgress;
import fr.rezone.release.Importer;
import fr.rezone.release.Manifest;
import fr.rezone.release.Release;
import fr.rezone.release.ReleaseFolder;
import fr.rezone.source.Mirror;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * The whole country, imported from the mirror once for all tests of a run. Tests that ask for it
 * are reported as not run where there is no mirror, and fail there when {@code CI=true}.
 */
public final class NationalRelease {
  private static @Nullable Release release;

  private NationalRelease() {}

  /** The mirror at hand, as the commands find it. */
  public static Path mirror() {
    Optional<Path> mirror =
        Stream.concat(
                Stream.ofNullable(System.getenv("REZONE_SOURCES")).map(Path::of),
                Stream.of(Path.of("sources"), Path.of("../shared/sources")))
            .filter(Files::isDirectory)
            .findFirst();
    if (mirror.isEmpty()) {
      String reason =
          "pas de miroir des fichiers officiels : le désigner par REZONE_SOURCES, ou le placer en sources/";
      if ("true".equals(System.getenv("CI"))) {
        throw new AssertionError(reason);
      }
      Assumptions.abort(reason);
    }
    return mirror.orElseThrow();
  }

  /** The release, loaded. */
  public static synchronized Release open() {
    if (release == null) {
      Path made =
          new Importer(
                  new ReleaseFolder(Path.of("target", "national")),
                  ImportProgress.SILENT,
                  Clock.systemUTC())
              .importFrom(new Mirror(mirror()), List.of(), Manifest.Kind.OFFICIAL);
      release = Release.open(made);
    }
    return release;
  }
}
