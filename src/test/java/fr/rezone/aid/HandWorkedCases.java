package fr.rezone.aid;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rezone.aid.cases.CaseFile;
import fr.rezone.aid.cases.CaseOutcome;
import fr.rezone.aid.cases.CaseRunner;
import fr.rezone.aid.cases.WorkedCase;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Cases worked out by hand from the texts, a file of them. */
final class HandWorkedCases {
  private HandWorkedCases() {}

  /**
   * @param resource such as {@code /aid/cas.csv}
   */
  static List<WorkedCase> read(String resource) {
    try {
      return CaseFile.read(
          Path.of(
              Objects.requireNonNull(HandWorkedCases.class.getResource(resource), resource)
                  .toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A test for each case: what the catalogue answers is what the hand found. */
  static Stream<DynamicTest> tests(AidCatalogue catalogue, List<WorkedCase> cases) {
    CaseRunner runner = new CaseRunner(catalogue);
    return cases.stream()
        .map(
            worked ->
                DynamicTest.dynamicTest(
                    worked.id(),
                    () -> {
                      CaseOutcome outcome = runner.run(worked);
                      assertThat(outcome.differences()).isEmpty();
                      assertThat(outcome.remarks()).isEmpty();
                    }));
  }
}
