package fr.rezone.secrecy;

import java.util.Arrays;

/**
 * Which cells add up to which, as flat arrays read from both ends. A sum is a list of cells, its
 * total first; a cell knows its sums. Immutable once built, thread-safe.
 */
final class Sums {
  private final int[] starts;
  private final int[] members;
  private final int[] cellStarts;
  private final int[] links;

  private Sums(int[] starts, int[] members, int[] cellStarts, int[] links) {
    this.starts = starts;
    this.members = members;
    this.cellStarts = cellStarts;
    this.links = links;
  }

  int count() {
    return starts.length - 1;
  }

  int cells() {
    return cellStarts.length - 1;
  }

  /** Where the members of a sum begin; its total stands there. */
  int start(int sum) {
    return starts[sum];
  }

  int end(int sum) {
    return starts[sum + 1];
  }

  int size(int sum) {
    return starts[sum + 1] - starts[sum];
  }

  /** Where parts of a sum stand that are numbered next to a cell; parts are mostly ascending. */
  int near(int sum, int cell) {
    int found = Arrays.binarySearch(members, starts[sum] + 1, starts[sum + 1], cell);
    int at = found < 0 ? -found - 1 : found;
    return at == starts[sum + 1] ? starts[sum] : at;
  }

  int member(int position) {
    return members[position];
  }

  /** −1 for a total, 1 for a part: members times signs add up to zero. */
  int sign(int sum, int position) {
    return position == starts[sum] ? -1 : 1;
  }

  int linkStart(int cell) {
    return cellStarts[cell];
  }

  int linkEnd(int cell) {
    return cellStarts[cell + 1];
  }

  int linkedSum(int link) {
    return links[link] >>> 1;
  }

  /** As {@link #sign}, seen from the cell. */
  int linkSign(int link) {
    return (links[link] & 1) == 1 ? -1 : 1;
  }

  /** Collects sums. Not thread-safe. */
  static final class Collector {
    private int[] starts = new int[1024];
    private int[] members = new int[4096];
    private int count;
    private int size;

    /** Returns the number of the sum. */
    int add(int cells, int total, int... parts) {
      if (parts.length == 0) {
        throw new IllegalArgumentException(
            "total " + total + " sans aucune partie : donner au moins une cellule");
      }
      check(cells, total);
      for (int part : parts) {
        check(cells, part);
      }
      if (count + 1 == starts.length) {
        starts = Arrays.copyOf(starts, starts.length * 2);
      }
      int needed = size + 1 + parts.length;
      if (needed > members.length) {
        members = Arrays.copyOf(members, Math.max(needed, members.length + members.length / 2));
      }
      members[size] = total;
      System.arraycopy(parts, 0, members, size + 1, parts.length);
      size = needed;
      starts[++count] = size;
      return count - 1;
    }

    private static void check(int cells, int cell) {
      if (cell < 0 || cell >= cells) {
        throw new IllegalArgumentException(
            "cellule " + cell + " inconnue : il y en a " + cells + ", numérotées à partir de 0");
      }
    }

    Sums build(int cells) {
      int[] ends = Arrays.copyOf(starts, count + 1);
      int[] all = Arrays.copyOf(members, size);
      int[] cellStarts = new int[cells + 1];
      int[] seen = new int[cells];
      for (int sum = 0; sum < count; sum++) {
        for (int at = ends[sum]; at < ends[sum + 1]; at++) {
          int cell = all[at];
          if (seen[cell] == sum + 1) {
            throw new IllegalArgumentException(
                "cellule " + cell + " deux fois dans un même total : la citer une fois");
          }
          seen[cell] = sum + 1;
          cellStarts[cell + 1]++;
        }
      }
      for (int cell = 0; cell < cells; cell++) {
        cellStarts[cell + 1] += cellStarts[cell];
      }
      int[] links = new int[size];
      int[] next = seen;
      System.arraycopy(cellStarts, 0, next, 0, cells);
      for (int sum = 0; sum < count; sum++) {
        for (int at = ends[sum]; at < ends[sum + 1]; at++) {
          links[next[all[at]]++] = sum << 1 | (at == ends[sum] ? 1 : 0);
        }
      }
      return new Sums(ends, all, cellStarts, links);
    }
  }
}
