package fr.rezone.demo.place;

import fr.rezone.demo.land.Land;
import fr.rezone.demo.seed.Chance;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Peoples the communes: their sizes follow a rank-size law, towns first, then their suburbs. */
final class Population {
  /** As in European France. */
  private static final double MEAN = 1_900;

  private static final double EXPONENT = 1.06;
  private static final int FEWEST = 35;

  /** A country has several large cities where a region has one. */
  private static final double COMMUNES_PER_METROPOLIS = 2_500;

  private Population() {}

  /**
   * Inhabitants of each commune.
   *
   * @param towns cells of towns, the most important first
   * @param capitals how many of the first towns rank before all other communes
   */
  static int[] of(Land land, int[] towns, int capitals, double[] attraction, Chance chance) {
    int size = land.size();
    double[] importance = new double[size];
    Arrays.setAll(importance, i -> attraction[i] + 0.55 * chance.normal());
    for (int i = 0; i < towns.length; i++) {
      double above =
          i < capitals
              ? 1_000 - i
              : 1.9 + 0.8 * chance.normal() + 1.2 * (1 - (double) i / towns.length);
      importance[towns[i]] = i < capitals ? above : Math.max(importance[towns[i]], 0) + above;
    }
    int[] order =
        IntStream.range(0, size)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingDouble(i -> -importance[i]).thenComparingInt(i -> i))
            .mapToInt(Integer::intValue)
            .toArray();
    double shift = size / COMMUNES_PER_METROPOLIS;
    double[] share = new double[size];
    for (int r = 0; r < size; r++) {
      share[r] = StrictMath.pow(r + 1 + shift, -EXPONENT) * chance.around1(0.12);
    }
    double sum = Arrays.stream(share).sum();
    int[] population = new int[size];
    for (int r = 0; r < size; r++) {
      population[order[r]] = Math.max(FEWEST, (int) Math.round(MEAN * size * share[r] / sum));
    }
    return population;
  }
}
