package fr.rezone.release.tile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Arranges rings as tiles want them: y to the south, shells clockwise on the screen, each followed
 * by its holes. Stateless.
 */
final class RingOrder {
  private RingOrder() {}

  /** A shell and the holes found for it so far. */
  private static final class Shell {
    final int[] ring;
    final List<int[]> holes = new ArrayList<>();

    Shell(int[] ring) {
      this.ring = ring;
    }
  }

  /**
   * Moves rings (y to the north, surface on the left) into the tile whose north-western corner is
   * given. A ring without surface, or a hole without a shell around it, is left out.
   */
  static List<int[]> arrange(List<int[]> rings, int west, int north) {
    List<Shell> shells = new ArrayList<>();
    List<int[]> holes = new ArrayList<>();
    for (int[] ring : rings) {
      long doubled = doubledArea(ring);
      int[] moved = move(ring, west, north);
      if (doubled > 0) {
        shells.add(new Shell(moved));
      } else if (doubled < 0) {
        holes.add(moved);
      }
    }
    for (int[] hole : holes) {
      Shell around = smallestAround(hole, shells);
      if (around != null) {
        around.holes.add(hole);
      }
    }
    List<int[]> arranged = new ArrayList<>(rings.size());
    for (Shell shell : shells) {
      arranged.add(shell.ring);
      arranged.addAll(shell.holes);
    }
    return arranged;
  }

  private static @Nullable Shell smallestAround(int[] hole, List<Shell> shells) {
    Shell smallest = null;
    long least = Long.MAX_VALUE;
    for (Shell shell : shells) {
      long area = Math.abs(doubledArea(shell.ring));
      if (area < least && (shells.size() == 1 || encloses(shell.ring, hole))) {
        smallest = shell;
        least = area;
      }
    }
    return smallest;
  }

  /**
   * Moves a ring into the tile and runs it the other way, since tiles have the surface on the
   * right.
   */
  private static int[] move(int[] ring, int west, int north) {
    int[] moved = new int[ring.length];
    int count = ring.length / 2;
    for (int i = 0; i < count; i++) {
      int from = count - 1 - i;
      moved[2 * i] = ring[2 * from] - west;
      moved[2 * i + 1] = north - ring[2 * from + 1];
    }
    return moved;
  }

  /**
   * Twice the area in the ring's own axes, exact: positive when counterclockwise with y to the
   * north.
   */
  static long doubledArea(int[] ring) {
    long sum = 0;
    int count = ring.length / 2;
    for (int i = 1; i + 1 < count; i++) {
      sum +=
          (long) (ring[2 * i] - ring[0]) * (ring[2 * i + 3] - ring[1])
              - (long) (ring[2 * i + 2] - ring[0]) * (ring[2 * i + 1] - ring[1]);
    }
    return sum;
  }

  /** Whether the first point of the hole that is not on the shell lies inside it. */
  private static boolean encloses(int[] shell, int[] hole) {
    for (int i = 0; i < hole.length; i += 2) {
      int side = locate(shell, hole[i], hole[i + 1]);
      if (side != 0) {
        return side > 0;
      }
    }
    return true;
  }

  /** 1 inside, 0 on the ring, -1 outside. */
  private static int locate(int[] ring, int px, int py) {
    boolean inside = false;
    int count = ring.length / 2;
    for (int i = 0, j = count - 1; i < count; j = i++) {
      long ax = (long) ring[2 * j] - px;
      long ay = (long) ring[2 * j + 1] - py;
      long bx = (long) ring[2 * i] - px;
      long by = (long) ring[2 * i + 1] - py;
      long turn = ax * by - bx * ay;
      if (turn == 0 && ax * bx <= 0 && ay * by <= 0) {
        return 0;
      }
      if (ay > 0 != by > 0 && turn > 0 == by > ay) {
        inside = !inside;
      }
    }
    return inside ? 1 : -1;
  }
}
