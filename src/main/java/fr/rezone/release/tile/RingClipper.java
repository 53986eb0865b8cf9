package fr.rezone.release.tile;

import fr.rezone.territory.outline.IntList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Cuts shapes along a vertical or horizontal line. All rings of a shape are cut together: the
 * chains on the kept side are joined again along the line, from each way out to the next way in, so
 * that a shape that falls apart comes out as separate rings and none runs along the line where
 * there is no surface.
 *
 * <p>Where an edge meets the line depends on the edge alone, not on who runs along it in which
 * direction: neighbours are cut at the same point. Stateless.
 */
final class RingClipper {
  /** Which side of the line is kept. */
  enum Side {
    EAST(0, 1),
    WEST(0, -1),
    NORTH(1, 1),
    SOUTH(1, -1);

    private final int axis;
    private final int sign;

    Side(int axis, int sign) {
      this.axis = axis;
      this.sign = sign;
    }
  }

  /** A run of points on the kept side, from the line to the line. */
  private static final class Chain {
    final IntList points = new IntList();
    boolean taken;

    /** Where the line leads on; itself until chains are joined. */
    Chain next = this;

    int start(int axis) {
      return points.get(1 - axis);
    }

    int end(int axis) {
      return points.get(points.size() - 1 - axis);
    }
  }

  private RingClipper() {}

  /** The part of a shape on one side of the line at {@code limit}, the line included. */
  static List<int[]> clip(List<int[]> rings, Side side, int limit) {
    List<int[]> kept = new ArrayList<>(rings.size());
    List<Chain> chains = new ArrayList<>();
    for (int[] ring : rings) {
      if (isWhollyInside(ring, side, limit)) {
        kept.add(ring);
      } else {
        cut(ring, side, limit, chains);
      }
    }
    if (!chains.isEmpty()) {
      join(chains, side, kept);
    }
    return kept;
  }

  private static boolean isWhollyInside(int[] ring, Side side, int limit) {
    for (int i = side.axis; i < ring.length; i += 2) {
      if ((ring[i] - limit) * side.sign < 0) {
        return false;
      }
    }
    return true;
  }

  /** Collects the chains of a ring strictly inside the line; a ring outside has none. */
  private static void cut(int[] ring, Side side, int limit, List<Chain> chains) {
    int count = ring.length / 2;
    int start = 0;
    while (start < count && isInside(ring, start, side, limit)) {
      start++;
    }
    if (start == count) {
      throw new IllegalStateException("anneau à couper sans point dehors");
    }
    Chain chain = null;
    for (int step = 1; step <= count; step++) {
      int previous = (start + step - 1) % count;
      int current = (start + step) % count;
      if (isInside(ring, current, side, limit)) {
        if (chain == null) {
          chain = new Chain();
          addCrossing(chain, ring, previous, current, side.axis, limit);
        }
        addPoint(chain, ring[2 * current], ring[2 * current + 1]);
      } else if (chain != null) {
        addCrossing(chain, ring, previous, current, side.axis, limit);
        chains.add(chain);
        chain = null;
      }
    }
  }

  /**
   * Strictly: a point on the line counts as outside, which treats an edge that lies on the line as
   * none.
   */
  private static boolean isInside(int[] ring, int point, Side side, int limit) {
    return (ring[2 * point + side.axis] - limit) * side.sign > 0;
  }

  private static void addCrossing(Chain chain, int[] ring, int i, int j, int axis, int limit) {
    // The same two points in the same order, whoever asks.
    boolean swap = ring[2 * i + axis] > ring[2 * j + axis];
    int from = swap ? j : i;
    int to = swap ? i : j;
    long along = (long) ring[2 * to + axis] - ring[2 * from + axis];
    long across = (long) ring[2 * to + 1 - axis] - ring[2 * from + 1 - axis];
    long part = (long) limit - ring[2 * from + axis];
    int other =
        ring[2 * from + 1 - axis] + (int) Math.floorDiv(2 * across * part + along, 2 * along);
    addPoint(chain, axis == 0 ? limit : other, axis == 0 ? other : limit);
  }

  private static void addPoint(Chain chain, int x, int y) {
    int size = chain.points.size();
    if (size == 0 || chain.points.get(size - 2) != x || chain.points.get(size - 1) != y) {
      chain.points.add(x);
      chain.points.add(y);
    }
  }

  /**
   * Joins the end of each chain to the nearest start further along the line, in the direction that
   * keeps the surface on the left.
   */
  private static void join(List<Chain> chains, Side side, List<int[]> kept) {
    // With the surface on the left: eastern part, the line is its western border, run southwards;
    // and so on around.
    int direction = side.axis == 0 ? -side.sign : side.sign;
    List<Chain> starts = new ArrayList<>(chains);
    starts.sort(Comparator.comparingInt(chain -> chain.start(side.axis) * direction));
    List<Chain> ends = new ArrayList<>(chains);
    ends.sort(Comparator.comparingInt(chain -> chain.end(side.axis) * direction));
    // Ways out and ways in alternate along the line, so the i-th way out leads to the i-th way in.
    for (int i = 0; i < ends.size(); i++) {
      ends.get(i).next = starts.get(i);
    }
    for (Chain first : chains) {
      if (first.taken) {
        continue;
      }
      IntList ring = new IntList();
      Chain chain = first;
      do {
        chain.taken = true;
        append(ring, chain.points);
        chain = chain.next;
      } while (chain != first);
      close(ring);
      if (ring.size() >= 6) {
        kept.add(ring.toArray());
      }
    }
  }

  private static void append(IntList ring, IntList points) {
    for (int i = 0; i < points.size(); i += 2) {
      int size = ring.size();
      if (size == 0
          || ring.get(size - 2) != points.get(i)
          || ring.get(size - 1) != points.get(i + 1)) {
        ring.add(points.get(i));
        ring.add(points.get(i + 1));
      }
    }
  }

  private static void close(IntList ring) {
    int size = ring.size();
    if (size >= 4 && ring.get(0) == ring.get(size - 2) && ring.get(1) == ring.get(size - 1)) {
      ring.truncate(size - 2);
    }
  }
}
