package fr.rezone.aid;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rezone.aid.bundle.Departures;
import fr.rezone.aid.question.Answers;
import fr.rezone.aid.question.Question;
import fr.rezone.aid.result.ConditionProof;
import fr.rezone.aid.result.Departure;
import fr.rezone.aid.result.LeftOut;
import fr.rezone.aid.result.NearMiss;
import fr.rezone.aid.result.OpenQuestion;
import fr.rezone.aid.result.RegimeChange;
import fr.rezone.aid.sheet.Aid;
import fr.rezone.aid.sheet.RulePrinter;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people come for, told from end to end on the real catalogue. */
class JourneysTest {
  private static final String INTERN =
      "zone=zip;qpv=no;profil=projet-installation;specialite=medecine-generale;secteur=secteur-1;premiere_installation=yes;"
          + "demi_journees_semaine=8;coordination=msp;pdsa=yes;contrats_anterieurs=aucun;contrat_en_cours=aucun;"
          + "aide_conventionnelle_anterieure=no;medecin_traitant=yes;fmt_socle=20000";

  private final AidCatalogue catalogue = AidCatalogue.load();

  @Test
  void theRegimeChangesWithTheYear() {
    Answers answers = Answers.parse(INTERN, catalogue.questions());

    assertThat(catalogue.simulate(LocalDate.of(2026, 2, 1), answers).best().ids())
        .containsExactly("fmt-majoration", "primo-zip");
    assertThat(catalogue.simulate(LocalDate.of(2025, 12, 1), answers).best().ids())
        .containsExactly("caim");

    List<RegimeChange> changes = catalogue.regimeChanges(LocalDate.of(2025, 12, 1), answers, 3);
    assertThat(changes).extracting(RegimeChange::date).containsExactly(LocalDate.of(2026, 1, 1));
    assertThat(changes.getFirst().lost()).extracting(Aid::id).contains("caim");
    assertThat(changes.getFirst().gained())
        .extracting(Aid::id)
        .contains("primo-zip", "fmt-majoration");
    assertThat(changes.getFirst().before()).isEqualTo(5_000_000);
    // 10,000 once, then 50, 30, 10, 10 and 10 % of 20,000.
    assertThat(changes.getFirst().after()).isEqualTo(1_000_000 + 2_200_000);
  }

  @Test
  void aPhysicianOfSixtyOneWhoHostsAColleague() {
    Answers answers =
        Answers.parse(
            "zone=zip;profil=installe;age=61;secteur=secteur-1;accueil_confrere=yes;confrere_age=35;confrere_installe_mois=0;"
                + "honoraires_annuels=180000;contrat_en_cours=aucun;coordination=cpts;cabinet_principal_zone=zip",
            catalogue.questions());
    Simulation simulation = catalogue.simulate(LocalDate.of(2025, 3, 1), answers);

    // 18,000 a year from March: 10/12, twice a whole year, then 2/12.
    assertThat(simulation.result("cotram").knownCents()).isEqualTo(5_400_000);
    assertThat(simulation.best().ids()).containsExactly("cotram");
    assertThat(simulation.best().leftOut())
        .extracting((LeftOut left) -> left.aid().id() + " < " + left.because().id())
        .contains("coscom < cotram");
    assertThat(simulation.alternatives().getFirst().ids()).containsExactly("coscom");
    ConditionProof age = simulation.result("cotram").proofs().get(4);
    assertThat(age.sentence()).isEqualTo("Le médecin a au moins 60 ans.");
    assertThat(
            new RulePrinter(catalogue.content(), simulation.date()).print(age.condition().test()))
        .isEqualTo("âge ≥ 60");
    assertThat(age.given()).extracting(ConditionProof.Given::text).containsExactly("61\u00a0ans");
  }

  @Test
  void leavingACaimEarlyGivesBackTheMonthsLeft() {
    Answers answers = Answers.parse(INTERN, catalogue.questions());
    Simulation simulation = catalogue.simulate(LocalDate.of(2024, 4, 15), answers);

    Departure afterTwoYears = Departures.after(simulation.best(), 24);

    assertThat(afterTwoYears.receivedCents()).isEqualTo(5_000_000);
    assertThat(afterTwoYears.mostCents()).isEqualTo(3_000_000);
    assertThat(Departures.after(simulation.best(), 60).mostCents()).isZero();
  }

  @Test
  void theSmallestChangeIsFoundWithItsGain() {
    Answers answers =
        Answers.parse(
            INTERN.replace("demi_journees_semaine=8", "demi_journees_semaine=4"),
            catalogue.questions());
    Simulation simulation = catalogue.simulate(LocalDate.of(2024, 4, 15), answers);

    NearMiss caim =
        catalogue.nearMisses(simulation).stream()
            .filter(miss -> miss.aid().id().equals("caim"))
            .findFirst()
            .orElseThrow();

    assertThat(caim.changes()).hasSize(1);
    assertThat(caim.changes().getFirst().to()).isEqualTo("5");
    assertThat(caim.gainCents()).isEqualTo(3_125_000);
  }

  @Test
  void onlyQuestionsThatStillMatterAreAsked() {
    LocalDate date = LocalDate.of(2026, 2, 1);
    List<String> locum = asked(date, "zone=hz;qpv=no;profil=remplacant;contrat_en_cours=aucun");
    List<String> settled = asked(date, "zone=zip;qpv=no;profil=installe;contrat_en_cours=aucun");

    assertThat(locum)
        .doesNotContain(
            "age", "premiere_installation", "medecin_traitant", "coordination", "cesp_mois");
    assertThat(settled)
        .contains("date_installation", "medecin_traitant")
        .doesNotContain("remplacement_jours_trimestre", "cesp_mois", "date_these");
    assertThat(asked(date, "profil=etudiant")).doesNotContain("secteur", "demi_journees_semaine");
    assertThat(settled)
        .isSortedAccordingTo(
            (a, b) -> catalogue.questions().slot(a) - catalogue.questions().slot(b));
  }

  private List<String> asked(LocalDate date, String answers) {
    return catalogue
        .simulate(date, Answers.parse(answers, catalogue.questions()))
        .questions()
        .stream()
        .map(OpenQuestion::question)
        .map(Question::key)
        .toList();
  }
}
