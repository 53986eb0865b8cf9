package fr.rezone.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypographyTest {
  @Test
  void spacesThatMustNotBreakDoNot() {
    assertThat(Typography.typeset("Zone « ZIP » : 12 345 habitants, 30 % ; et 5 € !"))
        .isEqualTo(
            "Zone «\u00a0ZIP\u00a0»\u00a0: 12\u00a0345 habitants, 30\u00a0%\u00a0; et 5\u00a0€\u00a0!");
  }

  @Test
  void codesSideBySideInAMessageAreNotTakenForANumber() {
    assertThat(Typography.sentence("communes 01001 002 : inconnues"))
        .isEqualTo("communes 01001 002\u00a0: inconnues");
  }

  @Test
  void settingTwiceChangesNothingMoreAndNoSpaceIsAdded() {
    String once = Typography.typeset("fichier.csv:12 : « a;b »");
    assertThat(Typography.typeset(once)).isEqualTo(once);
    assertThat(Typography.typeset("http://localhost:8080")).isEqualTo("http://localhost:8080");
  }
}
