package fr.rezone.aid;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rezone.aid.result.Verdict;
import fr.rezone.aid.rule.Truth;
import fr.rezone.aid.sheet.Aid;
import fr.rezone.aid.sheet.Condition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Mutations of the catalogue: for each condition of each aid there is a project whose verdict
 * changes when the condition is negated, and one whose verdict changes when it is dropped.
 */
class EveryConditionCountsTest {
  /** Conditions that no answer can make true or false today, because the law itself is in doubt. */
  private static final Set<String> UNSETTLED = Set.of("qpv-benefices.doute-texte");

  /**
   * Windows that the aid leaned on closes as well: they give the reason, but dropping them changes
   * no verdict.
   */
  private static final Set<String> REPEATED = Set.of("caim-idf.fenetre", "coscom-idf.fenetre");

  private final AidCatalogue catalogue = AidCatalogue.load();

  @TestFactory
  Stream<DynamicTest> negatingOrDroppingAConditionChangesAVerdict() {
    List<DynamicTest> tests = new ArrayList<>();
    for (int rank = 0; rank < catalogue.aids().size(); rank++) {
      Aid aid = catalogue.aids().get(rank);
      for (int condition = 0; condition < aid.conditions().size(); condition++) {
        int at = rank;
        int which = condition;
        tests.add(
            DynamicTest.dynamicTest(
                aid.conditions().get(condition).id(), () -> countsFor(at, aid, which)));
      }
    }
    return tests.stream();
  }

  private void countsFor(int rank, Aid aid, int which) {
    ProfileSearch search = new ProfileSearch(catalogue, 1_000L * rank + which);
    Condition condition = aid.conditions().get(which);
    IntPredicate unsettled = i -> UNSETTLED.contains(aid.conditions().get(i).id());
    ProfileSearch.Profile met = search.find(rank, -1, unsettled).orElseThrow();

    // Every condition holds: the verdict is not a refusal. Negated, a condition that is true
    // becomes a refusal.
    assertThat(search.truth(rank, met)).isNotEqualTo(Truth.FALSE);
    if (unsettled.test(which)) {
      assertThat(search.truth(condition, met)).isEqualTo(Truth.UNKNOWN);
      return;
    }
    assertThat(search.truth(condition, met)).isEqualTo(Truth.TRUE);

    if (REPEATED.contains(condition.id())) {
      ProfileSearch.Profile outside =
          new ProfileSearch.Profile(aid.window().to().plusDays(1), met.packed());
      assertThat(refusal(search, aid, outside)).isEqualTo(condition.id());
      return;
    }

    // All others hold and this one does not: without it, the aid would be open.
    ProfileSearch.Profile alone = search.find(rank, which, unsettled).orElseThrow();
    assertThat(search.truth(condition, alone)).isNotEqualTo(Truth.TRUE);
    assertThat(search.truth(rank, alone)).isNotEqualTo(Truth.TRUE);
    if (search.truth(condition, alone) == Truth.FALSE) {
      assertThat(refusal(search, aid, alone)).isEqualTo(condition.id());
    }
  }

  /** Id of the condition given as the reason; empty when the aid is not refused. */
  private String refusal(ProfileSearch search, Aid aid, ProfileSearch.Profile profile) {
    Simulation simulation = catalogue.simulate(profile.date(), search.answers(profile));
    return simulation.result(aid.id()).verdict() instanceof Verdict.NotEligible not
        ? not.reason().condition().id()
        : "";
  }

  @TestFactory
  Stream<DynamicTest> noAidIsOpenOutsideItsWindow() {
    List<DynamicTest> tests = new ArrayList<>();
    for (int rank = 0; rank < catalogue.aids().size(); rank++) {
      Aid aid = catalogue.aids().get(rank);
      int at = rank;
      if (!aid.window().equals(Aid.Window.ALWAYS)) {
        tests.add(DynamicTest.dynamicTest(aid.id(), () -> closedOutside(at, aid)));
      }
    }
    return tests.stream();
  }

  private void closedOutside(int rank, Aid aid) {
    ProfileSearch search = new ProfileSearch(catalogue, rank);
    IntPredicate unsettled = i -> UNSETTLED.contains(aid.conditions().get(i).id());
    for (int round = 0; round < 3; round++) {
      long[] packed = search.find(rank, -1, unsettled).orElseThrow().packed();
      List<LocalDate> outside = new ArrayList<>();
      if (aid.window().from().isAfter(LocalDate.MIN)) {
        outside.addAll(
            List.of(aid.window().from().minusDays(1), aid.window().from().minusYears(2)));
      }
      if (aid.window().to().isBefore(LocalDate.MAX)) {
        outside.addAll(List.of(aid.window().to().plusDays(1), aid.window().to().plusYears(2)));
      }
      for (LocalDate day : outside) {
        assertThat(search.truth(rank, new ProfileSearch.Profile(day, packed)))
            .as("%s", day)
            .isEqualTo(Truth.FALSE);
      }
    }
  }
}
