package fr.rezone.aid;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rezone.aid.cases.WorkedCase;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Both sides of every threshold and of every date, worked out from the texts without looking at the
 * files of the catalogue: {@code src/test/resources/aid/cas-limites.csv}.
 */
class BoundaryCasesTest {
  /** Conditions that nothing makes false: a date is known or not, every tax scheme is admitted. */
  private static final Set<String> NEVER_FALSE =
      Set.of("caim-restitution.depart", "frr-plus.regime");

  private final AidCatalogue catalogue = AidCatalogue.load();
  private final List<WorkedCase> cases = HandWorkedCases.read("/aid/cas-limites.csv");

  @TestFactory
  Stream<DynamicTest> everyCasePasses() {
    return HandWorkedCases.tests(catalogue, cases);
  }

  @Test
  void everyConditionIsOnceTheReason() {
    Set<String> reasons = new HashSet<>(NEVER_FALSE);
    cases.forEach(worked -> reasons.add(worked.failing()));
    cases.forEach(worked -> reasons.add(worked.marked("doute")));

    assertThat(reasons)
        .containsAll(
            catalogue.aids().stream()
                .filter(aid -> !aid.informationOnly())
                .flatMap(aid -> aid.conditions().stream())
                .map(condition -> condition.id())
                .toList());
  }

  @Test
  void idsAreUnique() {
    assertThat(cases.stream().map(WorkedCase::id).collect(Collectors.toSet())).hasSameSizeAs(cases);
  }
}
