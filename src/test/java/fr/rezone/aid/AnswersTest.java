package fr.rezone.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.rezone.aid.question.AnswerException;
import fr.rezone.aid.question.AnswerFault;
import fr.rezone.aid.question.Answers;
import fr.rezone.aid.question.Questionnaire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {
  private static final Questionnaire QUESTIONS = AidCatalogue.load().questions();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "profl=installe | « profl » : question inconnue ; voulez-vous dire « profil »",
        "profil=medecin | attendu : etudiant, etudiant-licence",
        "age=-1 | hors des bornes ; attendu : de 0 à 120",
        "age=6.5 | n’est pas un nombre entier",
        "age=99999999999999999999 | n’est pas un nombre entier",
        "demi_journees_semaine=15 | attendu : de 1 à 14",
        "date_these=2020-02-30 | n’est pas une date qui existe",
        "date_these=1200-01-01 | hors des bornes ; attendu : aaaa-mm-jj",
        "pdsa=oui | attendu : yes, no",
        "contrats_anterieurs=caim+x | « x » n’est pas une valeur",
        "tvs_regions=11:zip | n’est pas de la forme région:population:niveau",
        "fmt_socle=1e9 | n’est pas un nombre",
        "age | signe = absent",
        "age=3;age=4 | deux réponses différentes",
      })
  void refusesWithTheFieldAndWhatIsAllowed(String answers, String message) {
    assertThatThrownBy(() -> Answers.parse(answers, QUESTIONS))
        .isInstanceOfSatisfying(
            AnswerException.class,
            e ->
                assertThat(
                        String.valueOf(e.getMessage())
                            .replace('\u00a0', ' ')
                            .replace('\u202f', ' '))
                    .contains(message));
  }

  @Test
  void listsEveryFault() {
    assertThatThrownBy(() -> Answers.parse("age=x;pdsa=x;nul=1", QUESTIONS))
        .isInstanceOfSatisfying(
            AnswerException.class,
            e ->
                assertThat(e.faults())
                    .extracting(AnswerFault::key)
                    .containsExactly("age", "pdsa", "nul"));
  }

  @Test
  void typedAnswersEqualThoseThatAreTyped() {
    Answers typed =
        Answers.builder(QUESTIONS)
            .number("age", 61)
            .yesNo("pdsa", true)
            .day("date_these", java.time.LocalDate.of(2020, 6, 1))
            .text("zone", "zip")
            .build();

    assertThat(typed)
        .isEqualTo(Answers.parse("zone=zip;pdsa=yes;age=61;date_these=2020-06-01", QUESTIONS));
    assertThat(typed.toString()).isEqualTo("zone=zip;date_these=2020-06-01;age=61;pdsa=yes");
    assertThat(typed.without("age").find("age")).isEmpty();
    assertThat(typed.with("age", "62").find("age")).contains("62");
  }

  @Test
  void hostileTextIsRefusedAtOnce() {
    assertThatThrownBy(() -> Answers.parse("x".repeat(30_000), QUESTIONS))
        .isInstanceOf(AnswerException.class);
    assertThatThrownBy(() -> Answers.parse("=;==;a=b=c", QUESTIONS))
        .isInstanceOf(AnswerException.class);
    assertThatThrownBy(() -> Answers.parse("y".repeat(9_000) + "=1", QUESTIONS))
        .isInstanceOf(AnswerException.class)
        .satisfies(e -> assertThat(String.valueOf(e.getMessage()).length()).isLessThan(700));
  }
}
