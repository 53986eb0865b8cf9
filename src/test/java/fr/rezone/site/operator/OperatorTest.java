package fr.rezone.site.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.rezone.site.publish.Accessibility;
import fr.rezone.yaml.YamlException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatorTest {
  @TempDir private Path folder = Path.of("unset");

  private Operator with(String yaml) throws IOException {
    Files.writeString(folder.resolve(Operator.FILE), yaml);
    return Operator.load(folder);
  }

  @Test
  void theExampleOfTheDocumentationIsReadAsWritten() throws IOException {
    String document = Files.readString(Path.of("docs/exploitant.md"));
    int from = document.indexOf("```yaml\n") + "```yaml\n".length();
    Operator operator = with(document.substring(from, document.indexOf("```", from)));
    assertThat(operator.origin()).isEqualTo("https://rezone.exemple.fr");
    assertThat(operator.publisher().email()).isEqualTo("contact@exemple.fr");
    assertThat(operator.security().expires()).contains(LocalDate.of(2027, 6, 30));
    assertThat(operator.cartosante().of("42218")).contains("tv.42218");
  }

  @Test
  void withoutAnythingNothingIsInvented() {
    assertThat(Operator.unknown().publisher().name()).isEmpty();
    assertThat(Operator.load(folder).origin()).isEmpty();
    assertThatThrownBy(() -> Operator.load(folder.resolve("absent")))
        .isInstanceOf(YamlException.class)
        .hasMessageContaining("--operator");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "adresse: rezone.fr/x|sans chemin",
        "adresse: 'https://a.fr/'|sans chemin",
        "editeur: {nom: x, courriel: pas une adresse}|électronique",
        "securite: {contact: 'http://a.fr', expire: 2027-01-01}|RFC 9116",
        "securite: {contact: 'mailto:a@b.fr', expire: bientôt}|AAAA-MM-JJ",
        "cartosante: {rapport: 'https://a.fr/'}|{tvs}",
        "couleur: rouge|couleur"
      })
  void whatCannotBePublishedIsRefusedWithItsLine(String line, String said) {
    assertThatThrownBy(() -> with(line + "\n"))
        .isInstanceOf(YamlException.class)
        .hasMessageContaining("exploitant.yml:1")
        .hasMessageContaining(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "etat: partielle|sans audit",
        "'etat: totale\naudit: {auteur: A, date: 2026-01-01, taux: 99}'|ne permet pas",
        "'etat: partielle\naudit: {auteur: A, date: 2026-01-01, taux: 49}'|ne permet pas"
      },
      quoteCharacter = '\'')
  void conformityIsNotSaidWithoutAnAuditThatShowsIt(String lines, String said) throws IOException {
    Files.writeString(
        folder.resolve(Accessibility.FILE),
        lines
            + "\ndeclaration: 2026-01-01\nessais: []\ndefauts: []\ntechnologies: []\nenvironnements: []\n");
    assertThatThrownBy(() -> Accessibility.load(Operator.load(folder)))
        .isInstanceOf(YamlException.class)
        .hasMessageContaining(said);
  }
}
