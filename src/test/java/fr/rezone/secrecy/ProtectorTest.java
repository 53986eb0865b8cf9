package fr.rezone.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Textbook tables: what must be hidden beside what the rule hides. */
class ProtectorTest {

  @Test
  void oneHiddenCellInARowTakesTheCheapestPartnerWithRoom() {
    // 100 = 4 + 30 + 66; alone, 4 = 100 − 30 − 66.
    LinkedTables tables = Tables.row(4, 30, 66);
    Protection protection = Tables.protect(tables);
    assertThat(Tables.inState(tables, protection, CellState.PRIMARY)).containsExactly(1);
    assertThat(Tables.inState(tables, protection, CellState.SECONDARY)).hasSize(1);
    assertThat(protection.state(0)).isEqualTo(CellState.PUBLISHED);
    assertThat(protection.unprotectedCells()).isEmpty();
    assertThat(Tables.attack(tables, protection).passed()).isTrue();
  }

  @Test
  void aPartnerThatTheRuleLeavesNoRoomDoesNotServe() {
    // 11 shown as secondary is known to be 11 or more: with 15 for both, 4 could not be 5 or more.
    LinkedTables tables = Tables.row(4, 11, 66);
    Protection protection = Tables.protect(tables);
    assertThat(Tables.hidden(tables, protection)).containsExactly(1, 3);
  }

  @Test
  void twoSmallCellsProtectEachOther() {
    LinkedTables tables = Tables.row(4, 5, 66);
    Protection protection = Tables.protect(tables);
    assertThat(Tables.hidden(tables, protection)).containsExactly(1, 2);
    assertThat(protection.secondaryCount()).isZero();
  }

  @Test
  void aZeroProtectsNothing() {
    // 4 and a zero: who knows that the zero is shown elsewhere, or at least 11, has the 4.
    LinkedTables tables = Tables.row(4, 0, 0, 40);
    Protection protection = Tables.protect(tables);
    assertThat(protection.state(2)).isEqualTo(CellState.PUBLISHED);
    assertThat(protection.state(3)).isEqualTo(CellState.PUBLISHED);
    assertThat(Tables.hidden(tables, protection)).containsExactly(1, 4);
  }

  @Test
  void aRowOfZerosHidesItsTotal() {
    LinkedTables tables = Tables.row(4, 0, 0);
    Protection protection = Tables.protect(tables);
    assertThat(Tables.inState(tables, protection, CellState.PRIMARY)).containsExactly(0, 1);
    assertThat(Tables.attack(tables, protection).passed()).isTrue();
  }

  @Test
  void aGridNeedsARectangle() {
    // Only (0,0) is small: one more in its row, one in its column, and the fourth corner.
    LinkedTables tables = Tables.grid(new long[][] {{4, 30, 40}, {35, 50, 60}, {20, 70, 80}});
    Protection protection = Tables.protect(tables);
    assertThat(Tables.hidden(tables, protection)).hasSize(4).contains(0);
    assertThat(protection.primaryCount()).isOne();
    assertThat(protection.secondaryCount()).isEqualTo(3);
    assertThat(Tables.attack(tables, protection).passed()).isTrue();
  }

  @Test
  void aBlockOfFourSmallCellsIsEnough() {
    LinkedTables tables = Tables.grid(new long[][] {{4, 5, 40}, {6, 3, 60}, {20, 70, 80}});
    Protection protection = Tables.protect(tables);
    assertThat(Tables.hidden(tables, protection)).containsExactly(0, 1, 4, 5);
    assertThat(protection.secondaryCount()).isZero();
  }

  @Test
  void aTotalOfTotalsDoesNotGiveAway() {
    // France = two régions; the first = two départements, one of them small.
    LinkedTables.Builder builder = new LinkedTables.Builder();
    int france = builder.cell(120, 9, -1, Tables.PATIENT, 100);
    int west = builder.cell(44, 9, -1, Tables.PATIENT, 10);
    int east = builder.cell(76, 9, -1, Tables.PATIENT, 10);
    int small = builder.cell(4, 9, -1, Tables.PATIENT, 1);
    int large = builder.cell(40, 9, -1, Tables.PATIENT, 1);
    builder.sum(france, west, east);
    builder.sum(west, small, large);
    LinkedTables tables = builder.build();
    Protection protection = Tables.protect(tables);
    assertThat(Tables.hidden(tables, protection)).containsExactly(small, large);
  }

