package fr.rezone.source.figure;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Headcount and density of a liberal profession on 31 December (CNAM). France, régions and
 * départements stand in the same column: they must never be summed.
 *
 * @param region INSEE code; {@code 99} for France
 * @param departement INSEE code; {@code 999} for the whole of the région
 * @param headcount practitioners
 * @param density per 100,000 inhabitants
 */
public record DensityRow(
    long line,
    int year,
    String profession,
    String region,
    String departement,
    OptionalInt headcount,
    OptionalDouble density) {
  /** The value for France as a whole. */
  public boolean isFrance() {
    return region.equals("99");
  }

  /** The value for a whole région. */
  public boolean isRegion() {
    return !isFrance() && departement.equals("999");
  }
}
