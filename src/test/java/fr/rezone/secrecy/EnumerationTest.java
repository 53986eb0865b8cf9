package fr.rezone.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Against every table of whole numbers that agrees with what is published: what the protector
 * promises and what the attack tells are compared with what is really possible.
 */
class EnumerationTest {
  private static final int CAP = 60;

  /** The smallest and largest value of each hidden cell over all tables that agree. */
  private static long[][] possible(LinkedTables tables, Protection protection) {
    List<Integer> hidden = Tables.hidden(tables, protection);
    long[] values = new long[tables.cells()];
    long[][] span = new long[tables.cells()][];
    for (int cell = 0; cell < values.length; cell++) {
      values[cell] = protection.state(cell) == CellState.PUBLISHED ? tables.value(cell) : -1;
    }
    enumerate(tables, protection, hidden, 0, values, span);
    return span;
  }

  private static void enumerate(
      LinkedTables tables,
      Protection protection,
      List<Integer> hidden,
      int next,
      long[] values,
      long[][] span) {
    if (next == hidden.size()) {
      for (int cell : hidden) {
        if (span[cell] == null) {
          span[cell] = new long[] {values[cell], values[cell]};
        }
        span[cell][0] = Math.min(span[cell][0], values[cell]);
        span[cell][1] = Math.max(span[cell][1], values[cell]);
      }
      return;
    }
    int cell = hidden.get(next);
    HidingReason reason = protection.reason(cell).orElseThrow();
    long low = Tables.PATIENTS.knownLow(reason);
    long high = Math.min(Tables.PATIENTS.knownHigh(reason), CAP);
    for (long value = low; value <= high; value++) {
      values[cell] = value;
      if (fits(tables.sums(), cell, values)) {
        enumerate(tables, protection, hidden, next + 1, values, span);
      }
    }
    values[cell] = -1;
  }

  private static boolean fits(Sums sums, int cell, long[] values) {
    for (int link = sums.linkStart(cell); link < sums.linkEnd(cell); link++) {
      int sum = sums.linkedSum(link);
      long total = values[sums.member(sums.start(sum))];
      long parts = 0;
      boolean complete = total >= 0;
      for (int at = sums.start(sum) + 1; at < sums.end(sum); at++) {
        complete &= values[sums.member(at)] >= 0;
        parts += Math.max(0, values[sums.member(at)]);
      }
      if (complete ? parts != total : total >= 0 && parts > total) {
        return false;
      }
    }
    return true;
  }

  @Test
  void everySensitiveCellKeepsTheWidthThatTheRuleAsksFor() {
    Random random = new Random(11);
    int checked = 0;
    for (int round = 0; round < 300; round++) {
      LinkedTables tables = RandomTables.tinyGrid(random);
      Protection protection = Tables.protect(tables);
      List<Integer> hidden = Tables.hidden(tables, protection);
      if (hidden.size() > 9 || hidden.stream().anyMatch(cell -> tables.value(cell) + 2 > CAP)) {
        continue;
      }
      long[][] possible = possible(tables, protection);
      for (int cell : Tables.inState(tables, protection, CellState.PRIMARY)) {
        if (!protection.unprotectedCells().contains(cell)) {
          assertThat(possible[cell][1] - possible[cell][0])
              .as("round " + round + ", cell " + cell)
              .isGreaterThanOrEqualTo(2);
          assertThat(tables.value(cell)).isBetween(possible[cell][0], possible[cell][1]);
          checked++;
        }
      }
    }
    assertThat(checked).isGreaterThan(200);
  }

  @Test
  void theAttackTellsNeitherMoreNorLessThanIsPossible() {
    Random random = new Random(12);
    int checked = 0;
    for (int round = 0; round < 200; round++) {
      LinkedTables tables = RandomTables.tinyGrid(random);
      Protection protection = Tables.protect(tables);
      List<Integer> hidden = new ArrayList<>(Tables.hidden(tables, protection));
      if (hidden.size() > 9 || hidden.stream().anyMatch(cell -> tables.value(cell) > CAP)) {
        continue;
      }
      long[][] possible = possible(tables, protection);
      if (hidden.stream().anyMatch(cell -> possible[cell][1] == CAP)) {
        continue; // the enumeration stopped short of what is possible
      }
      PublishedTables published = PublishedTables.of(tables, protection, Tables.RULES);
      for (int cell : hidden) {
        Leak bounds = Audit.bounds(published, cell);
        assertThat(bounds.low()).as("round " + round).isEqualTo(possible[cell][0]);
        assertThat(bounds.high()).as("round " + round).isEqualTo(possible[cell][1]);
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(50);
  }

  @Test
  void theAttackFindsNothingInWhatTheProtectorPublishes() {
    for (long seed = 0; seed < 12; seed++) {
      LinkedTables tables = RandomTables.hierarchy(seed, 24 + (int) seed * 3, 4);
      Protection protection = Tables.protect(tables);
      assertThat(protection.unprotectedCells()).as("seed " + seed).isEmpty();
      AuditReport report = Tables.attack(tables, protection);
      assertThat(report.leaks()).as("seed " + seed).isEmpty();
      assertThat(report.sensitive()).isEqualTo(protection.primaryCount()).isPositive();
    }
  }

  @Test
  void publishingASecondaryCellOfATightTableIsFoundWhereverItIs() {
    int found = 0;
    for (long seed = 0; seed < 6; seed++) {
      LinkedTables tables = RandomTables.hierarchy(seed, 16, 3);
      Protection protection = Tables.protect(tables);
      for (int dropped : Tables.inState(tables, protection, CellState.SECONDARY)) {
        PublishedTables.Builder builder = new PublishedTables.Builder(Tables.RULES);
        for (int cell = 0; cell < tables.cells(); cell++) {
          if (cell == dropped || protection.state(cell) == CellState.PUBLISHED) {
            builder.published(tables.value(cell), Tables.PATIENT);
          } else {
            builder.hidden(Tables.PATIENT, protection.reason(cell).orElseThrow());
          }
        }
        Sums sums = tables.sums();
        for (int sum = 0; sum < sums.count(); sum++) {
          int[] parts = new int[sums.size(sum) - 1];
          for (int i = 0; i < parts.length; i++) {
            parts[i] = sums.member(sums.start(sum) + 1 + i);
          }
          builder.sum(sums.member(sums.start(sum)), parts);
        }
        found += Audit.attack(builder.build()).passed() ? 0 : 1;
      }
    }
    assertThat(found).isPositive();
  }
}
