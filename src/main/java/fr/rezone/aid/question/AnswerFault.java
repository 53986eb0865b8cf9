package fr.rezone.aid.question;

import fr.rezone.text.Typography;

/**
 * Why one answer was refused.
 *
 * @param key the field, as received
 * @param message French sentence with what was found and what is allowed
 */
public record AnswerFault(String key, String message) {
  public AnswerFault {
    message = Typography.plainLine(message);
  }
}
