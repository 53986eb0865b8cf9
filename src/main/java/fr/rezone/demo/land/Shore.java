package fr.rezone.demo.land;

import fr.rezone.demo.seed.Chance;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Decides which cells are land: a mainland with a ragged coast on the west and a plain border on
 * the east, and islands off the coast. Confined to one thread.
 */
final class Shore {
  /** How round the mainland is: 2 is an ellipse, more is squarer. */
  private static final double SQUARENESS = 2.6;

  private static final double RAGGED = 0.34;
  private static final double PLAIN = 0.05;
  private static final int COMMUNES_PER_ISLAND = 150;
  private static final int MOST_ISLANDS = 25;
  private static final int LARGEST_ISLAND = 3;

  private final Cells cells;
  private final int[][] neighbours;
  private final Noise noise;
  private final boolean[] land;
  private final boolean[] outer;

  private Shore(Cells cells, long seed) {
    this.cells = cells;
    this.noise = new Noise(seed, cells.width() / 5);
    this.neighbours = neighbours(cells);
    this.land = new boolean[cells.size()];
    this.outer = new boolean[cells.size()];
  }

  /**
   * Which cells are land, exactly {@code count} of them.
   *
   * @throws IllegalArgumentException if the rectangle is too small for them
   */
  static boolean[] choose(Cells cells, int count, long seed, Chance chance) {
    Shore shore = new Shore(cells, seed);
    int islands = Math.clamp(count / COMMUNES_PER_ISLAND, 1, MOST_ISLANDS);
    int[] sizes = new int[islands];
    Arrays.setAll(sizes, _ -> 1 + chance.below(LARGEST_ISLAND));
    shore.mainland(count - Arrays.stream(sizes).sum());
    int placed = 0;
    for (int size : sizes) {
      placed += shore.island(size, chance);
    }
    shore.mainlandGrows(Arrays.stream(sizes).sum() - placed);
    return shore.land;
  }

  /** The cells beside each cell. */
  static int[][] neighbours(Cells cells) {
    int[] degree = new int[cells.size()];
    for (Cells.Edge edge : cells.edges()) {
      degree[edge.a()]++;
      degree[edge.b()]++;
    }
    int[][] neighbours = new int[cells.size()][];
    Arrays.setAll(neighbours, i -> new int[degree[i]]);
    int[] next = new int[cells.size()];
    for (Cells.Edge edge : cells.edges()) {
      neighbours[edge.a()][next[edge.a()]++] = edge.b();
      neighbours[edge.b()][next[edge.b()]++] = edge.a();
    }
    return neighbours;
  }

  /** Whether the sea, and not another region, lies off this place. */
  static boolean isSeaward(Cells cells, int cell) {
    return cells.x()[cell] < cells.width() * 0.14;
  }

  private double height(int cell) {
    double u = 2 * cells.x()[cell] / cells.width();
    double v = 2 * cells.y()[cell] / cells.height();
    double radius =
        StrictMath.pow(
            StrictMath.pow(Math.abs(u), SQUARENESS) + StrictMath.pow(Math.abs(v), SQUARENESS),
            1 / SQUARENESS);
    double ragged = PLAIN + (RAGGED - PLAIN) * Math.clamp((0.5 - u) / 1.0, 0, 1);
    return -radius + ragged * noise.at(cells.x()[cell], cells.y()[cell]);
  }

  /** Grows from the middle over the highest cells, so that it is in one piece and without hole. */
  private void mainland(int count) {
    grow(count, IntStream.range(0, cells.size()).boxed().min(byDistance(0, 0)).orElseThrow());
  }

  private Comparator<Integer> byDistance(double x, double y) {
    return Comparator.comparingDouble(i -> Math.hypot(cells.x()[i] - x, cells.y()[i] - y));
  }

  private void grow(int count, int start) {
    double[] heights = IntStream.range(0, cells.size()).mapToDouble(this::height).toArray();
    boolean[] met = new boolean[cells.size()];
    java.util.PriorityQueue<Integer> queue =
        new java.util.PriorityQueue<>(
            Comparator.<Integer>comparingDouble(i -> -heights[i]).thenComparingInt(i -> i));
    queue.add(start);
    met[start] = true;
    for (int taken = 0; taken < count; taken++) {
      Integer cell = queue.poll();
      if (cell == null) {
        throw new IllegalArgumentException("the rectangle is too small");
      }
      land[cell] = true;
      for (int near : neighbours[cell]) {
        if (!met[near] && !isEdge(near)) {
          met[near] = true;
          queue.add(near);
        }
      }
    }
  }

  /** Cells at the rim of the rectangle are not whole. */
  private boolean isEdge(int cell) {
    double margin = 2 * cells.spacing();
    return Math.abs(cells.x()[cell]) > cells.width() / 2 - margin
        || Math.abs(cells.y()[cell]) > cells.height() / 2 - margin;
  }

  /** Raises an island of {@code size} cells two to four cells off the coast; returns how many. */
  private int island(int size, Chance chance) {
    int[] distance = seaDistance();
    List<Integer> possible = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      if (distance[i] >= 3 && distance[i] <= 4 && isSeaward(cells, i) && !isEdge(i) && !outer[i]) {
        possible.add(i);
      }
    }
    if (possible.isEmpty()) {
      return 0;
    }
    Deque<Integer> queue = new ArrayDeque<>(List.of(chance.of(possible)));
    int raised = 0;
    while (raised < size && !queue.isEmpty()) {
      int cell = queue.poll();
      if (land[cell] || isEdge(cell) || distance[cell] < 2) {
        continue;
      }
      land[cell] = true;
      raised++;
      for (int near : neighbours[cell]) {
        queue.add(near);
        outer[near] = true;
      }
    }
    return raised;
  }

  /** Steps from each cell to the nearest land. */
  private int[] seaDistance() {
    int[] distance = new int[cells.size()];
    Arrays.fill(distance, -1);
    Deque<Integer> queue = new ArrayDeque<>();
    for (int i = 0; i < land.length; i++) {
      if (land[i]) {
        distance[i] = 0;
        queue.add(i);
      }
    }
    while (!queue.isEmpty()) {
      int cell = queue.poll();
      for (int near : neighbours[cell]) {
        if (distance[near] < 0) {
          distance[near] = distance[cell] + 1;
          queue.add(near);
        }
      }
    }
    return distance;
  }

  /** Cells that no island took go to the mainland's eastern border. */
  private void mainlandGrows(int count) {
    List<Integer> border = new ArrayList<>();
    for (int i = 0; i < land.length; i++) {
      if (!land[i] && !isSeaward(cells, i) && Arrays.stream(neighbours[i]).anyMatch(n -> land[n])) {
        border.add(i);
      }
    }
    border.sort(Comparator.<Integer>comparingDouble(i -> -height(i)).thenComparingInt(i -> i));
    if (border.size() < count) {
      throw new IllegalArgumentException("the rectangle is too small");
    }
    border.subList(0, count).forEach(i -> land[i] = true);
  }
}