  @Test
  void twoHierarchiesOverTheSameCommunesAreBothKept() {
    // Four communes; territoires {a, b}, {c, d}; départements {a, c}, {b, d}. Hiding a alone with b
    // would leave a = département − c.
    LinkedTables.Builder builder = new LinkedTables.Builder();
    int a = builder.cell(4, 9, -1, Tables.PATIENT, 1);
    int b = builder.cell(40, 9, -1, Tables.PATIENT, 1);
    int c = builder.cell(50, 9, -1, Tables.PATIENT, 1);
    int d = builder.cell(60, 9, -1, Tables.PATIENT, 1);
    builder.sum(builder.cell(44, 9, -1, Tables.PATIENT, 20), a, b);
    builder.sum(builder.cell(110, 9, -1, Tables.PATIENT, 20), c, d);
    builder.sum(builder.cell(54, 9, -1, Tables.PATIENT, 20), a, c);
    builder.sum(builder.cell(100, 9, -1, Tables.PATIENT, 20), b, d);
    LinkedTables tables = builder.build();
    Protection protection = Tables.protect(tables);
    assertThat(Tables.hidden(tables, protection)).containsExactly(a, b, c, d);
    assertThat(Tables.attack(tables, protection).passed()).isTrue();
  }

  @Test
  void theComplementOfAShareIsHiddenToo() {
    // 95 of 100: the other five are a small count, so the 95 must not be shown beside the 100.
    LinkedTables.Builder builder = new LinkedTables.Builder();
    int total = builder.cell(100, 100, -1, Tables.PATIENT, 50);
    int part = builder.cell(95, 95, -1, Tables.PATIENT, 1);
    int rest = builder.complement(total, part, 5, Tables.PATIENT, 1);
    LinkedTables tables = builder.build();
    Protection protection = Tables.protect(tables);
    assertThat(tables.value(rest)).isEqualTo(5);
    assertThat(protection.state(rest)).isEqualTo(CellState.PRIMARY);
    assertThat(protection.state(part)).isEqualTo(CellState.SECONDARY);
  }

  @Test
  void aSinglePhysicianDoesNotHideAnother() {
    // Consultations of territories with 1, 1, 9 and 12 physicians. The first two are hidden, but
    // each of these physicians could subtract his own: a third cell is hidden.
    LinkedTables.Builder builder = new LinkedTables.Builder();
    int total = builder.cell(70_000, 23, -1, Tables.PROFESSIONAL, 90);
    int first = builder.cell(4_000, 1, -1, Tables.PROFESSIONAL, 1);
    int second = builder.cell(6_000, 1, -1, Tables.PROFESSIONAL, 1);
    int third = builder.cell(25_000, 9, -1, Tables.PROFESSIONAL, 1);
    int fourth = builder.cell(35_000, 12, -1, Tables.PROFESSIONAL, 2);
    builder.sum(total, first, second, third, fourth);
    LinkedTables tables = builder.build();
    Protection protection = Tables.protect(tables);
    assertThat(Tables.hidden(tables, protection)).containsExactly(first, second, third);
  }

  @Test
  void theClassesOfOnePhysicianAreHisOwn() {
    // One physician, sector 1 or 2: both classes are hidden, the public headcount stays.
    LinkedTables.Builder builder = new LinkedTables.Builder();
    int headcount = builder.cell(1, 1, -1, LinkedTables.PUBLIC, 1);
    int one = builder.cell(1, 1, -1, Tables.PROFESSIONAL, 1);
    int two = builder.cell(0, 1, -1, Tables.PROFESSIONAL, 1);
    builder.breakdown(headcount, one, two);
    LinkedTables tables = builder.build();
    Protection protection = Tables.protect(tables);
    assertThat(Tables.hidden(tables, protection)).containsExactly(one, two);
    assertThat(protection.unprotectedCells()).isEmpty();
    assertThat(Tables.attack(tables, protection).passed()).isTrue();
  }

