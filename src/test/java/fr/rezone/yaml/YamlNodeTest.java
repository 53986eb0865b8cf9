package fr.rezone.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.rezone.text.Typography;
import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlNodeTest {
  private static final String TEXT =
      """
      code: 01001
      corsican: 2A01
      day: 2025-10-01
      count: 12
      yes: true
      list:
        - a
        - {b: 1}
      """;

  private final YamlNode root = YamlNode.parse("essai.yml", TEXT);

  @Test
  void everythingIsTextUntilAskedForAsSomethingElse() {
    assertThat(root.text("code")).isEqualTo("01001");
    assertThat(root.text("corsican")).isEqualTo("2A01");
    assertThat(root.get("day").date()).isEqualTo(LocalDate.of(2025, 10, 1));
    assertThat(root.get("count").integer()).isEqualTo(12);
    assertThat(root.get("yes").isTrue()).isTrue();
    assertThat(root.get("list").items()).hasSize(2);
    assertThat(root.find("absent")).isEmpty();
    assertThat(root.get("list").items().get(1).place()).isEqualTo("essai.yml:8");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "code, essai.yml:1, une date",
    "corsican, essai.yml:2, un nombre entier",
    "list, essai.yml:7, un texte",
    "day, essai.yml:3, true",
  })
  void aValueOfAnotherKindIsRefusedWithItsLine(String key, String place, String expected) {
    assertThatThrownBy(
            () -> {
              YamlNode node = root.get(key);
              switch (key) {
                case "code" -> node.date();
                case "corsican" -> node.integer();
                case "day" -> node.isTrue();
                default -> node.text();
              }
            })
        .isInstanceOf(YamlException.class)
        .hasMessageStartingWith(place)
        .hasMessageContaining(expected)
        .hasMessageNotContaining("\n");
  }

  @Test
  void aMissingAnUnknownAndARepeatedKeyAreNamed() {
    assertThatThrownBy(() -> root.get("nom"))
        .hasMessage(Typography.sentence("essai.yml:1 : la clé « nom » manque"));
    assertThatThrownBy(() -> root.allow(Set.of("code", "corsican", "day", "count", "yes")))
        .hasMessageStartingWith("essai.yml:7")
        .hasMessageContaining("list")
        .hasMessageContaining("code, corsican, count, day, yes");
    assertThatThrownBy(() -> YamlNode.parse("essai.yml", "a: 1\nb: 2\na: 3\n").text("a"))
        .isInstanceOf(YamlException.class)
        .hasMessageStartingWith("essai.yml:");
  }

  @Test
  void emptyAndBrokenFilesAreOneLine() {
    assertThatThrownBy(() -> YamlNode.parse("vide.yml", ""))
        .hasMessage(Typography.sentence("vide.yml:1 : fichier vide"));
    assertThatThrownBy(() -> YamlNode.parse("essai.yml", "a: 1\nb: [1, 2\nc: 3\n"))
        .isInstanceOf(YamlException.class)
        .hasMessageStartingWith("essai.yml:");
    assertThatThrownBy(() -> YamlNode.resource(YamlNodeTest.class, "absent.yml"))
        .isInstanceOf(YamlException.class)
        .hasMessageContaining("absent.yml");
  }

  @Test
  void mutatedFilesNeverGiveAnythingButNodesOrOneLine() {
    Random random = new Random(42);
    for (int round = 0; round < 2000; round++) {
      char[] chars = TEXT.toCharArray();
      for (int i = random.nextInt(6); i >= 0; i--) {
        chars[random.nextInt(chars.length)] = (char) random.nextInt(0x180);
      }
      try {
        read(YamlNode.parse("essai.yml", new String(chars)));
      } catch (YamlException e) {
        assertThat(e.getMessage()).startsWith("essai.yml:").doesNotContain("\n");
      }
    }
  }

  private static void read(YamlNode node) {
    try {
      node.entries().values().forEach(YamlNodeTest::read);
    } catch (YamlException e) {
      node.place();
    }
  }
}
