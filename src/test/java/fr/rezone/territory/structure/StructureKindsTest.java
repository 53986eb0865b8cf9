package fr.rezone.territory.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.rezone.text.Typography;
import fr.rezone.yaml.YamlException;
import fr.rezone.yaml.YamlNode;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StructureKindsTest {
  private final StructureKinds kinds = StructureKinds.load();

  /**
   * Restated here on purpose: moving a category to another kind changes counts that people compare.
   */
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "355, hopital",
    "101, hopital",
    "365, clinique",
    "292, psychiatrie",
    "156, cmp",
    "109, smr",
    "362, usld",
    "127, had",
    "141, dialyse",
    "146, dialyse",
    "500, ehpad",
    "354, ssiad",
    "209, ssiad",
    "202, residence-autonomie",
    "124, centre-sante",
    "603, msp",
    "604, cpts",
    "606, dac",
    "647, ess",
    "617, soins-non-programmes",
    "620, pharmacie",
    "611, laboratoire",
    "223, pmi",
  })
  void categoriesBelongToTheKindThatPeopleLookFor(String category, String kind) {
    assertThat(kinds.ofCategory(category)).map(StructureKind::id).contains(kind);
  }

  @Test
  void kindsAreInOrderAndTheirIdsAndLabelsAreDistinct() {
    assertThat(kinds.all()).isSorted();
    assertThat(kinds.all()).extracting(StructureKind::id).doesNotHaveDuplicates();
    assertThat(kinds.all()).extracting(StructureKind::label).doesNotHaveDuplicates();
    assertThat(kinds.all())
        .extracting(StructureKind::id)
        .allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"));
    assertThat(kinds.all()).extracting(kind -> kind.group().order()).isSorted();
  }

  @Test
  void onlyImagingAndEmergencyAreKnownByActivityAlone() {
    assertThat(kinds.all())
        .filteredOn(kind -> kind.categories().isEmpty())
        .extracting(StructureKind::id)
        .containsExactly("urgences", "imagerie");
  }

  @Test
  void aCategoryInTwoKindsIsRefused() {
    assertThatThrownBy(
            () ->
                parse(
                    """
                    witness: "1"
                    groups:
                      - id: g
                        label: G
                        kinds:
                          - {id: a, label: A, plural: As, categories: ["1"]}
                          - {id: b, label: B, plural: Bs, categories: ["1"]}
                    """))
        .isInstanceOf(YamlException.class)
        .hasMessage(
            Typography.sentence("structures.yml:1 : « 1 » est à la fois de « a » et de « b »"));
  }

  @Test
  void whatIsMissingMisspeltOrUnknownIsNamedWithItsLine() {
    String kind =
        """
        witness: "1"
        groups:
          - id: g
            label: G
            kinds:
              - {%s}
        """;
    assertThatThrownBy(() -> parse(kind.formatted("id: a, label: A, categories: []")))
        .hasMessage(Typography.sentence("structures.yml:6 : la clé « plural » manque"));
    assertThatThrownBy(
            () -> parse(kind.formatted("id: a, label: A, plural: As, categories: [], surveyed: 1")))
        .hasMessageContaining("structures.yml:6")
        .hasMessageContaining("surveyed");
    assertThatThrownBy(
            () ->
                parse(kind.formatted("id: a, label: A, plural: As, categories: [], activity: vol")))
        .hasMessage(Typography.sentence("structures.yml:6 : activité « vol » inconnue"));
  }

  private static StructureKinds parse(String text) {
    return KindsFile.parse(YamlNode.parse("structures.yml", text));
  }

  @Test
  void namesAreComparedByTheWordsThatDistinguish() {
    Set<String> lilac = NameLikeness.words("EHPAD Résidence « Les Lilas »");
    assertThat(lilac).containsExactly("LILAS");
    assertThat(NameLikeness.of(lilac, NameLikeness.words("MAISON DE RETRAITE LES LILAS CASTRES")))
        .isEqualTo(1);
    assertThat(
            NameLikeness.of(
                NameLikeness.words("EHPAD ST JOSEPH"), NameLikeness.words("EHPAD SAINT VINCENT")))
        .isZero();
    assertThat(NameLikeness.of(Set.of(), lilac)).isZero();
  }
}
