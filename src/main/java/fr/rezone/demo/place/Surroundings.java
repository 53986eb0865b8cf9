package fr.rezone.demo.place;

import fr.rezone.demo.land.Land;
import fr.rezone.demo.seed.Chance;
import java.util.Arrays;

/** What life in each commune is like, drawn from where it lies. Immutable once made. */
final class Surroundings {
  /** A place that reaches so many inhabitants (ten to this power) is no countryside at all. */
  private static final double CITY_MAGNITUDE = 5.1;

  private static final double MAGNITUDES = 2.4;
  private static final double TOWN_KM = 7;

  private final Land land;
  private final int[] population;
  private final double[] rural;
  private final double[] ageing;
  private final double[] poverty;

  Surroundings(Land land, int[] population, int[] tvs, int[] towns, Chance chance) {
    this.land = land;
    this.population = population;
    this.rural = new double[land.size()];
    this.ageing = new double[land.size()];
    this.poverty = new double[land.size()];
    double[] mood = new double[towns.length];
    Arrays.setAll(mood, _ -> chance.normal());
    for (int i = 0; i < rural.length; i++) {
      rural[i] = rural(i, towns[tvs[i]]);
      double coast = land.coastal()[i] ? 0.2 : 0;
      ageing[i] = share(0.2 + 0.4 * rural[i] + coast + 0.08 * chance.normal());
      poverty[i] =
          share(
              0.3
                  + 0.1 * mood[tvs[i]]
                  - 0.1 * coast
                  + 0.2 * (1 - rural[i])
                  + 0.05 * chance.normal());
    }
  }

  private double rural(int cell, int town) {
    double near = StrictMath.exp(-land.distance(cell, town) / TOWN_KM);
    double reached = population[cell] + 0.7 * population[town] * near;
    return share((CITY_MAGNITUDE - StrictMath.log10(reached)) / MAGNITUDES);
  }

  private static double share(double value) {
    return Math.clamp(value, 0, 1);
  }

  double rural(int cell) {
    return rural[cell];
  }

  double ageing(int cell) {
    return ageing[cell];
  }

  double poverty(int cell) {
    return poverty[cell];
  }
}
