package fr.rezone.aid.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers faults. Mutable, confined to one load. */
final class Faults {
  private final List<Fault> all = new ArrayList<>();

  void add(String file, int line, String message) {
    all.add(new Fault(file, line, message));
  }

  /** By file then line. */
  List<Fault> sorted() {
    return all.stream()
        .distinct()
        .sorted(
            Comparator.comparing(Fault::file)
                .thenComparingInt(Fault::line)
                .thenComparing(Fault::message))
        .toList();
  }

  boolean isEmpty() {
    return all.isEmpty();
  }
}
