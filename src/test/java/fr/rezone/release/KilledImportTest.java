package fr.rezone.release;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rezone.ClassPath;
import fr.rezone.SmallWorld;
import fr.rezone.source.Mirror;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledImportTest {
  private static final int KILLS = 10;

  /** Those of one import and a half. */
  private static final int STEPS = 55;

  /** A process that imports without end is killed at moments chosen at random, by SIGKILL. */
  @Test
  void whateverTheMomentTheCurrentReleaseIsWholeAndTheNextImportCleansUp(@TempDir Path temporary)
      throws IOException, InterruptedException {
    Path sources = new SmallWorld().writeTo(temporary.resolve("sources"));
    Path data = temporary.resolve("data");
    ReleaseFolder folder = new ReleaseFolder(data);
    importOnce(folder, sources);
    Random random = new Random(9);
    Set<String> points = new HashSet<>();
    for (int kill = 0; kill < KILLS; kill++) {
      Process process = start(sources, data);
      BufferedReader told = process.inputReader(StandardCharsets.UTF_8);
      try {
        // So many steps and a moment, rather than a time: a slow machine dies at every step too.
        for (int step = random.nextInt(STEPS); step >= 0; step--) {
          assertThat(told.readLine()).isNotNull();
        }
        process.waitFor(random.nextInt(40), TimeUnit.MILLISECONDS);
      } finally {
        process.toHandle().destroyForcibly();
      }
      told.lines().reduce((_, last) -> last).ifPresent(points::add);
      process.waitFor();
      Path current = folder.current().orElseThrow();
      assertThat(Verification.faults(current)).isEmpty();
      assertThat(Release.open(current).atlas().tvs().size()).isEqualTo(5);
      folder
          .listing()
          .sound()
          .forEach(manifest -> assertThat(manifest.counts()).containsEntry("tvs", 5));
    }
    assertThat(points).as("steps at which it was killed").hasSizeGreaterThanOrEqualTo(4);
    importOnce(folder, sources);
    try (Stream<Path> releases = Files.list(data.resolve("releases"))) {
      assertThat(releases).noneMatch(path -> path.getFileName().toString().startsWith("draft-"));
    }
  }

  private static void importOnce(ReleaseFolder folder, Path sources) {
    new Importer(folder, ImportProgress.SILENT, Clock.systemUTC())
        .importFrom(new Mirror(sources), List.of(), Manifest.Kind.OFFICIAL);
  }

  private static Process start(Path sources, Path data) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            ClassPath.ofTests(),
            ImportProcess.class.getName(),
            sources.toString(),
            data.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
