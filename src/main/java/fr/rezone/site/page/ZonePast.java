package fr.rezone.site.page;

import fr.rezone.site.DataTable;
import fr.rezone.site.DataTable.Cell;
import fr.rezone.site.DataTable.Column;
import fr.rezone.site.French;
import fr.rezone.site.chart.PeriodBars;
import fr.rezone.site.chart.Svg;
import fr.rezone.site.view.Urls;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Designation;
import fr.rezone.territory.Profession;
import fr.rezone.territory.Quartier;
import fr.rezone.territory.Territory;
import fr.rezone.territory.Tvs;
import fr.rezone.territory.ZoneSpan;
import fr.rezone.territory.ZoneSpans;
import fr.rezone.territory.ZoningPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The past of the zonings of a place, for its sheet.
 *
 * @param drawing of the professions whose zoning changed; {@link Svg#NONE} when none did
 * @param table of the same; empty when none did
 * @param note which tables tell it, or that nothing changed between them; French
 */
public record ZonePast(Svg drawing, Optional<DataTable> table, String note) {
  /** What the scale shows before the first known day and after the last one, months. */
  private static final int MARGIN = 6;

  /** The past of a place; empty when a single table was read, which tells none. */
  static Optional<ZonePast> of(Atlas atlas, Territory place) {
    if (!atlas.history().isDated()) {
      return Optional.empty();
    }
    Map<Profession, List<ZoneSpan>> changed = new LinkedHashMap<>();
    for (Profession profession : atlas.history().rules().professions()) {
      List<ZoneSpan> spans = spans(atlas, profession, place);
      if (spans.size() > 1) {
        changed.put(profession, spans);
      }
    }
    List<LocalDate> days = atlas.history().days();
    String read =
        "D’après "
            + French.count(days.size(), "table lue", "tables lues")
            + ", du "
            + French.date(days.getFirst())
            + " au "
            + French.date(days.getLast());
    return Optional.of(
        changed.isEmpty()
            ? new ZonePast(Svg.NONE, Optional.empty(), read + " : aucun changement connu.")
            : new ZonePast(
                draw(changed, days),
                Optional.of(table(changed, place)),
                French.typeset(
                    read
                        + ". « Au plus tard » : la date de l’arrêté n’est pas publiée, c’est celle de la première table qui montre ce niveau."
                        + (place instanceof Tvs
                            ? " Dans la composition actuelle du territoire ; le niveau est celui de la majorité des habitants."
                            : ""))));
  }

  private static List<ZoneSpan> spans(Atlas atlas, Profession profession, Territory place) {
    boolean physicians = profession.equals(atlas.history().rules().professions().getFirst());
    return switch (place) {
      case Tvs tvs -> ZoneSpans.of(atlas, profession, tvs);
      case Commune commune -> ZoneSpans.of(atlas, profession, commune);
      case Quartier quartier when physicians -> ZoneSpans.of(atlas, quartier);
      default -> List.of();
    };
  }

  private static DataTable table(Map<Profession, List<ZoneSpan>> changed, Territory place) {
    List<List<Cell>> rows = new ArrayList<>();
    changed.forEach(
        (profession, spans) -> {
          for (ZoneSpan span : spans.reversed()) {
            rows.add(
                List.of(
                    Cell.text(profession.label()),
                    level(span),
                    Cell.text(from(span)),
                    Cell.text(span.to().map(French::date).orElse("encore en vigueur")),
                    Cell.text(decree(span))));
          }
        });
    return new DataTable(
        "Zonages successifs, le plus récent d’abord",
        Urls.of(place),
        List.of(
            new Column("", "Profession", false),
            new Column("", "Niveau", false),
            new Column("", "Du", false),
            new Column("", "Jusqu’au", false),
            new Column("", "Arrêté et méthode", false)),
        rows,
        "",
        false);
  }

  private static Cell level(ZoneSpan span) {
    return span.designation()
        .map(Designation::level)
        .map(
            level ->
                Cell.zone(
                    level.letters() + (span.mixed() ? " +" : ""), level.token(), level.order()))
        .orElseGet(() -> Cell.text("non zoné"));
  }

  private static String from(ZoneSpan span) {
    return switch (span.basis()) {
      case UNKNOWN -> "date inconnue";
      case OBSERVED -> "au plus tard le " + span.from().map(French::date).orElse("");
      case DECREED -> span.from().map(French::date).orElse("");
    };
  }

  private static String decree(ZoneSpan span) {
    return span.designation()
        .map(
            d ->
                d.decreeDate()
                        .map(day -> "arrêté du " + French.date(day))
                        .orElse("date de l’arrêté non publiée")
                    + ", méthode : "
                    + d.method().text())
        .map(French::typeset)
        .orElse("");
  }

  private static Svg draw(Map<Profession, List<ZoneSpan>> changed, List<LocalDate> days) {
    LocalDate first = days.getFirst();
    LocalDate last = days.getLast();
    for (List<ZoneSpan> spans : changed.values()) {
      for (ZoneSpan span : spans) {
        LocalDate from = span.from().orElse(first);
        first = from.isBefore(first) ? from : first;
        last = from.isAfter(last) ? from : last;
      }
    }
    LocalDate left = first.minusMonths(MARGIN);
    LocalDate right = last.plusMonths(MARGIN);
    List<PeriodBars.Row> rows = new ArrayList<>();
    List<String> words = new ArrayList<>();
    changed.forEach(
        (profession, spans) -> {
          rows.add(
              new PeriodBars.Row(
                  profession.label(),
                  spans.stream()
                      .map(
                          span ->
                              new PeriodBars.Bar(
                                  letters(span),
                                  "zone zone-"
                                      + span.designation().map(d -> d.level().token()).orElse("nc"),
                                  span.from().orElse(left),
                                  span.to().orElse(right)))
                      .toList()));
          words.add(profession.label() + " : " + sentence(spans));
        });
    return new PeriodBars("Zonages successifs", String.join(" ; ", words) + ".", rows, left, right)
        .draw();
  }

  private static String sentence(List<ZoneSpan> spans) {
    List<String> parts = new ArrayList<>();
    for (ZoneSpan span : spans) {
      parts.add(
          letters(span) + (span.basis() == ZoningPeriod.Basis.UNKNOWN ? "" : " " + since(span)));
    }
    return String.join(", puis ", parts);
  }

  private static String since(ZoneSpan span) {
    return span.basis() == ZoningPeriod.Basis.DECREED ? "du " + from(span) : from(span);
  }

  private static String letters(ZoneSpan span) {
    return span.designation().map(d -> d.level().letters()).orElse("non zoné");
  }
}
