package fr.rezone.source.figure;

import java.util.OptionalDouble;

/**
 * One value that the Assurance maladie publishes on a liberal profession for a year. France,
 * régions and départements stand in the same column: they must never be summed.
 *
 * @param profession as the file spells it
 * @param region INSEE code; {@code 99} for France
 * @param departement INSEE code; {@code 999} for the whole of the région
 * @param category the class of age, the sector… as the file spells it; empty for none
 * @param value empty when it is not published
 * @param secret whether the producer hides it
 */
public record AmeliRow(
    long line,
    int year,
    String profession,
    String region,
    String departement,
    String category,
    OptionalDouble value,
    boolean secret) {
  /** The value for France as a whole. */
  public boolean isFrance() {
    return region.equals("99");
  }

  /** The value for a whole région. */
  public boolean isRegion() {
    return !isFrance() && departement.equals("999");
  }
}
