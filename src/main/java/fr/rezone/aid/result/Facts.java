package fr.rezone.aid.result;

import fr.rezone.aid.question.Answers;
import fr.rezone.aid.question.Question;
import fr.rezone.aid.rule.Frame;
import java.time.LocalDate;

/**
 * What one simulation was run on: the date, the answers, and the answers completed by defaults and
 * by the derived zone. Immutable once the simulation is built.
 */
public record Facts(LocalDate date, Answers answers, Frame frame) {
  /** Whether a value is known, given or derived. */
  public boolean isKnown(Question question) {
    return frame.value(question.slot()) != Answers.MISSING;
  }

  /** The value for a reader; « non renseigné » when there is none. */
  public String show(Question question) {
    long value = frame.value(question.slot());
    return value == Answers.MISSING ? "non renseigné" : question.type().show(value);
  }
}
