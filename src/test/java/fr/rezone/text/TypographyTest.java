package fr.rezone.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
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

  /** The rules as expressions, on texts made of what they look at. */
  @Test
  void thePassOverATextIsItsThreeRules() {
    SplittableRandom random = new SplittableRandom(7);
    String letters = " ;:!»%€«a0179\u00a0";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(12); j > 0; j--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      String bound =
          text.toString()
              .replaceAll(" (?=[;:?!»%€])", Typography.NBSP)
              .replaceAll("(?<=«) ", Typography.NBSP);
      assertThat(Typography.sentence(text.toString())).isEqualTo(bound);
      assertThat(Typography.typeset(text.toString()))
          .isEqualTo(bound.replaceAll("(?<=\\d) (?=\\d{3}(?!\\d))", Typography.NBSP));
    }
  }

  @Test
  void settingTwiceChangesNothingMoreAndNoSpaceIsAdded() {
    String once = Typography.typeset("fichier.csv:12 : « a;b »");
    assertThat(Typography.typeset(once)).isEqualTo(once);
    assertThat(Typography.typeset("http://localhost:8080")).isEqualTo("http://localhost:8080");
  }
}
