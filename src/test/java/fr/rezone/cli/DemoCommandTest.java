package fr.rezone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rezone.release.Manifest;
import fr.rezone.release.Release;
import fr.rezone.release.ReleaseFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_ERR)
class DemoCommandTest {
  private record Run(int code, String err) {}

  private final Path folder;

  DemoCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static Run run(Object... words) {
    PrintStream err = System.err;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream replacement = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      System.setErr(replacement);
      String[] args = new String[words.length];
      for (int i = 0; i < args.length; i++) {
        args[i] = words[i].toString();
      }
      int code = Main.run(args);
      return new Run(code, bytes.toString(StandardCharsets.UTF_8));
    } finally {
      System.setErr(err);
    }
  }

  @Test
  void itIsGeneratedImportedAndPutInService() {
    Path data = folder.resolve("data");
    Run run = run("demo", "--data", data, "--communes", 60, "--seed", 2);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).contains("en service").contains("fictives");
    assertThat(run.err().lines().filter(line -> line.contains("laissé de côté")))
        .as("what only an operator adds")
        .hasSizeLessThanOrEqualTo(5);
    Release release = Release.open(new ReleaseFolder(data).current().orElseThrow());
    assertThat(release.manifest().kind()).isEqualTo(Manifest.Kind.DEMONSTRATION);
    assertThat(run("demo", "--data", data, "--communes", 60).code()).as("again").isZero();
  }

  @Test
  void withSourcesOnlyFilesAreWritten() {
    Path sources = folder.resolve("sources");
    assertThat(run("demo", "--sources", sources, "--communes", 40).code()).isZero();
    assertThat(sources.resolve("tables/datapackage.json")).exists();
    assertThat(sources.resolve("LISEZ-MOI.txt")).content().contains("Tout est inventé");
  }

  @Test
  void whatCannotBeIsRefusedWithTheReason() throws IOException {
    assertThat(run("demo", "--communes", 39))
        .satisfies(run -> assertThat(run.code()).isEqualTo(Main.USAGE))
        .satisfies(run -> assertThat(run.err()).contains("de 40 à 150000").hasLineCount(1));
    assertThat(run("demo", "--seed", "abc").code()).isEqualTo(Main.USAGE);
    Files.writeString(folder.resolve("precieux.txt"), "à garder");
    Run taken = run("demo", "--sources", folder);
    assertThat(taken.code()).isEqualTo(Main.USAGE);
    assertThat(taken.err()).contains("désigner un dossier vide").hasLineCount(1);
    assertThat(run("demo", "--sources", folder.resolve("a"), "--data", folder).code())
        .isEqualTo(Main.USAGE);
  }
}
