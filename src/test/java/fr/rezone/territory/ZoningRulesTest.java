package fr.rezone.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.rezone.yaml.YamlException;
import fr.rezone.yaml.YamlNode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoningRulesTest {
  private static final String RULES =
      """
      unclassified: ["", NC]
      professions:
        - {id: medecin, label: Médecins, column: zmed}
      methods:
        - id: m1
          profession: medecin
          text: arrêté
          from: 2017-11-16
          unit: territoire
          levels:
            - {id: zip, letters: ZIP, label: zone, token: zip, raw: [1_ZIP]}
            - {id: zac, letters: ZAC, label: zone, token: zac, raw: [2_ZAC]}
      """;

  private final ZoningRules rules = ZoningRules.load();

  @ParameterizedTest(name = "{0} on {1} is {2}")
  @CsvSource({
    "medecin, 2010-01-01, medecin-2017",
    "medecin, 2021-10-13, medecin-2017",
    "medecin, 2021-10-14, medecin-2021",
    "medecin, 2023-06-05, medecin-2021",
    "medecin, 2025-10-30, medecin-2025",
    "medecin, 2030-01-01, medecin-2025",
    "dentiste, 2012-10-01, dentiste-2012",
    "dentiste, 2024-10-22, dentiste-2024",
  })
  void theMethodIsThatInForceOnTheDay(String profession, LocalDate day, String method) {
    assertThat(rules.methodAt(rules.findProfession(profession).orElseThrow(), day).id())
        .isEqualTo(method);
  }

  @Test
  void sixProfessionsAreZonedPhysiciansFirst() {
    assertThat(rules.professions())
        .extracting(Profession::column)
        .containsExactly("zmed", "zide", "zmk", "zsf", "zdent", "zortho");
  }

  /** « 4_ » is a regional level of physicians and a well supplied zone of nurses. */
  @Test
  void theSameDigitMeansAnotherThingInAnotherMethod() {
    assertThat(level("medecin", "4_ZAR")).isEqualTo("ZAR");
    assertThat(level("infirmier", "4_Tres_dotee")).isEqualTo("TD");
    assertThat(level("medecin", "4_Tres_dotee")).isEqualTo("?");
  }

  private String level(String profession, String raw) {
    return rules
        .methodAt(rules.findProfession(profession).orElseThrow(), LocalDate.of(2026, 1, 1))
        .findLevel(raw)
        .map(ZoneLevel::letters)
        .orElse("?");
  }

  @Test
  void whatBeginsWithNcIsNotClassified() {
    for (String text :
        List.of("", "NC", "NC - autre", "Non concerné", "N/A", "N/A - résultat non disponible")) {
      assertThat(rules.isUnclassified(text)).as(text).isTrue();
    }
    assertThat(rules.isUnclassified("3_HZ")).isFalse();
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource({
    "raw: [2_ZAC], raw: [1_ZIP], 12, deux niveaux",
    "profession: medecin, profession: vétérinaire, 6, profession inconnue",
    "2017-11-16, 16/11/2017, 8, une date",
    "unclassified, unclasified, 1, unclasified",
    "id: m1, nom: m1, 5, id",
    "raw: [1_ZIP], raw: 1_ZIP, 11, une liste",
  })
  void aFaultIsNamedWithItsLine(String before, String after, int line, String expected) {
    assertThat(RULES).contains(before);
    assertThatThrownBy(
            () -> ZoningRules.from(YamlNode.parse("z.yml", RULES.replace(before, after))))
        .isInstanceOf(YamlException.class)
        .hasMessageStartingWith("z.yml:" + line + "\u00a0")
        .hasMessageContaining(expected);
  }

  @Test
  void aMisspeltKeyIsNotIgnored() {
    assertThatThrownBy(
            () ->
                ZoningRules.from(
                    YamlNode.parse(
                        "z.yml", RULES.replace("unit: territoire", "unit: t\n    form: x"))))
        .hasMessageContaining("form");
    assertThatThrownBy(
            () ->
                ZoningRules.from(
                    YamlNode.parse(
                        "z.yml", RULES.replace("column: zmed", "column: zmed, colour: a"))))
        .hasMessageContaining("colour");
    assertThatThrownBy(
            () ->
                ZoningRules.from(
                    YamlNode.parse(
                        "z.yml", RULES.replace("token: zip,", "token: zip, colour: a,"))))
        .hasMessageContaining("colour");
  }

  @Test
  void methodsAreInTheOrderOfTheirDatesWhateverTheFile() {
    String later =
        """
          - id: m0
            profession: medecin
            text: plus ancien
            from: 2010-01-01
            unit: territoire
            levels:
              - {id: zip, letters: ZIP, label: zone, token: zip, raw: [1_ZIP]}
        """;
    ZoningRules two = ZoningRules.from(YamlNode.parse("z.yml", RULES + later.indent(0)));
    Profession physicians = two.professions().getFirst();
    assertThat(two.methods(physicians)).extracting(ZoningMethod::id).containsExactly("m0", "m1");
    assertThat(two.methodAt(physicians, LocalDate.of(2020, 1, 1)).id()).isEqualTo("m1");
  }
}
