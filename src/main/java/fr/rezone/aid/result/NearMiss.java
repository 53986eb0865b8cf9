package fr.rezone.aid.result;

import fr.rezone.aid.question.Question;
import fr.rezone.aid.sheet.Aid;
import java.util.List;

/**
 * The smallest change of answers that would make an aid eligible.
 *
 * @param amount what it would then pay
 * @param gainCents what the best bundle would gain over the horizon; may be 0 or negative
 */
public record NearMiss(Aid aid, List<Change> changes, Amount amount, long gainCents) {
  public NearMiss {
    changes = List.copyOf(changes);
  }

  /**
   * Another answer to one question.
   *
   * @param from the answer given, for a reader
   * @param to the answer to give, as it is typed
   * @param toText the same for a reader
   */
  public record Change(Question question, String from, String to, String toText) {}
}
