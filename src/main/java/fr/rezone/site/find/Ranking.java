package fr.rezone.site.find;

import fr.rezone.indicator.FigureColumn;
import fr.rezone.indicator.Figures;
import fr.rezone.indicator.Indicator;
import fr.rezone.site.view.Around;
import fr.rezone.source.structure.GeoPoint;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Level;
import fr.rezone.territory.Tvs;
import fr.rezone.territory.TvsZoning;
import fr.rezone.territory.around.Centres;
import fr.rezone.territory.outline.Outlines;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Ranks the territories of the country by how well they answer wishes.
 *
 * <p>Each weighed wish gives 0 to 1. A high figure gives its percentile among all territories, a
 * low one what is left to 1. A structure gives 1 within the distance asked, then less and less down
 * to 0 at twice the distance. The agreement is their mean by weight. What the sources do not tell
 * enters neither the sum nor the weights, so that it neither excludes nor rewards. Equal agreements
 * go by distance from the place asked, then by code.
 *
 * <p>Immutable, safe to share between threads; an answer takes some milliseconds.
 */
public final class Ranking {
  private final Atlas atlas;
  private final Figures figures;
  private final Outlines outlines;
  private final Around around;
  private final Map<String, Percentiles> percentiles = new HashMap<>();

  public Ranking(Atlas atlas, Figures figures, Outlines outlines, Around around) {
    this.atlas = atlas;
    this.figures = figures;
    this.outlines = outlines;
    this.around = around;
    for (Indicator indicator : figures.known()) {
      figures
          .column(indicator, Level.TVS)
          .ifPresent(column -> percentiles.put(indicator.id(), new Percentiles(column)));
    }
  }

  /** The territories that answer, best first. */
  public List<Match> rank(Wishes wishes) {
    Optional<GeoPoint> from =
        wishes
            .place()
            .flatMap(commune -> outlines.find(Level.COMMUNE, commune.code()))
            .map(Centres::point);
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < atlas.tvs().size(); i++) {
      Tvs tvs = atlas.tvs().at(i);
      double metres = metres(from, i);
      boolean near = wishes.place().isEmpty() || metres <= wishes.km() * 1000;
      boolean inRegion =
          wishes.region().isEmpty() || tvs.regions().contains(wishes.region().get().code());
      if (near && inRegion && hasLevel(tvs, wishes)) {
        Tally tally = new Tally(false);
        if (weigh(tvs, i, metres, wishes, tally)) {
          matches.add(new Match(tvs, i, tally.agreement(), metres));
        }
      }
    }
    matches.sort(
        Comparator.<Match>comparingDouble(m -> Double.isNaN(m.agreement()) ? 1 : -m.agreement())
            .thenComparingDouble(m -> Double.isNaN(m.metres()) ? 0 : m.metres())
            .thenComparing(m -> m.tvs().code()));
    return matches;
  }

  private double metres(Optional<GeoPoint> from, int rank) {
    Optional<GeoPoint> centre = around.centres().find(rank);
    return from.isPresent() && centre.isPresent()
        ? from.get().distanceMetres(centre.get())
        : Double.NaN;
  }

  /** A territory of several levels answers by any of them. */
  private boolean hasLevel(Tvs tvs, Wishes wishes) {
    return wishes.levels().isEmpty()
        || atlas.zoning(wishes.profession(), tvs).parts().stream()
            .anyMatch(part -> wishes.levels().contains(part.designation().level().id()));
  }

  /** Why a territory that {@link #rank} gave stands where it does, in the order of the wishes. */
  public List<Reason> reasons(Match match, Wishes wishes) {
    Tally tally = new Tally(true);
    weigh(match.tvs(), match.rank(), match.metres(), wishes, tally);
    return tally.reasons();
  }

  /** Adds all wishes to the tally; false when the territory is known to break one. */
  private boolean weigh(Tvs tvs, int rank, double metres, Wishes wishes, Tally tally) {
    if (!wishes.levels().isEmpty()) {
      TvsZoning zoning = atlas.zoning(wishes.profession(), tvs);
      if (zoning.isMixed()) {
        tally.note(() -> Phrases.mixed(zoning, tvs.population()));
      }
    }
    wishes.place().ifPresent(place -> tally.note(() -> Phrases.far(metres, place)));
    for (FigureWish wish : wishes.figures()) {
      if (wish.isAsked() && !weigh(wish, rank, tally)) {
        return false;
      }
    }
    for (StructureWish wish : wishes.structures()) {
      if (wish.isAsked() && !weigh(wish, tvs, rank, tally)) {
        return false;
      }
    }
    return true;
  }

  /** Adds a wish to the tally; false when the territory is known to break it. */
  private boolean weigh(FigureWish wish, int rank, Tally tally) {
    Indicator indicator = wish.indicator();
    Optional<FigureColumn> column = figures.column(indicator, Level.TVS);
    if (column.isEmpty() || !column.get().isPublished(rank)) {
      tally.note(() -> Phrases.unpublished(wish, figures.figure(indicator, Level.TVS, rank)));
      return true;
    }
    double value = column.get().value(rank);
    if (!wish.admits(value)) {
      return false;
    }
    Percentiles all = percentiles.get(indicator.id());
    double share = all == null ? 0.5 : all.of(value);
    double satisfaction = wish.weight() >= 0 ? share : 1 - share;
    tally.add(Math.abs(wish.weight()), satisfaction, () -> Phrases.figure(wish, value, share));
    return true;
  }

  private boolean weigh(StructureWish wish, Tvs tvs, int rank, Tally tally) {
    double metres = around.nearest().metres(rank, wish.kind());
    double asked = wish.km() * 1000;
    if (metres > asked && !around.counts().isKnown(tvs, wish.kind())) {
      tally.note(() -> Phrases.unlisted(wish));
      return true;
    }
    if (metres > asked && wish.isRequired()) {
      return false;
    }
    double satisfaction = Math.clamp(2 - metres / asked, 0, 1);
    tally.add(
        wish.weight(),
        satisfaction,
        () ->
            Phrases.structure(
                wish, metres, around.nearest().find(rank, wish.kind()).map(n -> n.structure())));
    return true;
  }
}
