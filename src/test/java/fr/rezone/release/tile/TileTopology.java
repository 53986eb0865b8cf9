package fr.rezone.release.tile;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the areas of one layer of a tile use their edges. Where two neighbours meet, one runs each
 * edge one way and the other the other way: the sum is zero. What is left over are the coasts; a
 * gap would leave its two banks over.
 */
final class TileTopology {
  record Edge(int ax, int ay, int bx, int by) {}

  private TileTopology() {}

  /**
   * Edges that are used more often one way than the other, with the surplus; those in the buffer
   * are left out.
   */
  static Map<Edge, Integer> unmatched(MvtTile.Layer layer) {
    Map<Edge, Integer> uses = new HashMap<>();
    for (MvtTile.Feature feature : layer.features()) {
      for (int[] ring : feature.paths()) {
        int count = ring.length / 2;
        for (int i = 0; i < count; i++) {
          int j = (i + 1) % count;
          add(uses, ring[2 * i], ring[2 * i + 1], ring[2 * j], ring[2 * j + 1]);
        }
      }
    }
    uses.values().removeIf(use -> use == 0);
    uses.keySet().removeIf(edge -> !isInside(edge, layer.extent()));
    return uses;
  }

  private static void add(Map<Edge, Integer> uses, int ax, int ay, int bx, int by) {
    if (ax < bx || (ax == bx && ay < by)) {
      uses.merge(new Edge(ax, ay, bx, by), 1, Integer::sum);
    } else {
      uses.merge(new Edge(bx, by, ax, ay), -1, Integer::sum);
    }
  }

  private static boolean isInside(Edge edge, int extent) {
    return Math.min(Math.min(edge.ax, edge.bx), Math.min(edge.ay, edge.by)) >= 0
        && Math.max(Math.max(edge.ax, edge.bx), Math.max(edge.ay, edge.by)) <= extent;
  }

  /** Edges whose surplus cannot be a coast: run twice or more in one direction. */
  static Set<Edge> overlapping(Map<Edge, Integer> unmatched) {
    return unmatched.entrySet().stream()
        .filter(entry -> Math.abs(entry.getValue()) > 1)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
