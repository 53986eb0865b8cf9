package fr.rezone.aid.load;

import static fr.rezone.aid.SampleRules.AID;
import static fr.rezone.aid.SampleRules.PARAMETERS;
import static fr.rezone.aid.SampleRules.QUESTIONS;
import static fr.rezone.aid.SampleRules.REFERENCES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.rezone.aid.AidCatalogue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueLoaderTest {
  @Test
  void aSoundCatalogueLoads() {
    AidCatalogue catalogue = AidCatalogue.load(files(AID));

    assertThat(catalogue.aids()).hasSize(1);
    assertThat(catalogue.hash())
        .matches("[0-9a-f]{64}")
        .isEqualTo(AidCatalogue.load(files(AID)).hash());
    assertThat(AidCatalogue.load(files(AID.replace("1000", "1001"))).hash())
        .isNotEqualTo(catalogue.hash());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "test: zone = zip | test: zonne = zip | essai.yml:9 | nom « zonne » inconnu (ni question, ni paramètre, ni définition) ; voulez-vous dire « zone » ?",
        "test: zone = zip | test: zone = zipp | essai.yml:9 | valeur « zipp » inconnue pour « zone » ; voulez-vous dire « zip »",
        "test: zone = zip | test: zone < zip | essai.yml:9 | n’a pas d’ordre",
        "test: zone = zip | test: zone = zip et | essai.yml:9 | expression incomplète",
        "test: zone = zip | test: age | essai.yml:9 | un nombre trouvée là où l’on attend une condition",
        "test: zone = zip | test: garde = oui | essai.yml:9 | écrire seulement la condition",
        "test: zone = zip | test: eligible(autre) | essai.yml:9 | aide « autre » inconnue",
        "test: zone = zip | test: eligible(essai) | essai.yml | dépend d’elle-même",
        "reference: loi | reference: lois | essai.yml:12 | référence « lois » inconnue ; voulez-vous dire « loi » ?",
        "id: zone | id: Zone | essai.yml:8 | identifiant de condition « Zone » refusé",
        "id: zone | id: age | essai.yml:13 | une seule fois par aide",
        "nature: prime | nature: primes | essai.yml:4 | nature « primes » inconnue",
        "statut: law | statut: sur | essai.yml:5 | statut « sur » inconnu",
        "titre: Essai | titr: Essai | essai.yml:2 | clé « titr » inconnue ici ; voulez-vous dire « titre »",
        "financeur: Quelqu’un | financeur: | essai.yml:3 | « financeur » est vide",
        "montant: 1000} | montant: zone} | essai.yml:20 | trouvée là où l’on attend un nombre",
        "mois: mois(date) | mois: 12 | essai.yml:20 | on attend un mois",
        "- unique: | - uniques: | essai.yml:20 | clé « uniques » inconnue ici",
        "({age}) | ({ages}) | essai.yml:16 | {ages} n’est ni un paramètre ni une question",
        "id: essai | id: autre | essai.yml:1 | différent du nom du fichier",
        "resume: Pour voir. | resume: [a | essai.yml:7 | YAML illisible",
      })
  void aFaultIsToldWithItsFileAndLine(String from, String to, String where, String message) {
    assertThatThrownBy(
            () ->
                AidCatalogue.load(files(AID.replaceFirst(java.util.regex.Pattern.quote(from), to))))
        .isInstanceOfSatisfying(
            CatalogueException.class,
            e ->
                assertThat(e.faults())
                    .anySatisfy(
                        fault -> {
                          assertThat(plain(fault.toString())).startsWith(where);
                          assertThat(plain(fault.message())).contains(message);
                        }));
  }

  @Test
  void periodsThatOverlapAreRefused() {
    assertThat(faults(AID, PARAMETERS.replace("2025-12-31", "2026-06-30")))
        .singleElement()
        .satisfies(fault -> assertThat(fault.toString()).contains("parametres.yml:7", "chevauche"));
    assertThat(
            faults(
                AID,
                PARAMETERS.replace("{au: 2025-12-31, valeur: 60", "{du: 2026-02-30, valeur: x")))
        .hasSizeGreaterThanOrEqualTo(2)
        .allSatisfy(fault -> assertThat(fault.file()).isEqualTo("parametres.yml"));
  }

  @Test
  void allFaultsAreListedAtOnce() {
    String broken =
        AID.replace("zone = zip", "zonne = zip")
            .replace("nature: prime", "nature: x")
            .replace("guichet: La caisse", "guichet: ''");

    assertThat(faults(broken, PARAMETERS)).extracting(Fault::line).contains(4, 9, 21);
  }

  @Test
  void aidsThatContradictEachOtherAreRefused() {
    String first = AID + "cumul:\n  - {exclut: [autre], reference: loi}\n";
    String second =
        AID.replace("id: essai", "id: autre")
            + "cumul:\n  - {necessite: [essai], reference: loi}\n";
    List<CatalogueFile> files = new ArrayList<>(files(first));
    files.add(new CatalogueFile("autre.yml", second, false));

    assertThatThrownBy(() -> AidCatalogue.load(files))
        .isInstanceOf(CatalogueException.class)
        .hasMessageContaining("autre et essai se contredisent");
  }

  @Test
  void hostileFilesAreRefusedWithoutHarm() {
    for (String text :
        List.of(
            "",
            "- a",
            "a: &a [*a, *a]",
            "? {a: b}\n: c",
            "%YAML 9.9\n---\na: b",
            "\u0000",
            "id: " + "x".repeat(10_000),
            "id: essai\nconditions: texte",
            "id: essai\nconditions: [1, 2]",
            "id: essai\nfenetre: 3\nmontant: [a]")) {
      assertThatThrownBy(() -> AidCatalogue.load(files(text)))
          .isInstanceOf(CatalogueException.class);
    }
  }

  private static List<Fault> faults(String aid, String parameters) {
    try {
      AidCatalogue.load(files(aid, parameters));
      return List.of();
    } catch (CatalogueException e) {
      return e.faults();
    }
  }

  private static List<CatalogueFile> files(String aid) {
    return files(aid, PARAMETERS);
  }

  private static List<CatalogueFile> files(String aid, String parameters) {
    return List.of(
        new CatalogueFile("questions.yml", QUESTIONS, false),
        new CatalogueFile("references.yml", REFERENCES, false),
        new CatalogueFile("parametres.yml", parameters, false),
        new CatalogueFile("essai.yml", aid, false));
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ');
  }
}
