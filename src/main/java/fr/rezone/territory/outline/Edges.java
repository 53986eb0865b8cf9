package fr.rezone.territory.outline;

/**
 * The lines of all outlines together, each once, with who uses it and in which direction. Opposite
 * passages of one owner cancel out, which is what removes spikes and, after merging owners, the
 * borders between members. Not thread-safe.
 */
final class Edges {
  private final LongIntMap vertexIds = new LongIntMap();
  private final IntList xs = new IntList();
  private final IntList ys = new IntList();

  private final LongIntMap edgeIds = new LongIntMap();
  private final IntList froms = new IntList();
  private final IntList tos = new IntList();
  private final IntList firstUse = new IntList();

  private final IntList useOwners = new IntList();
  private final IntList useNets = new IntList();
  private final IntList nextUse = new IntList();

  /** The number of the vertex at this place, new if need be. */
  int vertex(int x, int y) {
    int known = vertexIds.putIfAbsent(LongIntMap.pair(x, y), xs.size());
    if (known != LongIntMap.ABSENT) {
      return known;
    }
    xs.add(x);
    ys.add(y);
    return xs.size() - 1;
  }

  /**
   * Counts {@code passages} of {@code owner} from {@code a} to {@code b}; its surface is on the
   * left.
   */
  void add(int a, int b, int owner, int passages) {
    int from = Math.min(a, b);
    int to = Math.max(a, b);
    int net = a < b ? passages : -passages;
    int edge = edgeIds.putIfAbsent(LongIntMap.pair(from, to), froms.size());
    if (edge == LongIntMap.ABSENT) {
      edge = froms.size();
      froms.add(from);
      tos.add(to);
      firstUse.add(-1);
    }
    for (int use = firstUse.get(edge); use >= 0; use = nextUse.get(use)) {
      if (useOwners.get(use) == owner) {
        useNets.set(use, useNets.get(use) + net);
        return;
      }
    }
    useOwners.add(owner);
    useNets.add(net);
    nextUse.add(firstUse.get(edge));
    firstUse.set(edge, useOwners.size() - 1);
  }

  /** Replaces an edge by the path through {@code middle}; every user follows. */
  void split(int edge, int middle) {
    int from = froms.get(edge);
    int to = tos.get(edge);
    int use = firstUse.get(edge);
    firstUse.set(edge, -1);
    edgeIds.remove(LongIntMap.pair(from, to));
    for (; use >= 0; use = nextUse.get(use)) {
      int net = useNets.get(use);
      if (net != 0) {
        add(from, middle, useOwners.get(use), net);
        add(middle, to, useOwners.get(use), net);
      }
    }
  }

  int vertexCount() {
    return xs.size();
  }

  int edgeCount() {
    return froms.size();
  }

  int x(int vertex) {
    return xs.get(vertex);
  }

  int y(int vertex) {
    return ys.get(vertex);
  }

  int from(int edge) {
    return froms.get(edge);
  }

  int to(int edge) {
    return tos.get(edge);
  }

  int west(int edge) {
    return Math.min(x(from(edge)), x(to(edge)));
  }

  int east(int edge) {
    return Math.max(x(from(edge)), x(to(edge)));
  }

  int south(int edge) {
    return Math.min(y(from(edge)), y(to(edge)));
  }

  int north(int edge) {
    return Math.max(y(from(edge)), y(to(edge)));
  }

  /** Sorts edges from west to east, then by number; its lower half is the number. */
  long westKey(int edge) {
    return LongIntMap.pair(west(edge), edge);
  }

  /** The first use of an edge, or -1; {@link #nextUse} goes on. */
  int firstUse(int edge) {
    return firstUse.get(edge);
  }

  int nextUse(int use) {
    return nextUse.get(use);
  }

  int owner(int use) {
    return useOwners.get(use);
  }

  /** Passages from {@code from} to {@code to} less those the other way. */
  int net(int use) {
    return useNets.get(use);
  }

  /** Whether anyone's surface ends here. */
  boolean isAlive(int edge) {
    for (int use = firstUse.get(edge); use >= 0; use = nextUse.get(use)) {
      if (useNets.get(use) != 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Twice the signed area of the triangle: positive when {@code c} lies left of {@code a -> b}.
   * Exact.
   */
  long turn(int a, int b, int c) {
    return (long) (x(b) - x(a)) * (y(c) - y(a)) - (long) (y(b) - y(a)) * (x(c) - x(a));
  }
}
