package fr.rezone.site.api;

import fr.rezone.indicator.Figure;
import fr.rezone.site.search.Hit;
import fr.rezone.site.view.Contexts;
import fr.rezone.site.view.FigureView;
import fr.rezone.site.view.Figurer;
import fr.rezone.site.view.Urls;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Departement;
import fr.rezone.territory.Designation;
import fr.rezone.territory.Epci;
import fr.rezone.territory.Level;
import fr.rezone.territory.Profession;
import fr.rezone.territory.Quartier;
import fr.rezone.territory.Region;
import fr.rezone.territory.Territory;
import fr.rezone.territory.Tvs;
import fr.rezone.territory.TvsZoning;
import fr.rezone.territory.ZoneSpan;
import fr.rezone.territory.ZoneSpans;
import fr.rezone.territory.outline.Outlines;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Turns territories into what the API gives. */
final class TerritoryWriter {
  private final Atlas atlas;
  private final Figurer figurer;
  private final Outlines outlines;

  TerritoryWriter(Atlas atlas, Figurer figurer, Outlines outlines) {
    this.atlas = atlas;
    this.figurer = figurer;
    this.outlines = outlines;
  }

  /**
   * @param day on which to read the zonings; empty for the most recent ones
   */
  TerritoryJson write(Territory territory, Optional<LocalDate> day) {
    List<TerritoryJson.Parent> parents =
        figurer.containers(territory).stream().map(TerritoryWriter::parent).toList();
    List<TerritoryJson.Parent> communes =
        territory instanceof Tvs tvs
            ? atlas.members(tvs).stream().map(TerritoryWriter::parent).toList()
            : null;
    Map<String, TerritoryJson.FigureJson> figures = new LinkedHashMap<>();
    if (territory.level() != Level.QUARTIER) {
      for (FigureView view : figurer.all(territory)) {
        figures.put(view.indicator().id(), figure(view));
      }
    }
    return new TerritoryJson(
        territory.level().id(),
        territory.code(),
        territory.name(),
        Contexts.of(atlas, new Hit(territory, "")),
        Urls.of(territory),
        population(territory),
        box(territory),
        parents,
        communes,
        zonings(territory, day),
        figures);
  }

  private double @Nullable [] box(Territory territory) {
    return outlines
        .find(territory.level(), territory.code())
        .map(outline -> outline.geometry().getEnvelopeInternal())
        .map(e -> new double[] {e.getMinX(), e.getMinY(), e.getMaxX(), e.getMaxY()})
        .orElse(null);
  }

  private static TerritoryJson.Parent parent(Territory territory) {
    return new TerritoryJson.Parent(territory.level().id(), territory.code(), territory.name());
  }

  private @Nullable Integer population(Territory territory) {
    return switch (territory) {
      case Tvs tvs -> tvs.population();
      case Commune commune ->
          commune.population().isPresent() ? commune.population().getAsInt() : null;
      case Region _, Departement _, Epci _, Quartier _ -> null;
    };
  }

  private List<TerritoryJson.ZoningJson> zonings(Territory territory, Optional<LocalDate> day) {
    List<TerritoryJson.ZoningJson> zonings = new ArrayList<>();
    for (Profession profession : atlas.zonings().rules().professions()) {
      switch (territory) {
        case Tvs tvs ->
            zonings.add(
                zoning(
                    profession,
                    day.map(asked -> atlas.zoning(profession, tvs, asked))
                        .orElseGet(() -> atlas.zoning(profession, tvs)),
                    ZoneSpans.of(atlas, profession, tvs),
                    day));
        case Commune commune ->
            zonings.add(
                zoning(profession, null, false, ZoneSpans.of(atlas, profession, commune), day));
        case Quartier quartier -> {
          if (zonings.isEmpty()) {
            zonings.add(zoning(profession, null, false, ZoneSpans.of(atlas, quartier), day));
          }
        }
        case Region _, Departement _, Epci _ -> {}
      }
    }
    return zonings;
  }

  private static TerritoryJson.ZoningJson zoning(
      Profession profession, TvsZoning zoning, List<ZoneSpan> spans, Optional<LocalDate> day) {
    List<TerritoryJson.PartJson> parts =
        zoning.parts().stream()
            .map(
                part ->
                    new TerritoryJson.PartJson(
                        part.designation().level().id(),
                        part.designation().level().letters(),
                        part.communes(),
                        part.population()))
            .toList();
    return zoning(profession, parts, zoning.isMixed(), spans, day);
  }

  private static TerritoryJson.ZoningJson zoning(
      Profession profession,
      @Nullable List<TerritoryJson.PartJson> parts,
      boolean mixed,
      List<ZoneSpan> spans,
      Optional<LocalDate> day) {
    Optional<ZoneSpan> span = SpanWriter.at(spans, day);
    Optional<Designation> designation = span.flatMap(ZoneSpan::designation);
    return new TerritoryJson.ZoningJson(
        profession.id(),
        designation.map(d -> d.level().id()).orElse(null),
        designation.map(d -> d.level().letters()).orElse(null),
        designation.map(d -> d.level().label()).orElse(null),
        designation.map(d -> d.level().token()).orElse(null),
        designation.map(d -> d.method().id()).orElse(null),
        designation.flatMap(Designation::decreeDate).map(Object::toString).orElse(null),
        mixed,
        parts,
        span.flatMap(ZoneSpan::from).map(Object::toString).orElse(null),
        span.flatMap(ZoneSpan::to).map(Object::toString).orElse(null),
        span.map(found -> SpanWriter.word(found.basis())).orElse(null),
        SpanWriter.history(spans));
  }

  private static TerritoryJson.FigureJson figure(FigureView view) {
    Double value = null;
    Double coverage = null;
    String reason = null;
    String status;
    switch (view.figure()) {
      case Figure.Published(double v, double c) -> {
        status = "published";
        value = v;
        coverage = c < 1 ? c : null;
      }
      case Figure.Secret() -> status = "secret";
      case Figure.Missing(Figure.Reason why) -> {
        status = "missing";
        reason = word(why);
      }
      case Figure.NotConcerned(Figure.Reason why) -> {
        status = "not-concerned";
        reason = word(why);
      }
    }
    OptionalInt quarter = view.quarter();
    return new TerritoryJson.FigureJson(
        value,
        view.indicator().unit(),
        view.vintage(),
        view.indicator().sources(),
        status,
        reason,
        coverage,
        reference(view, Level.DEPARTEMENT),
        reference(view, Level.REGION),
        reference(view, Level.FRANCE),
        quarter.isPresent() ? quarter.getAsInt() : null);
  }

  private static String word(Figure.Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static @Nullable Double reference(FigureView view, Level level) {
    for (FigureView.Reference reference : view.references()) {
      if (reference.level() == level
          && reference.figure() instanceof Figure.Published(double value, double _)) {
        return value;
      }
    }
    return null;
  }
}
