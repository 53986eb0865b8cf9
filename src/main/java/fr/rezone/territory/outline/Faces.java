package fr.rezone.territory.outline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * The pieces that noded edges cut the plane into, and how many times each owner winds around each.
 * A sound mosaic has one owner with winding 1 in each bounded face; anything else is an overlap, a
 * reversed loop or a hole.
 *
 * <p>A face is known by its outer cycle of halves. What lies outside a connected set of edges takes
 * the windings of the face that surrounds the set, found by looking west from its westernmost
 * vertex.
 */
final class Faces {
  private static final int[] NOBODY = {};

  private final HalfEdges halves;
  private final Edges edges;
  private final int[] cycleOf;
  private final IntList cycleStarts = new IntList();
  private final List<int[]> windings = new ArrayList<>();
  private double[] cycleAreas = {};

  Faces(HalfEdges halves) {
    this.halves = halves;
    this.edges = halves.edges();
    this.cycleOf = new int[halves.limit()];
    Arrays.fill(cycleOf, -1);
    traceCycles();
    new Nesting(this).resolve();
  }

  private void traceCycles() {
    double[] areas = new double[64];
    for (int start = 0; start < halves.limit(); start++) {
      if (!halves.isAlive(start) || cycleOf[start] >= 0) {
        continue;
      }
      int cycle = cycleStarts.size();
      cycleStarts.add(start);
      windings.add(NOBODY);
      double doubled = 0;
      int half = start;
      do {
        cycleOf[half] = cycle;
        doubled += doubledArea(start, half);
        half = halves.next(half);
      } while (half != start);
      if (cycle == areas.length) {
        areas = Arrays.copyOf(areas, cycle * 2);
      }
      areas[cycle] = doubled / 2;
    }
    cycleAreas = Arrays.copyOf(areas, cycleStarts.size());
  }

  private double doubledArea(int start, int half) {
    return edges.turn(halves.origin(start), halves.origin(half), halves.target(half));
  }

  HalfEdges halves() {
    return halves;
  }

  /** Number of cycles: the bounded faces, and the outside of each connected set of edges. */
  int count() {
    return cycleStarts.size();
  }

  /** The cycle to the left of a half. */
  int left(int half) {
    return cycleOf[half];
  }

  int firstHalf(int cycle) {
    return cycleStarts.get(cycle);
  }

  /** Signed, in square steps: negative for the outside of a connected set. */
  double area(int cycle) {
    return cycleAreas[cycle];
  }

  boolean isBounded(int cycle) {
    return cycleAreas[cycle] > 0;
  }

  /** Pairs (owner, winding) sorted by owner, none with winding 0. */
  int[] winding(int cycle) {
    return windings.get(cycle);
  }

  void setWinding(int cycle, int[] winding) {
    windings.set(cycle, winding);
  }

  /**
   * The windings on the right of a half, given those on its left: what its edge adds is taken away.
   */
  int[] across(int half, int[] leftWinding) {
    int sign = (half & 1) == 0 ? 1 : -1;
    TreeMap<Integer, Integer> counts = new TreeMap<>();
    for (int i = 0; i < leftWinding.length; i += 2) {
      counts.put(leftWinding[i], leftWinding[i + 1]);
    }
    int edge = half >> 1;
    for (int use = edges.firstUse(edge); use >= 0; use = edges.nextUse(use)) {
      counts.merge(edges.owner(use), -sign * edges.net(use), Integer::sum);
    }
    counts.values().removeIf(count -> count == 0);
    if (counts.isEmpty()) {
      return NOBODY;
    }
    int[] result = new int[2 * counts.size()];
    int i = 0;
    for (var entry : counts.entrySet()) {
      result[i++] = entry.getKey();
      result[i++] = entry.getValue();
    }
    return result;
  }
}
