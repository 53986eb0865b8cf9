package fr.rezone.release;

import fr.rezone.territory.ZoningTable;
import fr.rezone.text.FrenchDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Says in a few words of which day the zonings are, when one or several tables give them. */
final class ZoningVintage {
  private ZoningVintage() {}

  /**
   * {@code table du 31 mai 2025}, {@code table du 31 mai 2025, complétée par celle du 30 juillet
   * 2026}; empty when no table tells its day.
   *
   * @param tables in the order of their days
   */
  static String of(List<ZoningTable> tables) {
    List<ZoningTable> dated =
        tables.stream().filter(table -> !table.day().equals(LocalDate.EPOCH)).toList();
    Optional<LocalDate> whole =
        dated.stream().filter(ZoningTable::whole).map(ZoningTable::day).reduce((_, last) -> last);
    List<String> later =
        dated.stream()
            .map(ZoningTable::day)
            .filter(day -> whole.isEmpty() || day.isAfter(whole.get()))
            .distinct()
            .map(FrenchDate::day)
            .toList();
    String base = whole.map(day -> "table du " + FrenchDate.day(day)).orElse("");
    if (later.isEmpty()) {
      return base;
    }
    return base.isEmpty()
        ? "tables partielles du " + String.join(", ", later)
        : base + ", complétée par celle du " + String.join(", puis du ", later);
  }
}
