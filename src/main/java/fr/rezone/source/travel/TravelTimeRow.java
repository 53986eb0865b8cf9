package fr.rezone.source.travel;

/**
 * The time from one commune to another.
 *
 * @param from INSEE code, five characters
 * @param to INSEE code, five characters
 * @param minutes by car, 0 to 1,440
 */
public record TravelTimeRow(String from, String to, double minutes) {}
