package fr.rezone.demo.supply;

import fr.rezone.demo.people.Headcounts;
import fr.rezone.demo.place.DemoCommune;
import fr.rezone.demo.place.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Accessibility of general practitioners in the manner of the APL: the acts of each practitioner
 * are shared among those who can come, and each inhabitant adds up the shares within reach, less
 * for those who are far. Distances stand for travel times.
 */
public final class Access {
  private static final double NEAR_KM = 7;
  private static final double MIDDLE_KM = 12;
  private static final double FAR_KM = 17;

  private final World world;
  private final int[][] reach;
  private final double[] standardised;

  /** Finds who is within reach of whom. */
  public Access(World world) {
    this.world = world;
    this.reach = reach(world);
    this.standardised =
        world.communes().stream()
            .mapToDouble(c -> c.population() * (0.87 + 0.4 * c.ageing()))
            .toArray();
  }

  /** Inhabitants of a commune weighted by their need of care. */
  public double standardisedPopulation(int commune) {
    return standardised[commune];
  }

  /**
   * Consultations and visits within reach of a standardised inhabitant in a year, by commune.
   *
   * @param year one of the simulated years
   */
  public double[] perInhabitant(Headcounts headcounts, int year) {
    double[] offered = new double[reach.length];
    for (int i = 0; i < offered.length; i++) {
      double demand = 0;
      for (int near : reach[i]) {
        demand += weight(i, near) * standardised[near];
      }
      offered[i] = headcounts.generalistActs(year, i) / demand;
    }
    double[] access = new double[reach.length];
    for (int i = 0; i < access.length; i++) {
      for (int near : reach[i]) {
        access[i] += weight(i, near) * offered[near];
      }
    }
    return access;
  }

  private double weight(int one, int other) {
    double km = world.land().distance(one, other);
    if (km <= NEAR_KM) {
      return 1;
    }
    return km <= MIDDLE_KM ? 0.5 : 0.2;
  }

  private static int[][] reach(World world) {
    Map<Long, List<Integer>> squares = new HashMap<>();
    for (DemoCommune commune : world.communes()) {
      squares
          .computeIfAbsent(square(world, commune.rank(), 0, 0), _ -> new ArrayList<>())
          .add(commune.rank());
    }
    int[][] reach = new int[world.communes().size()][];
    Arrays.parallelSetAll(
        reach,
        i -> {
          List<Integer> near = new ArrayList<>();
          for (int dx = -1; dx <= 1; dx++) {
            for (int dy = -1; dy <= 1; dy++) {
              for (int other : squares.getOrDefault(square(world, i, dx, dy), List.of())) {
                if (world.land().distance(i, other) <= FAR_KM) {
                  near.add(other);
                }
              }
            }
          }
          return near.stream().mapToInt(Integer::intValue).toArray();
        });
    return reach;
  }

  private static long square(World world, int commune, int dx, int dy) {
    long column = (long) Math.floor(world.land().x()[commune] / FAR_KM) + dx;
    long row = (long) Math.floor(world.land().y()[commune] / FAR_KM) + dy;
    return column << 32 | row & 0xFFFFFFFFL;
  }
}
