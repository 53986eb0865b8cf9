package fr.rezone.territory.outline;

import java.util.Arrays;

/**
 * Spreads windings over faces: from the outside of each connected set of edges inwards, sets that
 * lie inside a face of another set after that set.
 */
final class Nesting {
  private final Faces faces;
  private final HalfEdges halves;
  private final Edges edges;

  /** The connected set that each cycle belongs to, its outside cycle, and its halves. */
  private final int[] setOf;

  private final IntList outsides = new IntList();
  private final IntList sizes = new IntList();

  /**
   * For each set its halves that go south, as (half, y of origin, y of target): what a look to the
   * west can meet.
   */
  private final java.util.List<int[]> southward = new java.util.ArrayList<>();

  private final java.util.List<int[]> boxes = new java.util.ArrayList<>();
  private final boolean[] resolved;
  private final boolean[] done;

  Nesting(Faces faces) {
    this.faces = faces;
    this.halves = faces.halves();
    this.edges = halves.edges();
    this.setOf = new int[faces.count()];
    Arrays.fill(setOf, -1);
    for (int cycle = 0; cycle < faces.count(); cycle++) {
      if (setOf[cycle] < 0) {
        gather(cycle);
      }
    }
    this.resolved = new boolean[outsides.size()];
    this.done = new boolean[faces.count()];
  }

  void resolve() {
    for (int set = 0; set < resolved.length; set++) {
      resolve(set);
    }
  }

  /** Collects the cycles reachable from one by crossing edges. */
  private void gather(int first) {
    int set = outsides.size();
    IntList cycles = new IntList();
    int[] box = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE};
    int outside = -1;
    IntList souths = new IntList();
    setOf[first] = set;
    cycles.add(first);
    for (int i = 0; i < cycles.size(); i++) {
      int cycle = cycles.get(i);
      if (!faces.isBounded(cycle)) {
        outside = cycle;
      }
      int half = faces.firstHalf(cycle);
      do {
        extend(box, halves.origin(half));
        int fromY = edges.y(halves.origin(half));
        int toY = edges.y(halves.target(half));
        if (fromY > toY) {
          souths.add(half);
          souths.add(fromY);
          souths.add(toY);
        }
        int other = faces.left(half ^ 1);
        if (setOf[other] < 0) {
          setOf[other] = set;
          cycles.add(other);
        }
        half = halves.next(half);
      } while (half != faces.firstHalf(cycle));
    }
    if (outside < 0) {
      throw new IllegalStateException("ensemble de côtés sans extérieur");
    }
    outsides.add(outside);
    sizes.add(cycles.size());
    southward.add(souths.toArray());
    boxes.add(box);
  }

  private void extend(int[] box, int vertex) {
    box[0] = Math.min(box[0], edges.x(vertex));
    box[1] = Math.min(box[1], edges.y(vertex));
    box[2] = Math.max(box[2], edges.x(vertex));
    box[3] = Math.max(box[3], edges.y(vertex));
  }

  private void resolve(int set) {
    if (resolved[set]) {
      return;
    }
    resolved[set] = true;
    int outside = outsides.get(set);
    int around = surrounding(set);
    if (around >= 0) {
      resolve(setOf[around]);
      faces.setWinding(outside, faces.winding(around));
    }
    spread(set, outside);
  }

  private void spread(int set, int outside) {
    IntList queue = new IntList();
    done[outside] = true;
    queue.add(outside);
    for (int i = 0; i < queue.size(); i++) {
      int cycle = queue.get(i);
      int half = faces.firstHalf(cycle);
      do {
        int other = faces.left(half ^ 1);
        if (!done[other]) {
          done[other] = true;
          faces.setWinding(other, faces.across(half, faces.winding(cycle)));
          queue.add(other);
        }
        half = halves.next(half);
      } while (half != faces.firstHalf(cycle));
    }
    if (queue.size() != sizes.get(set)) {
      throw new IllegalStateException("ensemble de côtés mal parcouru");
    }
  }

  /**
   * The cycle of another set that surrounds this one, or -1 in the open: the left of the nearest
   * half that goes south on the way west from the set's westernmost vertex.
   */
  private int surrounding(int set) {
    int west = westernmost(outsides.get(set));
    int px = edges.x(west);
    int py = edges.y(west);
    int nearest = -1;
    for (int other = 0; other < boxes.size(); other++) {
      int[] box = boxes.get(other);
      if (other == set || px < box[0] || px > box[2] || py < box[1] || py > box[3]) {
        continue;
      }
      int[] souths = southward.get(other);
      for (int i = 0; i < souths.length; i += 3) {
        if (souths[i + 1] > py && souths[i + 2] <= py) {
          int half = souths[i];
          if (xAt(half, py) < px && (nearest < 0 || isCloser(half, nearest, py))) {
            nearest = half;
          }
        }
      }
    }
    return nearest < 0 ? -1 : faces.left(nearest);
  }

  /** Whether g lies east of h just above the horizontal: two may end at one vertex on it. */
  private boolean isCloser(int g, int h, int py) {
    int order = Double.compare(xAt(g, py), xAt(h, py));
    return order > 0 || (order == 0 && slope(g) > slope(h));
  }

  private double xAt(int half, int py) {
    int b = halves.target(half);
    return edges.x(b) + (py - edges.y(b)) * slope(half);
  }

  /** Steps east for a step north. */
  private double slope(int half) {
    int a = halves.origin(half);
    int b = halves.target(half);
    return (double) (edges.x(a) - edges.x(b)) / (edges.y(a) - edges.y(b));
  }

  private int westernmost(int cycle) {
    int start = faces.firstHalf(cycle);
    int best = halves.origin(start);
    for (int half = halves.next(start); half != start; half = halves.next(half)) {
      int v = halves.origin(half);
      if (edges.x(v) < edges.x(best)) {
        best = v;
      }
    }
    return best;
  }
}
