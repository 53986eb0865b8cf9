package fr.rezone.secrecy;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Groups of open cells linked by sums and facts: what one group hides, no other can tell. Numbered
 * by their first cell. Immutable, thread-safe.
 */
final class Components {
  private static final int NONE = -1;
  private final int[] of;
  private final int[][] members;

  private Components(int[] of, int[][] members) {
    this.of = of;
    this.members = members;
  }

  static Components of(PublishedTables published, IntPredicate isOpen) {
    int[] leaders = new int[published.cells()];
    Arrays.setAll(leaders, cell -> isOpen.test(cell) ? cell : NONE);
    Sums sums = published.sums();
    for (int sum = 0; sum < sums.count(); sum++) {
      int first = NONE;
      for (int at = sums.start(sum); at < sums.end(sum); at++) {
        first = join(leaders, first, sums.member(at));
      }
    }
    for (LinearFact fact : published.facts()) {
      int first = NONE;
      for (int i = 0; i < fact.size(); i++) {
        first = join(leaders, first, fact.cell(i));
      }
    }
    int[] numbers = new int[leaders.length];
    int[] sizes = new int[leaders.length];
    int count = 0;
    for (int cell = 0; cell < leaders.length; cell++) {
      if (leaders[cell] == NONE) {
        numbers[cell] = NONE;
      } else {
        int leader = leader(leaders, cell);
        numbers[cell] = leader == cell ? count++ : numbers[leader];
        sizes[numbers[cell]]++;
      }
    }
    int[][] members = new int[count][];
    Arrays.setAll(members, number -> new int[sizes[number]]);
    for (int cell = leaders.length - 1; cell >= 0; cell--) {
      if (numbers[cell] != NONE) {
        members[numbers[cell]][--sizes[numbers[cell]]] = cell;
      }
    }
    return new Components(numbers, members);
  }

  private static int join(int[] leaders, int first, int cell) {
    if (leaders[cell] == NONE) {
      return first;
    }
    int leader = leader(leaders, cell);
    if (first == NONE || first == leader) {
      return leader;
    }
    int smaller = Math.min(first, leader);
    leaders[Math.max(first, leader)] = smaller;
    return smaller;
  }

  private static int leader(int[] leaders, int cell) {
    int at = cell;
    while (leaders[at] != at) {
      leaders[at] = leaders[leaders[at]];
      at = leaders[at];
    }
    return at;
  }

  int count() {
    return members.length;
  }

  /** The group of an open cell. */
  int of(int cell) {
    return of[cell];
  }

  /** Its cells, ascending. */
  int[] members(int component) {
    return members[component];
  }

  int largest() {
    return Arrays.stream(members).mapToInt(group -> group.length).max().orElse(0);
  }
}
