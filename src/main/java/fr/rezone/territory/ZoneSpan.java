package fr.rezone.territory;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How a place was zoned from one day to another.
 *
 * @param designation of the place, for a territory that of most of its inhabitants; empty while it
 *     was not zoned
 * @param mixed whether communes of the territory differed in level
 * @param from first day; empty when nothing tells it
 * @param to first day of the next span; empty for the last one
 * @param basis what tells the first day
 */
public record ZoneSpan(
    Optional<Designation> designation,
    boolean mixed,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    ZoningPeriod.Basis basis) {
  /** Whether a day lies in it. */
  public boolean holds(LocalDate day) {
    return from.map(first -> !first.isAfter(day)).orElse(true)
        && to.map(day::isBefore).orElse(true);
  }
}