  @Test
  void aDominatedCellIsHiddenUntilTheLargestNoLongerDominates() {
    LinkedTables.Builder builder = new LinkedTables.Builder();
    int total = builder.cell(3_000, 30, -1, Tables.PROFESSIONAL, 90);
    int dominated = builder.cell(1_000, 10, 900, Tables.PROFESSIONAL, 1);
    int even = builder.cell(2_000, 20, 200, Tables.PROFESSIONAL, 1);
    builder.sum(total, dominated, even);
    LinkedTables tables = builder.build();
    Protection protection = Tables.protect(tables);
    assertThat(protection.reason(dominated)).contains(HidingReason.DOMINANCE);
    assertThat(protection.state(even)).isEqualTo(CellState.SECONDARY);
    assertThat(protection.reason(total)).isEmpty();
  }

  @Test
  void whatIsPublicForEverCanMakeProtectionImpossible() {
    LinkedTables.Builder builder = new LinkedTables.Builder();
    int total = builder.cell(44, 9, -1, LinkedTables.PUBLIC, 1);
    int small = builder.cell(4, 9, -1, Tables.PATIENT, 1);
    int known = builder.cell(40, 9, -1, LinkedTables.PUBLIC, 1);
    builder.sum(total, small, known);
    assertThat(Tables.protect(builder.build()).unprotectedCells()).containsExactly(small);
  }

  @Test
  void lossIsCounted() {
    LinkedTables tables = Tables.row(4, 5, 91);
    Protection protection = Tables.protect(tables);
    assertThat(protection.loss()).isEqualTo(new Protection.Loss(4, 2, 200, 9));
    assertThat(protection.loss().shareOfCells()).isEqualTo(0.5);
    assertThat(protection.count(HidingReason.VALUE)).isEqualTo(2);
  }

  @Test
  void nothingToHideHidesNothing() {
    LinkedTables tables = Tables.row(40, 50, 0);
    assertThat(Tables.protect(tables).loss().hidden()).isZero();
    LinkedTables empty = new LinkedTables.Builder().build();
    assertThat(Tables.protect(empty).loss().shareOfCells()).isZero();
  }

  @Test
  void faultsAreSaidInOneLine() {
    LinkedTables.Builder builder = new LinkedTables.Builder();
    int total = builder.cell(10, 1, -1, 0, 1);
    int part = builder.cell(4, 1, -1, 5, 1);
    assertThatThrownBy(() -> builder.cell(-1, 0, -1, 0, 1))
        .hasMessage("cellule 2, valeur -1 : donner un effectif positif ou nul");
    assertThatThrownBy(() -> builder.sum(total, 9))
        .hasMessage("cellule 9 inconnue : il y en a 2, numérotées à partir de 0");
    assertThatThrownBy(() -> Tables.protect(builder.build()))
        .hasMessage("cellule 1, règle 5 : il y en a 2, numérotées à partir de 0");
    builder.sum(total, part);
    assertThatThrownBy(builder::build)
        .hasMessage(
            "total de la cellule 0 : ses parties font 4, elle vaut 10 ; corriger l’un ou l’autre");
    assertThatThrownBy(() -> new SecrecyRule("x", 5, 0, true, 1.2, 1, 0, false, "texte", ""))
        .hasMessage("règle de secret « x », dominance : écrire une part entre 0 exclu et 1");
  }

  @Test
  void theSameTablesGiveTheSameResult() {
    LinkedTables tables = RandomTables.hierarchy(7, 40, 5);
    Protection one = Tables.protect(tables);
    Protection other = Tables.protect(tables);
    assertThat(Tables.hidden(tables, one)).isEqualTo(Tables.hidden(tables, other)).isNotEmpty();
  }

  @Test
  void rulesAreReadInOrder() {
    SecrecyRule both = new SecrecyRule("x", 5, 11, false, 0.85, 2, 0, false, "texte", "");
    assertThat(both.primary(4, 3, -1)).isEqualTo(HidingReason.CONTRIBUTORS.code());
    assertThat(both.primary(4, 0, -1)).isEqualTo(HidingReason.VALUE.code());
    assertThat(both.primary(0, 9, -1)).isEqualTo(HidingReason.VALUE.code());
    assertThat(both.primary(100, 9, 86)).isEqualTo(HidingReason.DOMINANCE.code());
    assertThat(both.primary(100, 9, 85)).isZero();
    assertThat(Tables.PATIENTS.primary(0, 0, -1)).isZero();
    assertThat(List.of(both.knownLow(HidingReason.VALUE), both.knownHigh(HidingReason.VALUE)))
        .containsExactly(0L, 10L);
  }
}
