package fr.rezone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rezone.Given;
import fr.rezone.SmallWorld;
import fr.rezone.release.ReleaseFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exit codes: 0 done, 1 a fault in the data, 2 wrong usage, 3 the environment failed. */
@ResourceLock(Resources.SYSTEM_OUT)
@ResourceLock(Resources.SYSTEM_ERR)
class MainTest {
  private record Run(int code, String out, String err) {
    /** What a person is told, without the steps of an import. */
    String fault() {
      return err.lines()
          .filter(line -> !line.matches(" *[0-9]+,[0-9] s {2}.*"))
          .reduce("", String::concat);
    }
  }

  private final Path folder;
  private final Path sources;
  private final Path data;

  MainTest(@TempDir Path folder) {
    this.folder = folder;
    this.sources = new SmallWorld().writeTo(folder.resolve("sources"));
    this.data = folder.resolve("data");
  }

  private static Run run(Object... words) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
    try (PrintStream newOut = new PrintStream(outBytes, true, StandardCharsets.UTF_8);
        PrintStream newErr = new PrintStream(errBytes, true, StandardCharsets.UTF_8)) {
      System.setOut(newOut);
      System.setErr(newErr);
      String[] args = new String[words.length];
      for (int i = 0; i < args.length; i++) {
        args[i] = words[i].toString();
      }
      int code = Main.run(args);
      return new Run(
          code,
          outBytes.toString(StandardCharsets.UTF_8),
          errBytes.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  private Run imported() {
    return run("import", "--sources", sources, "--data", data);
  }

  private String current() {
    return new ReleaseFolder(data).current().orElseThrow().getFileName().toString();
  }

  @Test
  void anImportIsListedVerifiedComparedAndUsed() {
    assertThat(run("release", "list", "--data", data).out()).contains("Aucune version");
    assertThat(imported().code()).isZero();
    String first = current();
    assertThat(imported().code()).isZero();
    String second = current();
    assertThat(second).isNotEqualTo(first);
    Run list = run("release", "list", "--data", data);
    assertThat(list.code()).isZero();
    assertThat(list.out().lines()).hasSize(2);
    assertThat(list.out()).contains("* " + second);
    assertThat(run("release", "verify", "--data", data, first).code()).isZero();
    Run diff = run("release", "diff", "--data", data, first, second);
    assertThat(diff.code()).isZero();
    assertThat(diff.out()).contains("Niveaux changés").contains("0");
    assertThat(run("release", "use", "--data", data, first).code()).isZero();
    assertThat(current()).isEqualTo(first);
  }

  @Test
  void aFaultInTheDataIsOneLineAndCodeOne() throws IOException {
    Files.delete(sources.resolve(SmallWorld.ZONINGS));
    Run missing = imported();
    assertThat(missing.code()).isEqualTo(1);
    assertThat(missing.fault()).startsWith("zonages/zonages-com-2").contains("\u00a0; ");
    assertThat(missing.err()).doesNotContain("\tat ");
  }

  @Test
  void aDamagedReleaseIsNeitherComparedNorUsed() throws IOException {
    imported();
    Path release = data.resolve("releases").resolve(current());
    byte[] atlas = Files.readAllBytes(release.resolve("atlas.bin"));
    atlas[atlas.length / 2] ^= 1;
    Files.write(release.resolve("atlas.bin"), atlas);
    Run verify = run("release", "verify", release);
    assertThat(verify.code()).isEqualTo(1);
    assertThat(verify.out()).isEqualTo("atlas.bin\u00a0: contenu modifié depuis l’import\n");
    assertThat(run("release", "diff", release, release).code()).isEqualTo(1);
    assertThat(run("release", "use", "--data", data, current()).code()).isEqualTo(1);
    assertThat(run("serve", "--port", 0, "--release", release).code()).isEqualTo(1);
  }

  @Test
  void aBrokenReleaseIsNamedAndTheSoundOnesAreListed() throws IOException {
    imported();
    String first = current();
    imported();
    Files.writeString(data.resolve("releases").resolve(current()).resolve("manifest.json"), "{}");
    Run list = run("release", "list", "--data", data);
    assertThat(list.code()).isEqualTo(1);
    assertThat(list.out().lines()).singleElement().asString().startsWith("  " + first);
    assertThat(list.err().lines()).singleElement().asString().contains(current(), "modifié");
    Files.writeString(data.resolve("current"), "nulle-part");
    assertThat(run("release", "list", "--data", data).err().lines()).hasSize(2);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "voler | voler",
        "import --vite | --vite",
        "import --sources /nulle/part | /nulle/part",
        "import --only rien | rien",
        "serve --port abc | abc",
        "serve --port 70000 | 70000",
        "--port 70000 | 70000",
        "release verify | DIR",
        "release verify /nulle/part | /nulle/part",
        "release diff a | B",
        "release use ../x | ../x",
        "release use absente | absente",
        "release voler | voler",
      })
  void wrongUsageIsOneFrenchLineAndCodeTwo(String words, String named) {
    Run run = run((Object[]) words.split(" "));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err())
        .contains(named)
        .endsWith("voir --help\n")
        .doesNotContain("Unknown", "Invalid", "Missing", "Unmatched", "should");
  }

  @ParameterizedTest
  @CsvSource({
    "aids check",
    "aids list",
    "aids questions",
    "audit",
    "demo",
    "import",
    "links check",
    "links list",
    "release diff",
    "release list",
    "release use",
    "release verify",
    "serve",
    "simulate",
    "tables check",
    "tables template"
  })
  void everyCommandExplainsItself(String command) {
    Run run = run((Object[]) (command + " --help").split(" "));
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("Usage: rezone " + command + " ");
  }

  @Test
  void helpAndVersionAreNoServer() {
    assertThat(run("--help").out()).contains("import", "serve", "release");
    assertThat(run("--version").out()).startsWith("Rézone");
    assertThat(run("import", "--help").out()).contains("--offline");
    assertThat(run("release").code()).isZero();
  }

  @Test
  void aPlaceThatCannotBeWrittenIsCodeThree() {
    Path file = Given.file(folder, "plein/fichier", "x").path();
    Run run = run("import", "--sources", sources, "--data", file.resolve("data"));
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.fault()).contains("écriture impossible").contains(file.toString());
  }

  @Test
  void aPortThatIsTakenIsCodeThree() throws IOException {
    imported();
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
      Run run = run("serve", "--port", taken.getLocalPort(), "--data", data);
      assertThat(run.code()).isEqualTo(3);
      assertThat(run.err().lines()).hasSize(1);
    }
  }

  @Test
  void theTechnicalDetailIsShownOnlyOnDemand() {
    assertThat(run("serve", "--release", folder).err()).doesNotContain("\tat ");
    assertThat(run("serve", "--release", folder, "--verbose").err()).contains("\tat ");
    assertThat(run("--verbose", "--release", folder).code()).isEqualTo(1);
  }
}
