package fr.rezone.aid.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.rezone.aid.AidCatalogue;
import fr.rezone.aid.question.Answers;
import fr.rezone.aid.result.AidResult;
import fr.rezone.aid.result.StepProof;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator or a jurist does with a folder of their own. */
class LocalFolderTest {
  private static final String PRIMO =
      "zone=zip;premiere_installation=yes;profil=projet-installation;secteur=secteur-1;"
          + "aide_conventionnelle_anterieure=no;contrat_en_cours=aucun";

  @TempDir private Path folder = Path.of("unset");

  @Test
  void aDroppedFileBecomesAnAidWithItsOwnReferencesAndParameters() throws IOException {
    Files.writeString(folder.resolve("bourse-ain.yml"), localAid());

    AidCatalogue catalogue = AidCatalogue.load(folder);
    AidResult result =
        catalogue
            .simulate(
                LocalDate.of(2026, 2, 1),
                Answers.parse(
                    "zone=zac;profil=projet-installation;engagement_annees=4",
                    catalogue.questions()))
            .result("bourse-ain");

    assertThat(result.knownCents()).isEqualTo(800_000);
    assertThat(result.proofs().getFirst().condition().reference().text())
        .isEqualTo("Délibération du département");
    assertThat(catalogue.aids()).hasSize(AidCatalogue.load().aids().size() + 1);
  }

  @Test
  void anAmountCorrectedFromADateIsFollowedAndItsReferenceCited() throws IOException {
    Files.writeString(
        folder.resolve("parametres.yml"),
        """
        parametres:
          primo-zip.montant:
            remplace: oui
            libelle: Aide à la première installation en ZIP
            unite: euros
            valeurs:
              - {au: 2026-06-30, valeur: 10000, reference: conv-2024-27}
              - {du: 2026-07-01, valeur: 12000, reference: avenant-essai}
        """);
    Files.writeString(
        folder.resolve("references.yml"),
        """
        references:
          avenant-essai: {texte: Avenant d’essai, statut: law, verifie: 2026-07-01}
        """);

    AidCatalogue catalogue = AidCatalogue.load(folder);
    Answers answers = Answers.parse(PRIMO, catalogue.questions());
    AidResult before = catalogue.simulate(LocalDate.of(2026, 6, 30), answers).result("primo-zip");
    AidResult after = catalogue.simulate(LocalDate.of(2026, 7, 1), answers).result("primo-zip");

    assertThat(before.knownCents()).isEqualTo(1_000_000);
    assertThat(after.knownCents()).isEqualTo(1_200_000);
    assertThat(after.steps().getFirst().sources())
        .extracting(StepProof.Source::dated)
        .first()
        .satisfies(dated -> assertThat(dated.reference().citation()).isEqualTo("Avenant d’essai"));
  }

  @Test
  void whatExistsIsReplacedOnlyOnPurpose() throws IOException {
    Files.writeString(folder.resolve("mst.yml"), localAid().replace("id: bourse-ain", "id: mst"));
    assertThatThrownBy(() -> AidCatalogue.load(folder))
        .isInstanceOf(CatalogueException.class)
        .hasMessageContaining("déjà définie");

    Files.writeString(
        folder.resolve("mst.yml"), localAid().replace("id: bourse-ain", "id: mst\nremplace: oui"));
    assertThat(AidCatalogue.load(folder).findAid("mst").orElseThrow().title())
        .isEqualTo("Bourse d’essai");
  }

  @Test
  void aFolderThatCannotBeReadIsToldAsAFault() throws IOException {
    assertThatThrownBy(() -> AidCatalogue.load(folder.resolve("absent")))
        .isInstanceOf(CatalogueException.class)
        .hasMessageContaining("dossier absent");

    Files.write(folder.resolve("latin.yml"), new byte[] {'i', 'd', ':', ' ', (byte) 0xe9});
    assertThatThrownBy(() -> AidCatalogue.load(folder))
        .isInstanceOf(CatalogueException.class)
        .hasMessageContaining("UTF-8");
  }

  private static String localAid() {
    return """
    id: bourse-ain
    titre: Bourse d’essai
    financeur: Département d’essai
    nature: local
    statut: law
    resume: Une bourse pour essayer.
    references:
      deliberation-essai: {texte: Délibération du département, statut: law, verifie: 2026-01-15}
    parametres:
      bourse-ain.annuel:
        libelle: Bourse par année d’engagement
        unite: euros
        valeurs:
          - {valeur: 2000, reference: deliberation-essai}
    conditions:
      - id: zone
        test: zone dans (zip, zac)
        oui: Le lieu convient.
        non: Le lieu ne convient pas.
        reference: deliberation-essai
    montant:
      etapes:
        - {nom: total, libelle: Bourse, calcul: bourse-ain.annuel * engagement_annees, unite: euros}
      versements:
        - parts-egales: {montant: total, mois: [mois(date), mois(date) + 6]}
    demarche: {guichet: Le département d’essai}
    """;
  }
}
