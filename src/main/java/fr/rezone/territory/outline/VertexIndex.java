package fr.rezone.territory.outline;

import java.util.Arrays;

/**
 * Finds a living vertex inside a triangle. Vertices are packed along a space-filling curve into a
 * tree of boxes; removing one only lowers counts, so that emptied boxes are skipped. Not
 * thread-safe.
 */
final class VertexIndex {
  private static final int FAN = 8;

  private final int[] xs;
  private final int[] ys;
  private final int[] packed;
  private final int[] slotOf;
  private final boolean[] gone;

  /**
   * Per level from the leaves up: boxes as west, south, east, north, and how many living vertices
   * are under each.
   */
  private final int[][] boxes;

  private final int[][] counts;

  VertexIndex(int[] xs, int[] ys) {
    this.xs = xs;
    this.ys = ys;
    this.gone = new boolean[xs.length];
    this.packed = pack();
    this.slotOf = new int[xs.length];
    for (int slot = 0; slot < packed.length; slot++) {
      slotOf[packed[slot]] = slot;
    }
    int levels = 1;
    for (int n = ceiling(xs.length); n > 1; n = ceiling(n)) {
      levels++;
    }
    boxes = new int[levels][];
    counts = new int[levels][];
    for (int level = 0; level < levels; level++) {
      fill(level);
    }
  }

  private static int ceiling(int n) {
    return (n + FAN - 1) / FAN;
  }

  private int[] pack() {
    long[] keys = new long[xs.length];
    for (int v = 0; v < xs.length; v++) {
      // Twenty bits of each coordinate are enough for locality; the vertex number breaks ties.
      keys[v] = (interleave(xs[v] >>> 9) | interleave(ys[v] >>> 9) << 1) << 24 | v;
    }
    Arrays.sort(keys);
    int[] order = new int[keys.length];
    Arrays.setAll(order, i -> (int) (keys[i] & 0xff_ffff));
    return order;
  }

  private static long interleave(int value) {
    long bits = value & 0xf_ffffL;
    bits = (bits | bits << 16) & 0x0000_ffff_0000_ffffL;
    bits = (bits | bits << 8) & 0x00ff_00ff_00ff_00ffL;
    bits = (bits | bits << 4) & 0x0f0f_0f0f_0f0f_0f0fL;
    bits = (bits | bits << 2) & 0x3333_3333_3333_3333L;
    return (bits | bits << 1) & 0x5555_5555_5555_5555L;
  }

  private void fill(int level) {
    int children = level == 0 ? xs.length : counts[level - 1].length;
    int size = Math.max(1, ceiling(children));
    boxes[level] = new int[4 * size];
    counts[level] = new int[size];
    for (int node = 0; node < size; node++) {
      int west = Integer.MAX_VALUE;
      int south = Integer.MAX_VALUE;
      int east = Integer.MIN_VALUE;
      int north = Integer.MIN_VALUE;
      for (int child = node * FAN; child < Math.min(children, (node + 1) * FAN); child++) {
        if (level == 0) {
          int v = packed[child];
          west = Math.min(west, xs[v]);
          south = Math.min(south, ys[v]);
          east = Math.max(east, xs[v]);
          north = Math.max(north, ys[v]);
          counts[level][node]++;
        } else {
          int[] below = boxes[level - 1];
          west = Math.min(west, below[4 * child]);
          south = Math.min(south, below[4 * child + 1]);
          east = Math.max(east, below[4 * child + 2]);
          north = Math.max(north, below[4 * child + 3]);
          counts[level][node] += counts[level - 1][child];
        }
      }
      boxes[level][4 * node] = west;
      boxes[level][4 * node + 1] = south;
      boxes[level][4 * node + 2] = east;
      boxes[level][4 * node + 3] = north;
    }
  }

  void remove(int vertex) {
    gone[vertex] = true;
    int node = slotOf[vertex];
    for (int[] count : counts) {
      node /= FAN;
      count[node]--;
    }
  }

  /** A living vertex inside or on the triangle, other than its corners; -1 if there is none. */
  int findInside(int a, int b, int c) {
    int west = Math.min(xs[a], Math.min(xs[b], xs[c]));
    int south = Math.min(ys[a], Math.min(ys[b], ys[c]));
    int east = Math.max(xs[a], Math.max(xs[b], xs[c]));
    int north = Math.max(ys[a], Math.max(ys[b], ys[c]));
    return find(counts.length - 1, 0, new int[] {west, south, east, north, a, b, c});
  }

  private int find(int level, int node, int[] query) {
    int[] box = boxes[level];
    if (counts[level][node] == 0
        || box[4 * node] > query[2]
        || box[4 * node + 1] > query[3]
        || box[4 * node + 2] < query[0]
        || box[4 * node + 3] < query[1]) {
      return -1;
    }
    int end = Math.min(level == 0 ? xs.length : counts[level - 1].length, (node + 1) * FAN);
    for (int child = node * FAN; child < end; child++) {
      int found = level == 0 ? test(packed[child], query) : find(level - 1, child, query);
      if (found >= 0) {
        return found;
      }
    }
    return -1;
  }

  private int test(int v, int[] query) {
    int a = query[4];
    int b = query[5];
    int c = query[6];
    if (gone[v] || v == a || v == b || v == c) {
      return -1;
    }
    if (xs[v] < query[0] || xs[v] > query[2] || ys[v] < query[1] || ys[v] > query[3]) {
      return -1;
    }
    long ab = turn(a, b, v);
    long bc = turn(b, c, v);
    long ca = turn(c, a, v);
    boolean inside = (ab >= 0 && bc >= 0 && ca >= 0) || (ab <= 0 && bc <= 0 && ca <= 0);
    return inside ? v : -1;
  }

  private long turn(int a, int b, int c) {
    return (long) (xs[b] - xs[a]) * (ys[c] - ys[a]) - (long) (ys[b] - ys[a]) * (xs[c] - xs[a]);
  }
}
