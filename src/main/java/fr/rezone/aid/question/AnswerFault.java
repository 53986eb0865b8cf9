package fr.rezone.aid.question;

/**
 * Why one answer was refused.
 *
 * @param key the field, as received
 * @param message French sentence with what was found and what is allowed
 */
public record AnswerFault(String key, String message) {}
