package fr.rezone.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class QuartilesTest {
  /** Type 7: the p-th quantile of n values stands at rank p(n − 1), counted from 0. */
  @Test
  void quartilesAreInterpolatedBetweenRanks() {
    assertThat(Quartiles.of(new double[] {4, 1, 3, 2}))
        .isEqualTo(new Quartiles(1.75, 2.5, 3.25, 4));
    assertThat(Quartiles.of(new double[] {10, 20, 30, 40, 50}))
        .isEqualTo(new Quartiles(20, 30, 40, 5));
    assertThat(Quartiles.of(new double[] {7})).isEqualTo(new Quartiles(7, 7, 7, 1));
    assertThat(Quartiles.of(new double[] {1, 2})).isEqualTo(new Quartiles(1.25, 1.5, 1.75, 2));
    assertThatThrownBy(() -> Quartiles.of(new double[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aBoundBelongsToTheLowerQuarter() {
    Quartiles quartiles = new Quartiles(10, 20, 30, 9);
    assertThat(quartiles.quarter(10)).isEqualTo(1);
    assertThat(quartiles.quarter(10.01)).isEqualTo(2);
    assertThat(quartiles.quarter(20)).isEqualTo(2);
    assertThat(quartiles.quarter(30)).isEqualTo(3);
    assertThat(quartiles.quarter(30.01)).isEqualTo(4);
  }

  @Test
  void quartersOfDistinctValuesAreEqualWithinOne() {
    Random random = new Random(25);
    for (int round = 0; round < 100; round++) {
      double[] values = random.doubles(4 + random.nextInt(200)).toArray();
      Quartiles quartiles = Quartiles.of(values);
      int[] counts = new int[5];
      for (double value : values) {
        counts[quartiles.quarter(value)]++;
      }
      for (int quarter = 1; quarter <= 4; quarter++) {
        assertThat(counts[quarter]).isBetween(values.length / 4 - 1, values.length / 4 + 1);
      }
      assertThat(quartiles.first()).isLessThanOrEqualTo(quartiles.median());
      assertThat(quartiles.median()).isLessThanOrEqualTo(quartiles.third());
    }
  }
}
