package fr.rezone.supply;

import java.util.Comparator;

/** A library that an advisory concerns. Immutable. */
record Finding(Component component, String id, String summary) implements Comparable<Finding> {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing((Finding each) -> each.component().name())
          .thenComparing(each -> each.component().version())
          .thenComparing(Finding::id);

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }

  String line() {
    return component.name()
        + " "
        + component.version()
        + " : "
        + id
        + (summary.isBlank() ? "" : ", " + summary.strip());
  }
}
