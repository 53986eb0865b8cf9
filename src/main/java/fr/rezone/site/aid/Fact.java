package fr.rezone.site.aid;

import fr.rezone.aid.question.Question;

/**
 * Something that is known of a place on a day.
 *
 * @param question what it answers
 * @param value in the words of the questionnaire
 * @param source who says it, and of when; French
 */
public record Fact(Question question, String value, String source) {
  /** The value for a reader. */
  public String shown() {
    return question.type().show(question.type().pack(value));
  }
}
