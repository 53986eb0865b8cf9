package fr.rezone.aid.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactTest {
  @ParameterizedTest
  @CsvSource({
    "5, 1000, 1",
    "-5, 1000, -1",
    "4, 1000, 0",
    "8500, 600, 1417",
    "1, 3, 33",
    "2, 3, 67",
    "-2, 3, -67"
  })
  void roundsHalfACentAwayFromZero(long numerator, long denominator, long cents) {
    assertThat(Exact.of(numerator, denominator).toCents()).isEqualTo(cents);
  }

  @Test
  void agreesWithBigRationals() {
    Random random = new Random(20261121);
    for (int i = 0; i < 20_000; i++) {
      long a = random.nextLong(-1_000_000, 1_000_001);
      long b = random.nextLong(1, 10_000);
      long c = random.nextLong(-1_000_000, 1_000_001);
      long d = random.nextLong(1, 10_000);
      Exact left = Exact.of(a, b);
      Exact right = Exact.of(c, d);

      assertThat(left.plus(right)).isEqualTo(Exact.of(a * d + c * b, b * d));
      assertThat(left.minus(right)).isEqualTo(Exact.of(a * d - c * b, b * d));
      assertThat(left.times(right)).isEqualTo(Exact.of(a * c, b * d));
      assertThat(Integer.signum(left.compareTo(right)))
          .isEqualTo(BigInteger.valueOf(a * d).compareTo(BigInteger.valueOf(c * b)));
      assertThat(left.toCents())
          .isEqualTo(
              new BigDecimal(a * 100)
                  .divide(new BigDecimal(b), 0, RoundingMode.HALF_UP)
                  .longValueExact());
      if (c != 0) {
        assertThat(left.dividedBy(right)).isEqualTo(Exact.of(a * d, b * c));
      }
    }
  }

  @Test
  void neverOverflowsInSilence() {
    Exact huge = Exact.of(Long.MAX_VALUE);

    assertThatThrownBy(() -> huge.times(Exact.of(2))).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> huge.plus(Exact.ONE)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Exact.ONE.dividedBy(Exact.ZERO))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void writesNumbersAsFrenchReadersExpect() {
    assertThat(French.euros(1_250_000)).isEqualTo("12\u202f500\u00a0€");
    assertThat(French.euros(-3_083_333)).isEqualTo("−30\u202f833,33\u00a0€");
    assertThat(French.percent(Exact.of(1, 8))).isEqualTo("12,5\u00a0%");
    assertThat(French.day(java.time.LocalDate.of(2026, 1, 1))).isEqualTo("1er janvier 2026");
    assertThat(French.day(java.time.LocalDate.of(2025, 12, 31))).isEqualTo("31 décembre 2025");
  }
}
