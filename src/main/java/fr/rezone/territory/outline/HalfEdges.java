package fr.rezone.territory.outline;

import java.util.Arrays;

/**
 * Noded edges as pairs of directed halves, sorted around each vertex: half {@code 2e} goes from
 * {@code from(e)} to {@code to(e)}, half {@code 2e+1} back. Immutable once built.
 */
final class HalfEdges {
  private final Edges edges;

  /** Outgoing halves of vertex v, counterclockwise, at {@code firstOf[v] .. firstOf[v + 1]}. */
  private final int[] around;

  private final int[] firstOf;
  private final int[] positionOf;

  // One loop a method: each runs once over all edges, and the JVM compiles it while it runs.
  HalfEdges(Edges edges) {
    this.edges = edges;
    this.firstOf = firstOf(edges);
    this.around = around(edges, firstOf);
    sortAround();
    this.positionOf = positions(around, 2 * edges.edgeCount());
  }

  private static int[] firstOf(Edges edges) {
    int[] first = new int[edges.vertexCount() + 1];
    for (int e = 0; e < edges.edgeCount(); e++) {
      if (edges.isAlive(e)) {
        first[edges.from(e) + 1]++;
        first[edges.to(e) + 1]++;
      }
    }
    for (int v = 1; v < first.length; v++) {
      first[v] += first[v - 1];
    }
    return first;
  }

  private static int[] around(Edges edges, int[] firstOf) {
    int[] around = new int[firstOf[firstOf.length - 1]];
    int[] filled = firstOf.clone();
    for (int e = 0; e < edges.edgeCount(); e++) {
      if (edges.isAlive(e)) {
        around[filled[edges.from(e)]++] = 2 * e;
        around[filled[edges.to(e)]++] = 2 * e + 1;
      }
    }
    return around;
  }

  private void sortAround() {
    for (int v = 0; v + 1 < firstOf.length; v++) {
      sortAround(firstOf[v], firstOf[v + 1]);
    }
  }

  private static int[] positions(int[] around, int limit) {
    int[] positions = new int[limit];
    Arrays.fill(positions, -1);
    for (int i = 0; i < around.length; i++) {
      positions[around[i]] = i;
    }
    return positions;
  }

  private void sortAround(int first, int end) {
    for (int i = first + 1; i < end; i++) {
      int half = around[i];
      int j = i - 1;
      for (; j >= first && isBefore(half, around[j]); j--) {
        around[j + 1] = around[j];
      }
      around[j + 1] = half;
    }
  }

  /**
   * Whether g leaves their common vertex at a smaller angle than h, counterclockwise from due east.
   */
  private boolean isBefore(int g, int h) {
    boolean gLower = isLower(g);
    if (gLower != isLower(h)) {
      return !gLower;
    }
    return edges.turn(origin(g), target(g), target(h)) > 0;
  }

  private boolean isLower(int half) {
    int dy = edges.y(target(half)) - edges.y(origin(half));
    return dy < 0 || (dy == 0 && edges.x(target(half)) < edges.x(origin(half)));
  }

  /** One more than the largest half; those of cancelled edges are not {@link #isAlive alive}. */
  int limit() {
    return positionOf.length;
  }

  boolean isAlive(int half) {
    return positionOf[half] >= 0;
  }

  int origin(int half) {
    return (half & 1) == 0 ? edges.from(half >> 1) : edges.to(half >> 1);
  }

  int target(int half) {
    return origin(half ^ 1);
  }

  /** The next outgoing half around the same vertex, clockwise. */
  int clockwise(int half) {
    int v = origin(half);
    int position = positionOf[half];
    return position > firstOf[v] ? around[position - 1] : around[firstOf[v + 1] - 1];
  }

  /** The half that follows on the border of the face to the left. */
  int next(int half) {
    return clockwise(half ^ 1);
  }

  Edges edges() {
    return edges;
  }
}
