package fr.rezone.source.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Gathers faults so that an operator corrects them all at once. Mutable, confined to one thread.
 */
final class TableFaults {
  /** So many that nobody reads further; the rest is counted, and memory stays bounded. */
  static final int MOST_KEPT = 20_000;

  private final List<TableFault> kept = new ArrayList<>();
  private long count;

  void add(String file, long line, String fault, String remedy) {
    count++;
    if (kept.size() < MOST_KEPT) {
      kept.add(new TableFault(file, line, fault, remedy));
    }
  }

  boolean isEmpty() {
    return count == 0;
  }

  long count() {
    return count;
  }

  List<TableFault> kept() {
    List<TableFault> sorted = new ArrayList<>(kept);
    sorted.sort(Comparator.comparing(TableFault::file).thenComparingLong(TableFault::line));
    return List.copyOf(sorted);
  }

  void refuseIfAny() {
    if (!isEmpty()) {
      throw new TableException(this);
    }
  }
}
