package fr.rezone.territory.outline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes the rings of one shape simple again after coarsening: what was folded flat goes, a ring
 * that came to touch itself is cut in two. Edges are only cancelled in opposite pairs, never added,
 * so a neighbour that is cleaned likewise still fits.
 */
final class RingCleaner {
  private RingCleaner() {}

  /** Rings of at least three distinct points, surface on the left. */
  static List<int[]> clean(List<int[]> rings) {
    List<int[]> kept = new ArrayList<>(rings.size());
    Set<Long> seen = new HashSet<>();
    boolean touching = false;
    for (int[] ring : rings) {
      if (ring.length >= 6) {
        kept.add(ring);
        for (int i = 0; i < ring.length; i += 2) {
          touching |= !seen.add(((long) ring[i] << 32) | (ring[i + 1] & 0xffff_ffffL));
        }
      }
    }
    return touching ? retrace(kept) : kept;
  }

  private static List<int[]> retrace(List<int[]> rings) {
    Edges edges = new Edges();
    for (int[] ring : rings) {
      int count = ring.length / 2;
      int first = edges.vertex(ring[0], ring[1]);
      int previous = first;
      for (int i = 1; i < count; i++) {
        int v = edges.vertex(ring[2 * i], ring[2 * i + 1]);
        edges.add(previous, v, 0, 1);
        previous = v;
      }
      edges.add(previous, first, 0, 1);
    }
    HalfEdges halves = new HalfEdges(edges);
    List<int[]> clean = new ArrayList<>();
    int[] left = passagesLeft(edges, halves);
    IntList traced = new IntList();
    for (int start = 0; start < left.length; start++) {
      while (left[start] > 0) {
        traced.truncate(0);
        int half = start;
        do {
          left[half]--;
          traced.add(halves.origin(half));
          half = following(halves, left, half, start);
        } while (half != start);
        for (int[] simple : RingAssembler.splitAtRepeats(traced.toArray())) {
          clean.add(toPoints(edges, simple));
        }
      }
    }
    return clean;
  }

  private static int[] passagesLeft(Edges edges, HalfEdges halves) {
    int[] left = new int[halves.limit()];
    for (int edge = 0; edge < edges.edgeCount(); edge++) {
      int net = edges.net(edges.firstUse(edge));
      left[2 * edge] = Math.max(0, net);
      left[2 * edge + 1] = Math.max(0, -net);
    }
    return left;
  }

  /** The sharpest way on that is still to be passed, or the start when the ring is back there. */
  private static int following(HalfEdges halves, int[] left, int half, int start) {
    int turn = halves.next(half);
    while (left[turn] == 0 && turn != start) {
      turn = halves.clockwise(turn);
    }
    return turn;
  }

  private static int[] toPoints(Edges edges, int[] vertices) {
    int[] points = new int[2 * vertices.length];
    for (int i = 0; i < vertices.length; i++) {
      points[2 * i] = edges.x(vertices[i]);
      points[2 * i + 1] = edges.y(vertices[i]);
    }
    return points;
  }
}
