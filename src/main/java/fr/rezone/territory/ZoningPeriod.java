package fr.rezone.territory;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A span of days during which a place had one designation, until the next period begins.
 *
 * @param designation empty while the tables say that the place is not zoned
 * @param from first day; empty when nothing says it
 * @param basis what tells the first day
 */
public record ZoningPeriod(
    Optional<Designation> designation, Optional<LocalDate> from, Basis basis) {
  public ZoningPeriod {
    if (from.isEmpty() != (basis == Basis.UNKNOWN)) {
      throw new IllegalArgumentException("a period that begins on an unknown day has no first day");
    }
  }

  /** What tells the first day of a period. */
  public enum Basis {
    /** Nothing: it began at the latest on the day of the oldest table. */
    UNKNOWN,
    /** The day of the first table that shows it: it began between the former table and that day. */
    OBSERVED,
    /** The signature of the decree. */
    DECREED
  }

  /** Whether it has begun on a day. A period of unknown beginning always has. */
  public boolean hasBegun(LocalDate day) {
    return from.isEmpty() || !from.get().isAfter(day);
  }
}
