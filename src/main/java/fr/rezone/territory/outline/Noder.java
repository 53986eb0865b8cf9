package fr.rezone.territory.outline;

import java.util.ArrayList;
import java.util.Comparator;
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

  /** Two edges cross, at this share of the way along the first. */
  private record Crossing(int first, int second, double share) {}

  private final Edges edges;
  private final OutlineFaults faults;
  private List<Split> splits = new ArrayList<>();
  private List<Crossing> crossings = new ArrayList<>();

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
   * Compares in each band of the plane those that lie in it. After the first round only pairs with
   * a new edge can meet.
   */
  private void findSplits(int firstNew) {
    splits = new ArrayList<>();
    crossings = new ArrayList<>();
    EdgeBands.of(edges, firstNew).forEachPair(this::meet);
    // The order in which vertices are made must not depend on bands.
    crossings.sort(
        Comparator.comparingLong((Crossing c) -> edges.westKey(c.first))
            .thenComparingLong(c -> edges.westKey(c.second)));
    crossings.forEach(this::cross);
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
      crossings.add(new Crossing(e, f, (double) aSide / ((double) aSide - bSide)));
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
    if (x < edges.west(edge)
        || x > edges.east(edge)
        || y < edges.south(edge)
        || y > edges.north(edge)) {
      return 0;
    }
    faults.add(OutlineFault.Kind.LOOSE_VERTEX, owners(edge, other), x, y);
    splitAt(edge, vertex);
    return 1;
  }

  private void cross(Crossing crossing) {
    int a = edges.from(crossing.first);
    int b = edges.to(crossing.first);
    int x = edges.x(a) + (int) Math.round(crossing.share * (edges.x(b) - edges.x(a)));
    int y = edges.y(a) + (int) Math.round(crossing.share * (edges.y(b) - edges.y(a)));
    faults.add(OutlineFault.Kind.CROSSING, owners(crossing.first, crossing.second), x, y);
    int vertex = edges.vertex(x, y);
    splitAt(crossing.first, vertex);
    splitAt(crossing.second, vertex);
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
        Comparator.comparingInt(Split::edge)
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
}
