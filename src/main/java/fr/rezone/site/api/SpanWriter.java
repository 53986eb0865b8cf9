package fr.rezone.site.api;

import fr.rezone.territory.Designation;
import fr.rezone.territory.ZoneSpan;
import fr.rezone.territory.ZoningPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the past of a zoning into what the API gives. Stateless. */
final class SpanWriter {
  private SpanWriter() {}

  static TerritoryJson.SpanJson write(ZoneSpan span) {
    Optional<Designation> designation = span.designation();
    return new TerritoryJson.SpanJson(
        designation.map(d -> d.level().id()).orElse(null),
        designation.map(d -> d.level().letters()).orElse(null),
        designation.map(d -> d.level().label()).orElse(null),
        designation.map(d -> d.level().token()).orElse(null),
        designation.map(d -> d.method().id()).orElse(null),
        designation.flatMap(Designation::decreeDate).map(LocalDate::toString).orElse(null),
        span.mixed(),
        span.from().map(LocalDate::toString).orElse(null),
        span.to().map(LocalDate::toString).orElse(null),
        word(span.basis()));
  }

  /** The past, when there is one: a single span says nothing that the zoning does not. */
  static @Nullable List<TerritoryJson.SpanJson> history(List<ZoneSpan> spans) {
    return spans.size() < 2 ? null : spans.stream().map(SpanWriter::write).toList();
  }

  static String word(ZoningPeriod.Basis basis) {
    return switch (basis) {
      case UNKNOWN -> "unknown";
      case OBSERVED -> "observed";
      case DECREED -> "decree";
    };
  }

  /** The span of a day, or the last one when no day is asked. */
  static Optional<ZoneSpan> at(List<ZoneSpan> spans, Optional<LocalDate> day) {
    if (day.isEmpty()) {
      return spans.isEmpty() ? Optional.empty() : Optional.of(spans.getLast());
    }
    return spans.stream().filter(span -> span.holds(day.get())).findFirst();
  }
}
