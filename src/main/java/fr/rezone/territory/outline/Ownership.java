package fr.rezone.territory.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Decides which outline each face belongs to, and reports overlaps, gaps and holes on the way. */
final class Ownership {
  /** No outline. */
  static final int NOBODY = -1;

  /** A gap whose mean width is at most this many steps comes from rounding, not from geography. */
  private static final double SLIVER_STEPS = 2;

  private final Faces faces;
  private final HalfEdges halves;
  private final Edges edges;
  private final OutlineFaults faults;
  private final int[] owners;

  private Ownership(Faces faces, OutlineFaults faults) {
    this.faces = faces;
    this.halves = faces.halves();
    this.edges = halves.edges();
    this.faults = faults;
    this.owners = new int[faces.count()];
  }

  /** The owner of each cycle, or {@link #NOBODY}. */
  static int[] decide(Faces faces, OutlineFaults faults) {
    Ownership ownership = new Ownership(faces, faults);
    for (int face = 0; face < ownership.owners.length; face++) {
      ownership.owners[face] = ownership.claim(face);
    }
    for (int face = 0; face < ownership.owners.length; face++) {
      if (ownership.owners[face] == NOBODY && faces.isBounded(face)) {
        ownership.closeGap(face);
      }
    }
    return ownership.owners;
  }

  /**
   * The first owner that winds positively: a loop turned inside out belongs to the neighbour that
   * winds twice, and to its own outline only where there is none.
   */
  private int claim(int face) {
    int[] winding = faces.winding(face);
    List<Integer> claims = new ArrayList<>();
    for (int i = 0; i < winding.length; i += 2) {
      if (winding[i + 1] > 0) {
        claims.add(winding[i]);
      }
    }
    if (claims.size() > 1 && faces.isBounded(face)) {
      int v = halves.origin(faces.firstHalf(face));
      faults.add(OutlineFault.Kind.OVERLAP, claims, edges.x(v), edges.y(v));
    }
    if (claims.isEmpty()) {
      return winding.length > 0 ? winding[0] : NOBODY;
    }
    return claims.getFirst();
  }

  private void closeGap(int face) {
    Map<Integer, Double> borders = new TreeMap<>();
    double perimeter = 0;
    int start = faces.firstHalf(face);
    int half = start;
    do {
      int a = halves.origin(half);
      int b = halves.target(half);
      double length = Math.hypot(edges.x(b) - edges.x(a), edges.y(b) - edges.y(a));
      perimeter += length;
      int neighbour = owners[faces.left(half ^ 1)];
      if (neighbour != NOBODY) {
        borders.merge(neighbour, length, Double::sum);
      }
      half = halves.next(half);
    } while (half != start);
    // Mean width: a long thin ring has its area times two over its perimeter.
    boolean sliver = !borders.isEmpty() && 2 * faces.area(face) <= SLIVER_STEPS * perimeter;
    int v = halves.origin(start);
    OutlineFault.Kind kind = sliver ? OutlineFault.Kind.SLIVER_GAP : OutlineFault.Kind.HOLE;
    faults.add(kind, new TreeSet<>(borders.keySet()), edges.x(v), edges.y(v));
    if (sliver) {
      owners[face] =
          borders.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }
  }
}
