package fr.rezone.aid;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rezone.aid.cases.CaseRunner;
import fr.rezone.aid.cases.WorkedCase;
import fr.rezone.aid.sheet.Aid;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Cases worked out by hand from the texts, with their own values: {@code
 * src/test/resources/aid/cas.csv}.
 */
class GoldenCasesTest {
  /** Same rules as an aid that has its cases. */
  private static final Set<String> WITH_ANOTHER =
      Set.of("coscom-idf", "caim-en-cours", "cotram-en-cours", "coscom-en-cours", "qpv-benefices");

  private final AidCatalogue catalogue = AidCatalogue.load();
  private final List<WorkedCase> cases = HandWorkedCases.read("/aid/cas.csv");

  @TestFactory
  Stream<DynamicTest> everyCasePasses() {
    return HandWorkedCases.tests(catalogue, cases);
  }

  @Test
  void everyAidHasACase() {
    Set<String> covered = cases.stream().map(WorkedCase::aid).collect(Collectors.toSet());

    assertThat(covered)
        .containsAll(
            catalogue.aids().stream()
                .filter(aid -> !aid.informationOnly())
                .map(Aid::id)
                .filter(id -> !WITH_ANOTHER.contains(id))
                .toList());
  }

  @Test
  void aWrongExpectationIsToldPieceByPiece() {
    WorkedCase wrong =
        new WorkedCase(
            2,
            "faux",
            "mst",
            "2026-02-01",
            "epci_zone_rouge=yes;specialite=medecine-generale;mst_jours=3",
            "eligible",
            "500.00",
            "2026-02:500.00",
            "",
            "");

    assertThat(new CaseRunner(catalogue).run(wrong).differences())
        .containsExactly(
            "total\u00a0: attendu «\u00a0500.00\u00a0», trouvé «\u00a0600.00\u00a0»",
            "échéancier\u00a0: attendu «\u00a02026-02:500.00\u00a0», trouvé «\u00a02026-02:600.00\u00a0»");
  }

  @Test
  void aCaseThatCannotBeReadFailsWithTheReason() {
    WorkedCase unreadable =
        new WorkedCase(2, "illisible", "mst", "2026-02-30", "", "eligible", "", "", "", "");
    WorkedCase unknown =
        new WorkedCase(3, "inconnu", "mtt", "2026-02-01", "", "eligible", "", "", "", "");

    assertThat(new CaseRunner(catalogue).run(unreadable).differences().getFirst())
        .contains("2026-02-30");
    assertThat(new CaseRunner(catalogue).run(unknown).differences().getFirst())
        .contains("inconnue");
  }
}
