package fr.rezone.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a place has been zoned for one profession, the oldest period first, never empty. Immutable.
 */
public record ZoningTimeline(List<ZoningPeriod> periods) {
  public ZoningTimeline {
    periods = List.copyOf(periods);
    if (periods.isEmpty()) {
      throw new IllegalArgumentException("a timeline has a period");
    }
  }

  /** What one table says of a place; the designation is empty when it says « not zoned ». */
  public record Sighting(LocalDate day, Optional<Designation> designation) {}

  /**
   * Joins what successive tables say. The most recent table that speaks of a day wins: a decree
   * that it dates before a former table replaces what that one showed from then on. A level that
   * comes back without a date has not changed.
   *
   * @param sightings in the order of their days
   * @return empty when no table zones the place
   */
  public static Optional<ZoningTimeline> join(List<Sighting> sightings) {
    List<ZoningPeriod> periods = new ArrayList<>();
    LocalDate first = sightings.isEmpty() ? LocalDate.EPOCH : sightings.getFirst().day();
    for (Sighting sighting : sightings) {
      Optional<LocalDate> decreed = sighting.designation().flatMap(Designation::decreeDate);
      if (!repeats(periods, sighting)) {
        ZoningPeriod next = period(sighting, decreed, sighting.equals(sightings.getFirst()));
        while (!periods.isEmpty()
            && (!beginsBefore(periods.getLast(), next) || dates(periods.getLast(), next, first))) {
          periods.removeLast();
        }
        boolean said = periods.isEmpty() || !same(periods.getLast(), next);
        if (said && (!periods.isEmpty() || next.designation().isPresent())) {
          periods.add(next);
        }
      }
    }
    return periods.isEmpty() ? Optional.empty() : Optional.of(new ZoningTimeline(periods));
  }

  private static ZoningPeriod period(
      Sighting sighting, Optional<LocalDate> decreed, boolean first) {
    if (decreed.isPresent()) {
      return new ZoningPeriod(sighting.designation(), decreed, ZoningPeriod.Basis.DECREED);
    }
    return first
        ? new ZoningPeriod(sighting.designation(), Optional.empty(), ZoningPeriod.Basis.UNKNOWN)
        : new ZoningPeriod(
            sighting.designation(), Optional.of(sighting.day()), ZoningPeriod.Basis.OBSERVED);
  }

  /**
   * Whether a table adds nothing to the last period: the same, or the same level without a date.
   */
  private static boolean repeats(List<ZoningPeriod> periods, Sighting sighting) {
    if (periods.isEmpty()) {
      return false;
    }
    Optional<Designation> last = periods.getLast().designation();
    Optional<Designation> seen = sighting.designation();
    return last.equals(seen)
        || (level(last).equals(level(seen)) && seen.flatMap(Designation::decreeDate).isEmpty());
  }

  /** The same level, with a decree that the first table had not dated: that period begins then. */
  private static boolean dates(ZoningPeriod last, ZoningPeriod next, LocalDate first) {
    return last.basis() == ZoningPeriod.Basis.UNKNOWN
        && next.basis() == ZoningPeriod.Basis.DECREED
        && level(last.designation()).equals(level(next.designation()))
        && !next.from().orElseThrow().isAfter(first);
  }

  private static Optional<String> level(Optional<Designation> designation) {
    return designation.map(found -> found.level().id());
  }

  private static boolean same(ZoningPeriod one, ZoningPeriod other) {
    return one.designation().equals(other.designation());
  }

  private static boolean beginsBefore(ZoningPeriod one, ZoningPeriod next) {
    if (next.from().isEmpty()) {
      return false;
    }
    return one.from().isEmpty() || one.from().get().isBefore(next.from().get());
  }

  /** The one period of a designation seen once. */
  static ZoningTimeline of(Designation designation) {
    return join(List.of(new Sighting(LocalDate.EPOCH, Optional.of(designation)))).orElseThrow();
  }

  /** The period of a day; empty before the first one. */
  public Optional<ZoningPeriod> at(LocalDate day) {
    for (int i = periods.size() - 1; i >= 0; i--) {
      if (periods.get(i).hasBegun(day)) {
        return Optional.of(periods.get(i));
      }
    }
    return Optional.empty();
  }

  /** The period that the most recent table gives. */
  public ZoningPeriod last() {
    return periods.getLast();
  }

  /** The first day after a period; empty for the last one. */
  public Optional<LocalDate> end(int period) {
    return period + 1 < periods.size() ? periods.get(period + 1).from() : Optional.empty();
  }
}
