package fr.rezone.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"57587", "57 587", "57\u00a0587", "57\u202f587", " 57587 ", "57\u2009587"})
  void thousandsMayBeSpacedInAnyWay(String text) {
    assertThat(Numbers.parseInt(text)).hasValue(57_587);
    assertThat(Numbers.parseDecimal(text)).hasValue(57_587);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "NC", "N/A", "-", "NS", "12a", "1.234,5", "0x10", "NaN", "Infinity"})
  void whatIsNoNumberIsNone(String text) {
    assertThat(Numbers.parseInt(text)).isEmpty();
    assertThat(Numbers.parseDecimal(text)).isEmpty();
  }

  @Test
  void decimalsHaveACommaOrAPoint() {
    assertThat(Numbers.parseDecimal("8,73")).hasValue(8.73);
    assertThat(Numbers.parseDecimal("-1 234.5")).hasValue(-1234.5);
    assertThat(Numbers.parseDecimal(".5")).hasValue(0.5);
    assertThat(Numbers.parseDecimal("1e3")).hasValue(1000);
  }

  @Test
  void numbersOutOfAnyRangeAreNone() {
    assertThat(Numbers.parseInt("99999999999")).isEmpty();
    assertThat(Numbers.parseDecimal("1e999")).isEmpty();
    assertThat(Numbers.parseDecimal("9".repeat(500))).isEmpty();
  }

  @Test
  void noSpellingOfNoValueIsZero() {
    for (String text :
        new String[] {"", "NA", "N/A", "N/A - résultat non disponible", "-9999", "-"}) {
      assertThat(MissingValue.isMissing(text)).as(text).isTrue();
    }
    assertThat(MissingValue.isMissing("0")).isFalse();
    assertThat(MissingValue.isSecret("NS")).isTrue();
    assertThat(MissingValue.isNotConcerned("NC")).isTrue();
  }
}
