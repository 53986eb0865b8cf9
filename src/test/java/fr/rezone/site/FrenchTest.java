package fr.rezone.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A tilde stands for the no-break space, so that it shows. */
class FrenchTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0;0;0",
        "999;0;999",
        "1000;0;1~000",
        "1234.5;1;1~234,5",
        "1234567.891;2;1~234~567,89",
        "-1234.5;0;−1~235",
        "0.05;1;0,1",
        "-0.04;1;0,0",
        "2.675;2;2,68",
        "1e9;0;1~000~000~000",
      })
  void numbers(double value, int decimals, String expected) {
    assertThat(shown(French.number(value, decimals))).isEqualTo(expected);
  }

  @Test
  void wholeNumbersUpToTheLast() {
    assertThat(shown(French.number(12_345))).isEqualTo("12~345");
    assertThat(shown(French.number(Long.MIN_VALUE))).isEqualTo("−9~223~372~036~854~775~808");
  }

  @Test
  void signsSharesAndAmounts() {
    assertThat(French.signed(1.25, 1)).isEqualTo("+1,3");
    assertThat(French.signed(-1.25, 1)).isEqualTo("−1,3");
    assertThat(French.signed(0.01, 1)).isEqualTo("0,0");
    assertThat(shown(French.percent(0.285, 1))).isEqualTo("28,5~%");
    assertThat(shown(French.euros(1_800_000))).isEqualTo("18~000~€");
    assertThat(shown(French.euros(1250))).isEqualTo("12,50~€");
    assertThat(shown(French.euros(-123_456_705))).isEqualTo("−1~234~567,05~€");
  }

  @Test
  void dates() {
    assertThat(shown(French.date(LocalDate.of(2026, 1, 1)))).isEqualTo("1er~janvier~2026");
    assertThat(shown(French.date(LocalDate.of(2025, 8, 21)))).isEqualTo("21~août~2025");
    assertThat(shown(French.month(YearMonth.of(2025, 2)))).isEqualTo("février~2025");
  }

  @Test
  void counts() {
    assertThat(shown(French.count(0, "territoire", "territoires"))).isEqualTo("0~territoire");
    assertThat(shown(French.count(1, "territoire", "territoires"))).isEqualTo("1~territoire");
    assertThat(shown(French.count(2838, "territoire", "territoires")))
        .isEqualTo("2~838~territoires");
    assertThat(French.plural(1.9, "médecin", "médecins")).isEqualTo("médecin");
  }

  @Test
  void lists() {
    assertThat(French.list(List.of())).isEmpty();
    assertThat(French.list(List.of("Ain"))).isEqualTo("Ain");
    assertThat(French.list(List.of("Ain", "Jura", "Isère"))).isEqualTo("Ain, Jura et Isère");
  }

  @Test
  void spacesBeforePunctuation() {
    assertThat(shown(French.typeset("Pourquoi ? « ZIP » : 30 % de 12 345 € en 2026 ; oui !")))
        .isEqualTo("Pourquoi~? «~ZIP~»~: 30~% de 12~345~€ en 2026~; oui~!");
  }

  private static String shown(String text) {
    return text.replace('\u00a0', '~');
  }
}
