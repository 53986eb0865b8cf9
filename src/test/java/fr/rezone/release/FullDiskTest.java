package fr.rezone.release;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rezone.ClassPath;
import fr.rezone.SmallWorld;
import fr.rezone.cli.Main;
import fr.rezone.source.Mirror;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * An import, in a process that the system lets write no file beyond some size: a write then fails
 * half way, as on a full disk. Limits that differ fail in different files.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class FullDiskTest {
  private final Path temporary;
  private final Path sources;
  private final Path data;
  private Path former = Path.of("");

  FullDiskTest(@TempDir Path temporary) {
    this.temporary = temporary;
    this.sources = temporary.resolve("sources");
    this.data = temporary.resolve("data");
  }

  @BeforeEach
  void importOnce() throws IOException {
    new SmallWorld().writeTo(sources);
    former =
        new Importer(new ReleaseFolder(data), ImportProgress.SILENT, Clock.systemUTC())
            .importFrom(new Mirror(sources), List.of(), Manifest.Kind.OFFICIAL);
    // The driver's native part is no file of the import: it is there beforehand.
    String library = LibraryLoaderUtil.getNativeLibName();
    try (InputStream in =
        Objects.requireNonNull(
            LibraryLoaderUtil.class.getResourceAsStream(
                LibraryLoaderUtil.getNativeLibResourcePath() + "/" + library))) {
      Files.copy(in, temporary.resolve(library));
    }
  }

  /** How the process ended, and what it told. */
  private record End(int code, String told) {
    /** Without the steps of an import, which start with a time. */
    List<String> faults() {
      return told.lines().filter(line -> !line.matches(" *[0-9]+,[0-9] s {2}.*")).toList();
    }
  }

  private End importLimitedTo(int kibibytes) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                "bash",
                "-c",
                "ulimit -f " + kibibytes + " && exec \"$@\"",
                "bash",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED",
                "-Dorg.sqlite.lib.path=" + temporary,
                "-Dorg.sqlite.lib.name=" + LibraryLoaderUtil.getNativeLibName(),
                "-cp",
                ClassPath.ofTests(),
                Main.class.getName(),
                "import",
                "--sources",
                sources.toString(),
                "--data",
                data.toString())
            .redirectErrorStream(true)
            .start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new End(process.exitValue(), told);
  }

  @Test
  void whereverItFailsTheFormerReleaseStaysAndNothingIsLeftBehind() throws Exception {
    for (int limit : new int[] {0, 3, 14, 80}) {
      End end = importLimitedTo(limit);
      assertThat(end.code()).as("%d KiB: %s", limit, end.told()).isEqualTo(3);
      assertThat(end.faults()).as("%d KiB", limit).hasSize(1);
      assertThat(end.faults().getFirst())
          .contains(data.toString())
          .contains("impossible")
          .contains("vérifier")
          .doesNotContain("Exception", "erreur interne");
      ReleaseFolder folder = new ReleaseFolder(data);
      assertThat(folder.current()).contains(former);
      assertThat(Verification.faults(former)).isEmpty();
      try (Stream<Path> left = Files.list(data.resolve("releases"))) {
        assertThat(left).containsExactly(former);
      }
    }
    End end = importLimitedTo(1_000_000);
    assertThat(end.code()).as(end.told()).isZero();
    assertThat(new ReleaseFolder(data).listing().sound()).hasSize(2);
  }
}
