package fr.rezone.source.figure;

import java.util.OptionalInt;

/**
 * Inhabitants weighted by their need of care by age, summed over the communes of a territory.
 *
 * @param communes how many communes the territory has
 * @param communesWithValue how many of them are in the sum; fewer than {@code communes} makes it
 *     partial
 */
public record StandardisedPopulationRow(
    long line, String tvs, int communes, int communesWithValue, OptionalInt population) {
  /** Whether the sum covers every commune of the territory. */
  public boolean isComplete() {
    return population.isPresent() && communes == communesWithValue;
  }
}
