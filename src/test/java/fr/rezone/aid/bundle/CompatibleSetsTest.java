package fr.rezone.aid.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CompatibleSetsTest {
  @Test
  void keepsTheItemThatPaysMostOfTwoThatExcludeEachOther() {
    CompatibleSets sets =
        new CompatibleSets(new long[] {5, 9, 4}, new long[] {0b010, 0b001, 0}, new long[3]);

    assertThat(sets.best()).isEqualTo(0b110);
    assertThat(sets.alternatives(5)).containsExactly(0b101L);
  }

  @Test
  void beatsTheGreedyChoice() {
    // The richest item excludes three others that together are worth more.
    CompatibleSets sets =
        new CompatibleSets(new long[] {10, 6, 6, 6}, new long[] {0b1110, 1, 1, 1}, new long[4]);

    assertThat(sets.best()).isEqualTo(0b1110);
  }

  @Test
  void prefersFewerItemsThenTheFirstNamesAtEqualWorth() {
    CompatibleSets fewer =
        new CompatibleSets(new long[] {3, 3, 6}, new long[] {0b100, 0b100, 0b011}, new long[3]);
    CompatibleSets names =
        new CompatibleSets(new long[] {6, 6}, new long[] {0b10, 0b01}, new long[2]);

    assertThat(fewer.best()).isEqualTo(0b100);
    assertThat(names.best()).isEqualTo(0b01);
  }

  @Test
  void dropsAnItemThatNeedsOneWhichIsNotThere() {
    CompatibleSets without =
        new CompatibleSets(
            new long[] {7}, new long[1], new long[] {1L << CompatibleSets.MOST_ITEMS});
    CompatibleSets with = new CompatibleSets(new long[] {2, 7}, new long[2], new long[] {0, 0b01});

    assertThat(without.best()).isZero();
    assertThat(with.best()).isEqualTo(0b11);
  }

  @Test
  void isLawfulAndWorthAtLeastAnyOtherLawfulSet() {
    Random random = new Random(5);
    for (int round = 0; round < 3_000; round++) {
      CompatibleSets sets = random(random);
      int count = 1 << lastCount;
      long best = sets.best();

      assertThat(sets.isLawful(best)).isTrue();
      for (long set = 0; set < count; set++) {
        if (sets.isLawful(set)) {
          assertThat(compare(sets, best, set))
              .as("round %d, best %d, set %d", round, best, set)
              .isNotPositive();
        }
      }
      List<Long> alternatives = sets.alternatives(5);
      assertThat(alternatives).allMatch(sets::isLawful).doesNotContain(best);
    }
  }

  private int lastCount;

  private CompatibleSets random(Random random) {
    int count = 1 + random.nextInt(9);
    lastCount = count;
    long[] values = new long[count];
    long[] conflicts = new long[count];
    long[] needs = new long[count];
    for (int i = 0; i < count; i++) {
      values[i] = random.nextLong(1, 7);
      for (int j = 0; j < i; j++) {
        if (random.nextInt(3) == 0) {
          conflicts[i] |= 1L << j;
          conflicts[j] |= 1L << i;
        }
      }
      if (random.nextInt(6) == 0) {
        needs[i] |= 1L << random.nextInt(count);
      }
    }
    return new CompatibleSets(values, conflicts, needs);
  }

  /** Negative when the first set is better: worth more, then fewer, then the first names. */
  private static int compare(CompatibleSets sets, long left, long right) {
    int worth = Long.compare(sets.value(right), sets.value(left));
    if (worth != 0) {
      return worth;
    }
    int fewer = Integer.compare(Long.bitCount(left), Long.bitCount(right));
    return fewer != 0 ? fewer : names(left).compareTo(names(right));
  }

  private static String names(long set) {
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < 9; i++) {
      if ((set & (1L << i)) != 0) {
        names.append((char) ('a' + i));
      }
    }
    return names.toString();
  }
}
