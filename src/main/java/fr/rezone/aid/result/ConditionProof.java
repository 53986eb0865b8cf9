package fr.rezone.aid.result;

import fr.rezone.aid.question.Question;
import fr.rezone.aid.sheet.Condition;
import java.util.List;

/**
 * Why one condition holds or not.
 *
 * @param doubtful whether it is unknown because of a point of law, not (only) of a missing answer
 */
public record ConditionProof(Condition condition, Outcome outcome, boolean doubtful, Facts facts) {
  /** The French sentence that fits the outcome. For an unknown condition, what it demands. */
  public String sentence() {
    return (switch (outcome) {
          case NOT_MET -> condition.notMet();
          case MET -> condition.met();
          case UNKNOWN ->
              doubtful && !condition.doubt().isEmpty() ? condition.doubt() : condition.met();
        })
        .text(facts.date(), facts.answers());
  }

  /** The answers it read, known or not, in order. */
  public List<Given> given() {
    return condition.slots().stream()
        .map(slot -> facts.answers().questionnaire().question(slot))
        .map(question -> new Given(question, facts.isKnown(question), facts.show(question)))
        .toList();
  }

  /**
   * One answer that a condition read.
   *
   * @param text the value for a reader
   */
  public record Given(Question question, boolean known, String text) {}
}
