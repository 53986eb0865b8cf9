package fr.rezone.secrecy;

/**
 * Who is alone where. Cells of a single contributor that make up a total of a single contributor
 * are the same person's: the classes of a commune with one physician. Immutable, thread-safe.
 */
final class Contributors {
  private static final int[] NOBODY = {};
  private final int[] leaders;

  private Contributors(int[] leaders) {
    this.leaders = leaders;
  }

  /** Reads who is alone in the cells whose rule says that such a person knows the value. */
  static Contributors of(LinkedTables tables, boolean[] knowing) {
    int cells = tables.cells();
    boolean some = false;
    for (boolean rule : knowing) {
      some |= rule;
    }
    if (!some) {
      return new Contributors(NOBODY);
    }
    int[] leaders = new int[cells];
    for (int cell = 0; cell < cells; cell++) {
      int rule = tables.rule(cell);
      boolean alone = tables.contributors(cell) == 1 && rule >= 0 && knowing[rule];
      leaders[cell] = alone ? cell : -1;
    }
    Contributors found = new Contributors(leaders);
    Sums sums = tables.sums();
    for (int sum = 0; sum < sums.count(); sum++) {
      int total = sums.member(sums.start(sum));
      if (tables.contributors(total) == 1) {
        found.join(sums, sum);
      }
    }
    for (int cell = 0; cell < cells; cell++) {
      if (leaders[cell] >= 0) {
        leaders[cell] = found.leader(cell);
      }
    }
    return found;
  }

  private void join(Sums sums, int sum) {
    int first = -1;
    for (int at = sums.start(sum); at < sums.end(sum); at++) {
      int cell = sums.member(at);
      if (leaders[cell] < 0) {
        continue;
      }
      int leader = leader(cell);
      if (first < 0) {
        first = leader;
      } else if (leader != first) {
        leaders[leader] = first;
      }
    }
  }

  private int leader(int cell) {
    int at = cell;
    while (leaders[at] != at) {
      leaders[at] = leaders[leaders[at]];
      at = leaders[at];
    }
    return at;
  }

  /** Whether anybody may be alone. */
  boolean hasSome() {
    return leaders.length != 0;
  }

  /** Whether somebody is alone in a cell and knows its value. */
  boolean isAlone(int cell) {
    return leaders.length != 0 && leaders[cell] >= 0;
  }

  /** A number for the person who is alone in a cell. */
  int person(int cell) {
    return leaders[cell];
  }

  /** Whether somebody alone in a cell, other than whoever is alone in the target, knows it. */
  boolean knownToAnother(int cell, int target) {
    return isAlone(cell) && leaders[cell] != leaders[target];
  }
}
