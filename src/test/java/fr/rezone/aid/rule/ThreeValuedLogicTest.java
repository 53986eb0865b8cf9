package fr.rezone.aid.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rezone.aid.AidCatalogue;
import fr.rezone.aid.language.Parser;
import fr.rezone.aid.question.Answers;
import fr.rezone.aid.question.Questionnaire;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThreeValuedLogicTest {
  private static final AidCatalogue CATALOGUE = AidCatalogue.load();
  private static final Questionnaire QUESTIONS = CATALOGUE.questions();
  private static final Verdicts NONE =
      new Verdicts() {
        @Override
        public int of(int aid, Frame frame) {
          return Truth.UNKNOWN;
        }

        @Override
        public void blame(int aid, Frame frame, Blame blame) {}
      };

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "pdsa ou zrr | - | ? | pdsa zrr",
        "pdsa ou zrr | pdsa=no | ? | zrr",
        "pdsa ou zrr | zrr=yes | vrai | -",
        "pdsa et zrr | - | ? | pdsa",
        "pdsa et zrr | zrr=no | faux | -",
        "pdsa et zrr | pdsa=yes | ? | zrr",
        "non pdsa | - | ? | pdsa",
        "si pdsa alors zrr sinon zfu | - | ? | pdsa",
        "si pdsa alors zrr sinon zfu | pdsa=no | ? | zfu",
        "si pdsa alors zrr sinon zfu | pdsa=no;zfu=yes | vrai | -",
        "certain(pdsa) | - | faux | -",
        "renseigne(age) | - | ? | age",
        "renseigne(age) | age=3 | vrai | -",
        "doute | - | ? | -",
        "doute et pdsa | pdsa=no | faux | -",
        "doute ou pdsa | pdsa=yes | vrai | -",
        "age dans [60 .. 66] | age=60 | vrai | -",
        "age dans [60 .. 66] | age=67 | faux | -",
        "distance_zone_km <= 10 | distance_zone_km=10.0001 | faux | -",
        "contrats_anterieurs contient cde | contrats_anterieurs=caim+cde | vrai | -",
        "contrats_anterieurs contient cde | contrats_anterieurs=aucun | faux | -",
        "date_installation + 1 an > date | date_installation=2024-02-29 | faux | -",
        "age * 2 >= salaries + 1 | age=3;salaries=5 | vrai | -",
        "age * 2 >= salaries + 1 | - | ? | age salaries",
        "zone = zip | zone_tvs=zip;qpv=no | vrai | -",
        "zone = zip | zone_tvs=zip | ? | qpv",
        "zone = zip | zone_tvs=zip;qpv=yes | ? | zone_qpv",
        "zone = zip | zone_tvs=zip;qpv=yes;zone_qpv=zac | faux | -",
        "zone = zip | - | ? | zone",
        "zone = zip | tvs_regions=11:30:zip+24:10:zac;qpv=no | vrai | -",
        "zone = zip | apl_tvs=2.5;tvs_regions=11:30:zac+24:10:zac;qpv=no | vrai | -",
      })
  void conditionsAreTrueFalseOrNameWhatTheyWaitFor(
      String rule,
      @org.jspecify.annotations.Nullable String answers,
      String truth,
      @org.jspecify.annotations.Nullable String waits) {
    Scope scope =
        new Scope(
            QUESTIONS, Map.of(), Map.of(), Map.of(), new DateTerm.Reference(), Map.of(), Set.of());
    BoolTerm term = new Resolver(scope).condition(Parser.parse(rule));
    Frame frame =
        new FrameFactory(QUESTIONS, CATALOGUE.content().parameters())
            .frame(
                Answers.parse(answers == null ? "" : answers, QUESTIONS).toPacked(),
                LocalDate.of(2025, 2, 28).toEpochDay(),
                NONE);

    int found = term.test(frame);
    assertThat(found).isEqualTo(List.of("faux", "vrai", "?").indexOf(truth));
    if (found == Truth.UNKNOWN) {
      Blame blame = new Blame();
      blame.enter("essai");
      term.blame(frame, blame);
      List<String> keys =
          blame.missing().stream().map(slot -> QUESTIONS.question(slot).key()).toList();
      assertThat(keys).isEqualTo(waits == null ? List.of() : List.of(waits.split(" ")));
    }
  }

  @Test
  void aDoubtNamesItsCondition() {
    Blame blame = new Blame();
    blame.enter("aide.condition");
    new BoolTerm.Doubt()
        .blame(
            new FrameFactory(QUESTIONS, CATALOGUE.content().parameters())
                .frame(Answers.none(QUESTIONS).toPacked(), 0, NONE),
            blame);

    assertThat(blame.doubts()).containsExactly("aide.condition");
  }
}
