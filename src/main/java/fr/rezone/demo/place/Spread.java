package fr.rezone.demo.place;

import fr.rezone.demo.land.Land;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/** Shares the communes out among seats, each to the one that is easiest to reach. */
final class Spread {
  private record Step(int cell, int seat, double cost) {}

  private Spread() {}

  /**
   * The rank of the seat of each cell. Areas are in one piece, boats counted.
   *
   * @param seats cells, one or more
   * @param cost of the step between two linked cells, above 0
   */
  static int[] from(int[] seats, int[][] links, ToDoubleBiFunction<Integer, Integer> cost) {
    int[] owner = new int[links.length];
    Arrays.fill(owner, -1);
    PriorityQueue<Step> queue =
        new PriorityQueue<>(
            Comparator.comparingDouble(Step::cost)
                .thenComparingInt(Step::seat)
                .thenComparingInt(Step::cell));
    for (int i = 0; i < seats.length; i++) {
      queue.add(new Step(seats[i], i, 0));
    }
    while (!queue.isEmpty()) {
      Step step = queue.poll();
      if (owner[step.cell] >= 0) {
        continue;
      }
      owner[step.cell] = step.seat;
      for (int near : links[step.cell]) {
        if (owner[near] < 0) {
          queue.add(new Step(near, step.seat, step.cost + cost.applyAsDouble(step.cell, near)));
        }
      }
    }
    return owner;
  }

  /**
   * Picks cells that lie well apart, best scores first, by tightening the distance until enough are
   * found.
   */
  static int[] apart(Land land, double[] score, int count, IntPredicate possible) {
    List<Integer> best =
        IntStream.range(0, land.size())
            .filter(possible)
            .boxed()
            .sorted(Comparator.<Integer>comparingDouble(i -> -score[i]).thenComparingInt(i -> i))
            .toList();
    double distance = land.spacing() * Math.sqrt((double) land.size() / count) * 1.1;
    while (true) {
      int[] picked = apart(land, best, count, distance);
      if (picked.length == Math.min(count, best.size())) {
        return picked;
      }
      distance *= 0.94;
    }
  }

  private static int[] apart(Land land, List<Integer> best, int count, double distance) {
    int[] picked = new int[count];
    int size = 0;
    Proximity near = new Proximity(land, distance);
    for (int cell : best) {
      if (size < count && near.isFree(cell)) {
        near.take(cell);
        picked[size++] = cell;
      }
    }
    return Arrays.copyOf(picked, size);
  }

  /** Middles of {@code count} areas of about one size: each moves to the middle of its own. */
  static int[] even(Land land, int[][] links, int count, double[] score) {
    int[] seats = apart(land, score, count, _ -> true);
    for (int round = 0; round < 6; round++) {
      int[] owner = from(seats, links, land::distance);
      double[] x = new double[count];
      double[] y = new double[count];
      int[] members = new int[count];
      for (int i = 0; i < owner.length; i++) {
        x[owner[i]] += land.x()[i];
        y[owner[i]] += land.y()[i];
        members[owner[i]]++;
      }
      int[] nearest = new int[count];
      Arrays.fill(nearest, -1);
      double[] least = new double[count];
      for (int i = 0; i < owner.length; i++) {
        int o = owner[i];
        double away = Math.hypot(land.x()[i] - x[o] / members[o], land.y()[i] - y[o] / members[o]);
        if (nearest[o] < 0 || away < least[o]) {
          nearest[o] = i;
          least[o] = away;
        }
      }
      seats = nearest;
    }
    return seats;
  }
}
