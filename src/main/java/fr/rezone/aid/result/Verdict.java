package fr.rezone.aid.result;

import fr.rezone.aid.question.Question;
import java.util.List;

/** Whether an aid may be had. */
public sealed interface Verdict {
  /** Every condition is met. */
  record Eligible(Amount amount) implements Verdict {}

  /**
   * At least one condition is not met, whatever is missing elsewhere; the reason is the first in
   * the order of the sheet.
   */
  record NotEligible(ConditionProof reason) implements Verdict {}

  /**
   * No condition fails, but some cannot be told.
   *
   * @param missing questions to answer, in the order of the conditions
   * @param doubts ids of the conditions on which the law is not settled
   */
  record Uncertain(List<Question> missing, List<String> doubts) implements Verdict {
    public Uncertain {
      missing = List.copyOf(missing);
      doubts = List.copyOf(doubts);
    }
  }
}
