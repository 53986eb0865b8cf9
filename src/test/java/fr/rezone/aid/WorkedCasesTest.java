package fr.rezone.aid;

import fr.rezone.aid.cases.CaseFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The worked cases that stand beside the mirror of official data, when they are at hand. */
class WorkedCasesTest {
  @TestFactory
  Stream<DynamicTest> everyWorkedCasePasses() {
    Path file = cases();
    if (!Files.exists(file)) {
      if ("true".equals(System.getenv("CI"))) {
        return Stream.of(
            DynamicTest.dynamicTest(
                "worked cases", () -> Assertions.fail("cases absent: " + file)));
      }
      Assumptions.abort("worked cases absent: " + file + " (set REZONE_SOURCES)");
    }
    return HandWorkedCases.tests(AidCatalogue.load(), CaseFile.read(file));
  }

  private static Path cases() {
    String sources = System.getenv("REZONE_SOURCES");
    Path root = sources == null ? Path.of("../shared/sources") : Path.of(sources);
    return root.resolveSibling("knowledge").resolve("aides-cas.csv");
  }
}
