package fr.rezone.site.ogc;

import fr.rezone.site.contract.QueryParameter;
import fr.rezone.site.contract.Schema;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Days from one to another, both included, as the {@code datetime} parameter gives them (RFC 3339):
 * an instant, or an interval that may be open on one side.
 */
record Period(LocalDate from, LocalDate to) {
  private static final String OPEN = "..";
  private static final String EXPECTED =
      "un jour (2026-01-31), un instant (2026-01-31T12:00:00Z), ou un intervalle (2025-01-01/2026-01-31, ../2026-01-31, 2026-01-31/..)";

  static final QueryParameter<Optional<Period>> PARAMETER =
      QueryParameter.<Optional<Period>>optional(
              "datetime",
              Schema.TEXT,
              "Seulement ce dont le zonage des médecins a un arrêté signé à cette date ou avant : un jour, un instant ou un intervalle (RFC 3339). Ce qui n’a pas de date y est toujours.",
              parameters -> parameters.text("datetime", 100).map(Period::parse))
          .with("2026-01-31");

  static Period parse(String text) {
    String[] ends = text.split("/", -1);
    if (ends.length == 1) {
      LocalDate day = day(text, text);
      return new Period(day, day);
    }
    if (ends.length != 2 || (isOpen(ends[0]) && isOpen(ends[1]))) {
      throw QueryParameter.refused("datetime", text, EXPECTED);
    }
    Period period =
        new Period(
            isOpen(ends[0]) ? LocalDate.MIN : day(ends[0], text),
            isOpen(ends[1]) ? LocalDate.MAX : day(ends[1], text));
    if (period.from.isAfter(period.to)) {
      throw QueryParameter.refused("datetime", text, "un intervalle dont le début précède la fin");
    }
    return period;
  }

  private static boolean isOpen(String end) {
    return end.isEmpty() || end.equals(OPEN);
  }

  private static LocalDate day(String end, String whole) {
    try {
      return end.length() == 10
          ? LocalDate.parse(end)
          : OffsetDateTime.parse(end.toUpperCase(java.util.Locale.ROOT)).toLocalDate();
    } catch (DateTimeException e) {
      throw QueryParameter.refused("datetime", whole, EXPECTED);
    }
  }

  /** Whether something that holds from a day on holds at some time of the period. */
  boolean meetsFrom(LocalDate day) {
    return !day.isAfter(to);
  }
}
