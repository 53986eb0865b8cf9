package fr.rezone.site.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.rezone.site.operator.Operator;
import fr.rezone.yaml.YamlException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectoryTest {
  @TempDir private Path folder = Path.of("unset");

  private Directory with(String yaml) throws IOException {
    Files.writeString(folder.resolve(Directory.FILE), yaml);
    return Directory.load(Operator.load(folder));
  }

  @Test
  void everyRegionOfFranceHasItsAgency() {
    Directory directory = Directory.load(Operator.unknown());
    for (String region :
        List.of(
            "01", "02", "03", "04", "06", "11", "24", "27", "28", "32", "44", "52", "53", "75",
            "76", "84", "93", "94")) {
      assertThat(directory.contact("ars", region).orElseThrow().url())
          .as(region)
          .matches("https://www\\.[a-z-]+\\.ars\\.sante\\.fr/");
      assertThat(directory.contacts(region))
          .extracting(Contact::service)
          .containsExactly("assurance-maladie", "installation", "ars", "paps", "urssaf", "ordre");
    }
  }

  @Test
  void nothingShippedIsSaidToBeCheckedAndNoNumberIsInvented() {
    assertThat(Directory.load(Operator.unknown()).all())
        .allSatisfy(
            contact -> {
              assertThat(contact.status()).isNotEqualTo(Contact.Status.CHECKED);
              assertThat(contact.phone()).isEmpty();
              assertThat(contact.source()).isNotEmpty();
            });
  }

  @Test
  void theOperatorCorrectsAContactAndAddsMeetings() throws IOException {
    Directory directory =
        with(
            """
            regions:
              "53":
                assurance-maladie: {nom: Ligne des médecins, telephone: 02 00 00 00 00, horaires: "de 9 h à 12 h", statut: verifie, verifie: 2026-12-01, source: la caisse}
                permanences:
                  - {le: 2026-12-08, de: 09:00, a: 12:30, lieu: Maison de santé, adresse: "1 rue du Port, 29000 Quimper"}
                  - {chaque: le premier mardi du mois, de: 14:00, a: 17:00, lieu: CPAM, adresse: "Rennes", rendez_vous: sur rendez-vous}
            """);
    Contact line = directory.contact("assurance-maladie", "53").orElseThrow();
    assertThat(line.phone()).isEqualTo("02 00 00 00 00");
    assertThat(line.dialled()).isEqualTo("0200000000");
    // What the file does not say stays as it was.
    assertThat(line.url()).isEqualTo("https://www.ameli.fr/medecin");
    assertThat(directory.contact("assurance-maladie", "11").orElseThrow().phone()).isEmpty();
    assertThat(directory.meetings("53")).hasSize(2);
    assertThat(directory.meetings("53"))
        .filteredOn(meeting -> meeting.isAhead(LocalDate.of(2026, 12, 9)))
        .extracting(Meeting::place)
        .containsExactly("CPAM");
    assertThat(directory.contact("ars", "53").orElseThrow().name()).isEqualTo("ARS Bretagne");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "permanences: [{le: 2026-12-08, chaque: mardi, de: 09:00, a: 10:00, lieu: x, adresse: y}]|une permanence a lieu soit",
        "permanences: [{le: 08/12/2026, de: 09:00, a: 10:00, lieu: x, adresse: y}]|AAAA-MM-JJ",
        "permanences: [{le: 2026-12-08, de: 10:00, a: 09:00, lieu: x, adresse: y}]|finit avant de commencer",
        "permanences: [{le: 2026-12-08, de: 9h, a: 10:00, lieu: x, adresse: y}]|09:30",
        "permanences: [{le: 2026-12-08, de: 09:00, a: 10:00, lieu: x}]|adresse",
        "cpam: {nom: x, statut: verifie, verifie: 2026-01-01, source: z}|ni un service",
        "ars: {nom: x, statut: sur, verifie: 2026-01-01, source: z}|verifie, signale ou a-verifier",
        "ars: {nom: x, url: 'javascript:alert(1)', statut: verifie, verifie: 2026-01-01, source: z}|http",
        "ars: {nom: x, telephone: appelez, statut: verifie, verifie: 2026-01-01, source: z}|téléphone",
        "ars: {nom: x, statut: verifie, verifie: 2026-01-01}|source"
      })
  void whatTheOperatorMisspellsIsToldWithItsLine(String line, String said) {
    assertThatThrownBy(() -> with("regions:\n  \"53\":\n    " + line + "\n"))
        .isInstanceOf(YamlException.class)
        .hasMessageContaining(Directory.FILE + ":3")
        .hasMessageContaining(said);
  }
}
