package fr.rezone.secrecy;

import java.util.BitSet;

/**
 * Who is alone where, and knows what. All classes of a breakdown are one person's if the total is:
 * those of a commune with one physician. Of the parts of another sum whose total is one person's,
 * only what is not zero is that person's: a zero may be somebody else's, in another commune.
 *
 * <p>The number of contributors of a place is public: whoever is alone there knows every value of
 * it. Whoever is alone in one class of a place with others does not know that he is, but knows that
 * the class is not less than his own part. Immutable, thread-safe.
 */
final class Contributors {
  static final int NOBODY = -1;

  private final int[] leaders;
  private final int[] refuters;

  private Contributors(int[] leaders) {
    this.leaders = leaders;
    this.refuters = new int[leaders.length * 2];
  }

  /** Reads who is alone in the cells whose rule says that such a person knows the value. */
  static Contributors of(LinkedTables tables, boolean[] knowing) {
    int cells = tables.cells();
    boolean some = false;
    for (boolean rule : knowing) {
      some |= rule;
    }
    if (!some) {
      return new Contributors(new int[0]);
    }
    int[] leaders = new int[cells];
    for (int cell = 0; cell < cells; cell++) {
      int rule = tables.rule(cell);
      boolean alone = tables.contributors(cell) == 1 && rule >= 0 && knowing[rule];
      leaders[cell] = alone ? cell : NOBODY;
    }
    Contributors found = new Contributors(leaders);
    BitSet unaware = new BitSet();
    Sums sums = tables.sums();
    for (int sum = 0; sum < sums.count(); sum++) {
      int first = sums.start(sum);
      if (tables.contributors(sums.member(first)) == 1) {
        found.join(tables, sum);
      } else if (tables.isBreakdown(sum)) {
        for (int at = first + 1; at < sums.end(sum); at++) {
          unaware.set(sums.member(at));
        }
      }
    }
    for (int cell = 0; cell < cells; cell++) {
      int person = leaders[cell] < 0 ? NOBODY : found.leader(cell);
      leaders[cell] = person;
      found.refuters[MoveSearch.step(cell, 1)] = unaware.get(cell) ? NOBODY : person;
      found.refuters[MoveSearch.step(cell, -1)] = person;
    }
    return found;
  }

  private void join(LinkedTables tables, int sum) {
    Sums sums = tables.sums();
    int first = -1;
    for (int at = sums.start(sum); at < sums.end(sum); at++) {
      int cell = sums.member(at);
      if (leaders[cell] < 0 || (tables.value(cell) == 0 && !tables.isBreakdown(sum))) {
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

  /** A number for the person who is alone in a cell; {@link #NOBODY} if nobody is. */
  int person(int cell) {
    return leaders.length == 0 ? NOBODY : leaders[cell];
  }

  /**
   * The person who knows that a cell is not larger, or not smaller, than its value; {@link #NOBODY}
   * if nobody does.
   *
   * @param step the cell and the direction in question, as {@link MoveSearch} writes them
   */
  int refuter(int step) {
    return leaders.length == 0 ? NOBODY : refuters[step];
  }
}
