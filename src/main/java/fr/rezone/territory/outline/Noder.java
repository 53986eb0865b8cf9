package fr.rezone.territory.outline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes edges meet only at common vertices: where two cross, both get a vertex at the nearest
 * lattice point; where a vertex lies on an edge, the edge gets it too. Every user of an edge gets
 * the same vertex, so neighbours stay neighbours.
 *
 * <p>Rounding a crossing bends two edges by less than a step and may make a new crossing: rounds
 * follow until none is left.
 */
final class Noder {
  private static final int MOST_ROUNDS = 50;

  /** A split to come: {@code edge} passes through the vertex. */
  private record Split(int edge, int vertex, long along) {}

  private final Edges edges;
  private final OutlineFaults faults;
  private List<Split> splits = new ArrayList<>();

  private Noder(Edges edges, OutlineFaults faults) {
    this.edges = edges;
    this.faults = faults;
  }

  /**
   * Nodes all edges in place.
   *
   * @throws IllegalStateException if it does not settle, which would be a bug
   */
  static void node(Edges edges, OutlineFaults faults) {
    Noder noder = new Noder(edges, faults);
    int firstNew = 0;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      noder.findSplits(firstNew);
      if (noder.splits.isEmpty()) {
        return;
      }
      firstNew = edges.edgeCount();
      noder.applySplits();
    }
    throw new IllegalStateException(
        "les côtés se croisent encore après " + MOST_ROUNDS + " passes");
  }

  /**
   * Sweeps from west to east, comparing each edge with those that start before it ends. After the
   * first round only pairs with a new edge can meet.
   */
  private void findSplits(int firstNew) {
    splits = new ArrayList<>();
    long[] byWest = new long[edges.edgeCount()];
    int alive = 0;
    for (int e = 0; e < edges.edgeCount(); e++) {
      if (edges.isAlive(e)) {
        byWest[alive++] = ((long) west(e) << 32) | e;
      }
    }
    Arrays.sort(byWest, 0, alive);
    int[] souths = new int[alive];
    int[] norths = new int[alive];
    for (int i = 0; i < alive; i++) {
      souths[i] = south((int) byWest[i]);
      norths[i] = north((int) byWest[i]);
    }
    for (int i = 0; i < alive; i++) {
      int e = (int) byWest[i];
      long beyond = (long) (east(e) + 1) << 32;
      int south = souths[i];
      int north = norths[i];
      for (int j = i + 1; j < alive && byWest[j] < beyond; j++) {
        if (souths[j] <= north && norths[j] >= south) {
          int f = (int) byWest[j];
          if (e >= firstNew || f >= firstNew) {
            meet(e, f);
          }
        }
      }
    }
  }

  private void meet(int e, int f) {
    int a = edges.from(e);
    int b = edges.to(e);
    int c = edges.from(f);
    int d = edges.to(f);
    long cSide = edges.turn(a, b, c);
    long dSide = edges.turn(a, b, d);
    if ((cSide > 0 && dSide > 0) || (cSide < 0 && dSide < 0)) {
      return;
    }
    long aSide = edges.turn(c, d, a);
    long bSide = edges.turn(c, d, b);
    if ((aSide > 0 && bSide > 0) || (aSide < 0 && bSide < 0)) {
      return;
    }
    // All four are asked: each may split an edge.
    int met = passThrough(e, f, c, cSide) + passThrough(e, f, d, dSide);
    met += passThrough(f, e, a, aSide) + passThrough(f, e, b, bSide);
    if (met == 0 && cSide != 0 && dSide != 0 && aSide != 0 && bSide != 0) {
      cross(e, f, (double) aSide / ((double) aSide - bSide));
    }
  }

  /**
   * 1 if the vertex, an end of {@code other}, lies strictly inside {@code edge}; if so the edge is
   * to be split there.
   */
  private int passThrough(int edge, int other, int vertex, long side) {
    if (side != 0 || vertex == edges.from(edge) || vertex == edges.to(edge)) {
      return 0;
    }
    int x = edges.x(vertex);
    int y = edges.y(vertex);
    if (x < west(edge) || x > east(edge) || y < south(edge) || y > north(edge)) {
      return 0;
    }
    faults.add(OutlineFault.Kind.LOOSE_VERTEX, owners(edge, other), x, y);
    splitAt(edge, vertex);
    return 1;
  }

  private void cross(int e, int f, double share) {
    int a = edges.from(e);
    int b = edges.to(e);
    int x = edges.x(a) + (int) Math.round(share * (edges.x(b) - edges.x(a)));
    int y = edges.y(a) + (int) Math.round(share * (edges.y(b) - edges.y(a)));
    faults.add(OutlineFault.Kind.CROSSING, owners(e, f), x, y);
    int vertex = edges.vertex(x, y);
    splitAt(e, vertex);
    splitAt(f, vertex);
  }

  private void splitAt(int edge, int vertex) {
    int from = edges.from(edge);
    if (vertex == from || vertex == edges.to(edge)) {
      return;
    }
    long dx = (long) edges.x(vertex) - edges.x(from);
    long dy = (long) edges.y(vertex) - edges.y(from);
    splits.add(new Split(edge, vertex, dx * dx + dy * dy));
  }

  /**
   * Splits each edge once a round, at its vertex nearest to its start; later rounds find the rest.
   */
  private void applySplits() {
    splits.sort(
        java.util.Comparator.comparingInt(Split::edge)
            .thenComparingLong(Split::along)
            .thenComparingInt(Split::vertex));
    int previous = -1;
    for (Split split : splits) {
      if (split.edge() != previous) {
        edges.split(split.edge(), split.vertex());
        previous = split.edge();
      }
    }
  }

  private Set<Integer> owners(int e, int f) {
    Set<Integer> owners = new TreeSet<>();
    for (int edge : new int[] {e, f}) {
      for (int use = edges.firstUse(edge); use >= 0; use = edges.nextUse(use)) {
        if (edges.net(use) != 0) {
          owners.add(edges.owner(use));
        }
      }
    }
    return owners;
  }

  private int west(int edge) {
    return Math.min(edges.x(edges.from(edge)), edges.x(edges.to(edge)));
  }

  private int east(int edge) {
    return Math.max(edges.x(edges.from(edge)), edges.x(edges.to(edge)));
  }

  private int south(int edge) {
    return Math.min(edges.y(edges.from(edge)), edges.y(edges.to(edge)));
  }

  private int north(int edge) {
    return Math.max(edges.y(edges.from(edge)), edges.y(edges.to(edge)));
  }
}
