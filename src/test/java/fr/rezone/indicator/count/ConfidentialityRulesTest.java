package fr.rezone.indicator.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.rezone.source.table.Breakdown;
import fr.rezone.source.table.Measure;
import fr.rezone.source.table.MeasureCatalogue;
import fr.rezone.yaml.YamlException;
import fr.rezone.yaml.YamlNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidentialityRulesTest {
  private static final String STRICTER =
      """
      rules:
        - id: patients
          contributors: 6
          value: 20
          dominance: 0.8
          within: 3
          share: 0.1
          professionals: false
          source: Règle de la caisse
          url: ""
      """;

  private final ConfidentialityRules rules = ConfidentialityRules.load();

  private ConfidentialityRules with(String text) {
    return rules.strictenedBy(YamlNode.parse("confidentialite.yml", text));
  }

  @Test
  void theThresholdsAreThoseOfTheTexts() {
    assertThat(rules.get("patients").minimumValue()).isEqualTo(11);
    assertThat(rules.get("patients").dominance()).isEqualTo(0.85);
    assertThat(rules.get("professionnels").minimumContributors()).isEqualTo(5);
    assertThat(rules.rules()).allSatisfy(rule -> assertThat(rule.source()).isNotBlank());
  }

  @Test
  void everyCountObeysARuleThatExists() {
    for (Measure measure : MeasureCatalogue.load().measures()) {
      assertThat(rules.position(measure.rule())).isNotNegative();
      assertThat(measure.breakdowns())
          .extracting(Breakdown::rule)
          .allMatch(rule -> rules.position(rule) >= 0)
          .doesNotContain(ConfidentialityRules.PUBLIC);
    }
  }

  @Test
  void anOperatorMakesARuleStricter() {
    assertThat(with(STRICTER).get("patients").minimumValue()).isEqualTo(20);
    assertThat(with(STRICTER).get("actes")).isEqualTo(rules.get("actes"));
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "value: 20, value: 10, 2",
    "contributors: 6, contributors: 4, 2",
    "dominance: 0.8, dominance: 0.9, 2",
    "id: patients, id: public, 2",
    "id: patients, id: malades, 2",
    "dominance: 0.8, dominance: fort, 5",
    "within: 3, within: 0, 2",
    "value: 20, valeur: 20, 4",
  })
  void aLooserOrFaultyRuleIsRefusedWithItsLine(String before, String after, int line) {
    assertThatThrownBy(() -> with(STRICTER.replace(before, after)))
        .isInstanceOf(YamlException.class)
        .hasMessageStartingWith("confidentialite.yml:" + line + "\u00a0");
  }
}
