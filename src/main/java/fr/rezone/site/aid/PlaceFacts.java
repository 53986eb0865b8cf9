package fr.rezone.site.aid;

import fr.rezone.aid.question.Answers;
import fr.rezone.aid.question.Questionnaire;
import java.util.List;
import java.util.Optional;

/**
 * What the data say of a place on a day. What they do not say is absent, so that the simulator asks
 * it. Immutable.
 *
 * @param notes French sentences on what is taken for granted or left open
 * @param answers the facts, for the engine
 */
public record PlaceFacts(List<Fact> facts, List<String> notes, Answers answers) {
  public PlaceFacts {
    facts = List.copyOf(facts);
    notes = List.copyOf(notes);
  }

  static PlaceFacts of(List<Fact> facts, List<String> notes, Questionnaire questionnaire) {
    Answers.Builder answers = Answers.builder(questionnaire);
    facts.forEach(fact -> answers.replace(fact.question().key(), fact.value()));
    return new PlaceFacts(facts, notes, answers.build());
  }

  /** Nothing, where there is no place. */
  public static PlaceFacts none(Questionnaire questionnaire) {
    return of(List.of(), List.of(), questionnaire);
  }

  public Optional<Fact> find(String key) {
    return facts.stream().filter(fact -> fact.question().key().equals(key)).findFirst();
  }
}
