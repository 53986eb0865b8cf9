package fr.rezone.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.rezone.source.Catalogue;
import fr.rezone.yaml.YamlException;
import fr.rezone.yaml.YamlNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorCatalogueTest {
  private static final String ENTRY =
      """
      indicators:
        - id: a
          label: A
          short: A
          unit: habitants
          decimals: 0
          explanation: Une phrase.
          formula: a ÷ b
          source: communes
          levels: [tvs]
          need: high
          classes: quartiles
      """;

  @Test
  void everyIndicatorComesFromADatasetOfTheCatalogue() {
    Catalogue datasets = Catalogue.load();
    assertThat(IndicatorCatalogue.load().all())
        .isNotEmpty()
        .allSatisfy(
            indicator ->
                assertThat(indicator.sources()).allMatch(id -> datasets.find(id).isPresent()));
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "levels: [tvs], levels: [canton], 10",
    "need: high, need: haut, 11",
    "classes: quartiles, classes: terciles, 12",
    "decimals: 0, decimals: zéro, 6",
    "formula: a ÷ b, formule: a ÷ b, 8",
  })
  void aFaultIsNamedWithItsLine(String before, String after, int line) {
    assertThatThrownBy(
            () -> IndicatorCatalogue.from(YamlNode.parse("i.yml", ENTRY.replace(before, after))))
        .isInstanceOf(YamlException.class)
        .hasMessageStartingWith("i.yml:" + line + "\u00a0");
  }

  @Test
  void numbersForFilesHaveAPointAndNoExponent() {
    assertThat(Figures.plain(1234.5)).isEqualTo("1234.5");
    assertThat(Figures.plain(1e7)).isEqualTo("10000000");
    assertThat(Figures.plain(1.0 / 3)).isEqualTo("0.3333");
    assertThat(Figures.plain(-0.00001)).isEqualTo("0");
  }
}
