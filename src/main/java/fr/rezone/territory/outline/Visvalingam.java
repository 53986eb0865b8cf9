package fr.rezone.territory.outline;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ranks the vertices of arcs by the area at which each may go. The ranking is one sequence of
 * removals, each of which leaves lines that do not cross, so that stopping anywhere in it is sound.
 * Ends of arcs stay for ever; a ring keeps three vertices, then goes whole unless it is essential;
 * two arcs between the same ends never become the same segment.
 */
final class Visvalingam {
  private static final double NEVER = Double.POSITIVE_INFINITY;

  private final int[] xs;
  private final int[] ys;
  private final List<int[]> arcs;
  private final boolean[] essential;

  private final double[] vanishing;
  private final int[] arcOf;
  private final int[] before;
  private final int[] after;
  private final int[] inner;

  /** How many arc ends meet at each vertex: two at the start of a ring on its own. */
  private final int[] ends;

  private final LongIntMap segments = new LongIntMap();
  private final Map<Integer, IntList> blockedBy = new HashMap<>();
  private final VertexIndex index;

  /** Vertices that may go. */
  private final AreaQueue queue;

  private Visvalingam(int[] xs, int[] ys, List<int[]> arcs, boolean[] essential) {
    this.xs = xs;
    this.ys = ys;
    this.arcs = arcs;
    this.essential = essential;
    vanishing = new double[xs.length];
    Arrays.fill(vanishing, NEVER);
    arcOf = new int[xs.length];
    before = new int[xs.length];
    after = new int[xs.length];
    inner = new int[arcs.size()];
    ends = new int[xs.length];
    index = new VertexIndex(xs, ys);
    queue = new AreaQueue(xs.length);
  }

  /** The vanishing area of each vertex, doubled areas halved; infinite for those that stay. */
  static double[] rank(int[] xs, int[] ys, List<int[]> arcs, boolean[] essential) {
    Visvalingam ranking = new Visvalingam(xs, ys, arcs, essential);
    ranking.link();
    ranking.run();
    return ranking.vanishing;
  }

  private void link() {
    for (int arc = 0; arc < arcs.size(); arc++) {
      int[] vertices = arcs.get(arc);
      inner[arc] = vertices.length - 2;
      ends[vertices[0]]++;
      ends[vertices[vertices.length - 1]]++;
      for (int i = 1; i < vertices.length - 1; i++) {
        int v = vertices[i];
        arcOf[v] = arc;
        before[v] = vertices[i - 1];
        after[v] = vertices[i + 1];
      }
      if (vertices.length == 2) {
        segments.put(segment(arc), arc);
      }
    }
    for (int[] vertices : arcs) {
      for (int i = 1; i < vertices.length - 1; i++) {
        offer(vertices[i]);
      }
    }
  }

  private void run() {
    double reached = 0;
    while (!queue.isEmpty()) {
      int v = queue.poll();
      int arc = arcOf[v];
      if (isRing(arc) && inner[arc] == 2) {
        reached = Math.max(reached, queue.area(v));
        removeRing(arc, reached);
        continue;
      }
      if (isLastOfTwinArc(arc)) {
        continue;
      }
      int blocker = index.findInside(before[v], v, after[v]);
      if (blocker >= 0) {
        blockedBy.computeIfAbsent(blocker, _ -> new IntList()).add(v);
        continue;
      }
      reached = Math.max(reached, queue.area(v));
      remove(v, reached);
    }
  }

  private void remove(int v, double area) {
    int arc = arcOf[v];
    inner[arc]--;
    if (inner[arc] == 0) {
      segments.put(segment(arc), arc);
    }
    int a = before[v];
    int b = after[v];
    if (isInner(a, arc)) {
      after[a] = b;
    }
    if (isInner(b, arc)) {
      before[b] = a;
    }
    vanish(v, area);
    if (isInner(a, arc)) {
      offer(a);
    }
    if (isInner(b, arc)) {
      offer(b);
    }
  }

  private void removeRing(int arc, double area) {
    int[] vertices = arcs.get(arc);
    if (essential[arc] || ends[vertices[0]] > 2) {
      return;
    }
    for (int i = 0; i < vertices.length - 1; i++) {
      if (vanishing[vertices[i]] == NEVER) {
        vanish(vertices[i], area);
      }
    }
  }

  private void vanish(int v, double area) {
    vanishing[v] = area;
    queue.remove(v);
    index.remove(v);
    IntList freed = blockedBy.remove(v);
    for (int i = 0; freed != null && i < freed.size(); i++) {
      if (vanishing[freed.get(i)] == NEVER) {
        offer(freed.get(i));
      }
    }
  }

  private void offer(int v) {
    queue.put(v, area(before[v], v, after[v]));
  }

  /** Whether removing the last inner vertex would lay this arc on another between the same ends. */
  private boolean isLastOfTwinArc(int arc) {
    return inner[arc] == 1 && segments.get(segment(arc)) != LongIntMap.ABSENT;
  }

  /** A ring on its own, or a loop back to a node: it needs three vertices. */
  private boolean isRing(int arc) {
    int[] vertices = arcs.get(arc);
    return vertices[0] == vertices[vertices.length - 1];
  }

  private long segment(int arc) {
    int[] vertices = arcs.get(arc);
    int a = vertices[0];
    int b = vertices[vertices.length - 1];
    return LongIntMap.pair(Math.min(a, b), Math.max(a, b));
  }

  private boolean isInner(int v, int arc) {
    int[] vertices = arcs.get(arc);
    return v != vertices[0] && v != vertices[vertices.length - 1];
  }

  private double area(int a, int b, int c) {
    long doubled =
        (long) (xs[b] - xs[a]) * (ys[c] - ys[a]) - (long) (ys[b] - ys[a]) * (xs[c] - xs[a]);
    return Math.abs(doubled) / 2.0;
  }
}
