package fr.rezone.aid.question;

import java.util.List;
import java.util.OptionalLong;

/**
 * A key that rules may use: a question put to the physician, or a fact deduced from the place.
 *
 * @param slot place of its answer, 0-based, which is also the order in which questions are asked
 * @param key word of rules, files and URLs
 * @param fact whether it is deduced from the place and only corrected by hand
 * @param label short French name, as it stands in a rule: « demi-journées par semaine »
 * @param text the question as asked, in French
 * @param help a sentence below the question; may be empty
 * @param block group of the form it belongs to, such as {@code essentiel} or {@code fiscal}
 * @param gate expression that must hold for the question to be asked; empty when it always may
 * @param changeable whether a near miss may propose another answer (an age or a past date cannot be
 *     changed)
 * @param remedies the only values of a choice that a near miss may propose; empty when all may
 * @param defaultAnswer packed answer taken when none is given
 */
public record Question(
    int slot,
    String key,
    boolean fact,
    String label,
    String text,
    String help,
    String block,
    AnswerType type,
    String gate,
    boolean changeable,
    List<String> remedies,
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType") OptionalLong defaultAnswer) {
  public Question {
    remedies = List.copyOf(remedies);
  }

  /** A question with a default changes amounts only and may be left out. */
  public boolean isOptional() {
    return defaultAnswer.isPresent();
  }
}
