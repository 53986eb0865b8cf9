package fr.rezone.territory.outline;

import java.util.Arrays;

/**
 * Edges by the bands of the plane that they touch, so that each is compared with its neighbours
 * only, not with all that lie on the same longitude. Confined to one thread.
 */
final class EdgeBands {
  /** About 8 km each for the outlines of a country with its overseas parts. */
  private static final int BANDS = 1024;

  /** What is done with two edges whose boxes touch. */
  interface PairConsumer {
    /**
     * @param first the one that begins further west, or has the lower number
     */
    void accept(int first, int second);
  }

  private final Edges edges;
  private final int firstNew;
  private int south = Integer.MAX_VALUE;
  private int height = 1;

  /** Per band the place of its first key. */
  private final int[] starts = new int[BANDS + 1];

  private final boolean[] hasNew = new boolean[BANDS];
  private final long[] keys;

  private EdgeBands(Edges edges, int firstNew) {
    this.edges = edges;
    this.firstNew = firstNew;
    measure();
    int[] counts = new int[BANDS];
    for (int e = 0; e < edges.edgeCount(); e++) {
      if (edges.isAlive(e)) {
        for (int band = band(edges.south(e)); band <= band(edges.north(e)); band++) {
          counts[band]++;
          hasNew[band] |= e >= firstNew;
        }
      }
    }
    for (int band = 0; band < BANDS; band++) {
      starts[band + 1] = starts[band] + (hasNew[band] ? counts[band] : 0);
    }
    keys = new long[starts[BANDS]];
    fill();
  }

  /**
   * Puts the living edges into bands.
   *
   * @param firstNew only pairs with an edge from this number on are of interest
   */
  static EdgeBands of(Edges edges, int firstNew) {
    return new EdgeBands(edges, firstNew);
  }

  private void measure() {
    int north = Integer.MIN_VALUE;
    for (int v = 0; v < edges.vertexCount(); v++) {
      south = Math.min(south, edges.y(v));
      north = Math.max(north, edges.y(v));
    }
    if (south <= north) {
      height = (int) (((long) north - south) / BANDS) + 1;
    }
  }

  private int band(int y) {
    return (y - south) / height;
  }

  private void fill() {
    int[] next = Arrays.copyOf(starts, BANDS);
    for (int e = 0; e < edges.edgeCount(); e++) {
      if (edges.isAlive(e)) {
        for (int band = band(edges.south(e)); band <= band(edges.north(e)); band++) {
          if (hasNew[band]) {
            keys[next[band]++] = edges.westKey(e);
          }
        }
      }
    }
  }

  /** Hands over every pair once: in the first band that both touch. */
  void forEachPair(PairConsumer consumer) {
    for (int band = 0; band < BANDS; band++) {
      sweep(band, consumer);
    }
  }

  /** From west to east, comparing each edge with those that start before it ends. */
  private void sweep(int band, PairConsumer consumer) {
    int end = starts[band + 1];
    Arrays.sort(keys, starts[band], end);
    for (int i = starts[band]; i < end; i++) {
      int e = (int) keys[i];
      long beyond = LongIntMap.pair(edges.east(e) + 1, 0);
      int low = edges.south(e);
      int high = edges.north(e);
      for (int j = i + 1; j < end && keys[j] < beyond; j++) {
        int f = (int) keys[j];
        int common = Math.max(low, edges.south(f));
        if (common <= Math.min(high, edges.north(f))
            && band(common) == band
            && (e >= firstNew || f >= firstNew)) {
          consumer.accept(e, f);
        }
      }
    }
  }
}
