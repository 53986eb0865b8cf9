package fr.rezone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import fr.rezone.cli.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Packages flow one way: a package never imports one that stands after it. */
class ArchitectureTest {
  /** In the order of the flow; {@code aid} stands beside it. */
  private static final List<String> FLOW =
      List.of(
          "text",
          "yaml",
          "secrecy",
          "source",
          "territory",
          "indicator",
          "release",
          "demo",
          "site",
          "cli");

  /** Where the application's classes are: those of tests may look at several packages. */
  private static final JavaClasses CODE =
      new ClassFileImporter()
          .importUrl(Main.class.getProtectionDomain().getCodeSource().getLocation());

  private static String[] packages(List<String> names) {
    return names.stream().map(name -> "fr.rezone." + name + "..").toArray(String[]::new);
  }

  @Test
  void noPackageImportsOneThatStandsAfterIt() {
    for (int i = 0; i + 1 < FLOW.size(); i++) {
      List<String> after = new ArrayList<>(FLOW.subList(i + 1, FLOW.size()));
      if (!FLOW.get(i).equals("site")) {
        after.add("aid");
      }
      noClasses()
          .that()
          .resideInAPackage("fr.rezone." + FLOW.get(i) + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(packages(after))
          .check(CODE);
    }
  }

  @Test
  void everyPackageStandsInTheFlow() {
    List<String> known = new ArrayList<>(FLOW);
    known.add("aid");
    classes().should().resideInAnyPackage(packages(known)).check(CODE);
  }

  /** Invented places are made for the commands: nothing that serves real ones knows them. */
  @Test
  void onlyTheCommandsKnowTheDemonstration() {
    noClasses()
        .that()
        .resideOutsideOfPackages("fr.rezone.demo..", "fr.rezone.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("fr.rezone.demo..")
        .check(CODE);
  }

  /** The rules of aids know places, not files, releases or screens. */
  @Test
  void aidsKnowTerritoriesOnly() {
    noClasses()
        .that()
        .resideInAPackage("fr.rezone.aid..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages(List.of("source", "indicator", "release", "site", "cli")))
        .allowEmptyShould(true)
        .check(CODE);
  }

  /** Confidentiality is arithmetic: it knows numbers, not what they count. */
  @Test
  void secrecyKnowsNumbersOnly() {
    noClasses()
        .that()
        .resideInAPackage("fr.rezone.secrecy..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            packages(
                List.of(
                    "yaml", "source", "territory", "indicator", "release", "site", "cli", "aid")))
        .check(CODE);
  }

  @Test
  void thereIsNoCycle() {
    slices().matching("fr.rezone.(*)..").should().beFreeOfCycles().check(CODE);
  }

  @Test
  void theModelKnowsNoHttpAndNoFormat() {
    noClasses()
        .that()
        .resideInAnyPackage(packages(List.of("territory", "indicator")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.eclipse.jetty..", "tools.jackson..", "gg.jte..", "java.net.http..", "java.sql..")
        .check(CODE);
  }

  @Test
  void everyPackageSaysWhatItIsAndThatNothingIsNull() throws IOException {
    Path sources = Path.of("src/main/java");
    try (Stream<Path> files = Files.walk(sources)) {
      List<Path> folders =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(Path::getParent)
              .distinct()
              .toList();
      assertThat(folders)
          .isNotEmpty()
          .allSatisfy(
              folder ->
                  assertThat(Files.readString(folder.resolve("package-info.java")))
                      .contains("/**")
                      .contains("@NullMarked"));
    }
  }

  @Test
  void filesAreShortAndNamesSayWhatThingsAre() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
        assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(400);
        assertThat(file.getFileName().toString())
            .doesNotContainPattern("(Utils?|Helper|Manager|Impl|Common)\\.java$");
      }
    }
  }
}
