package fr.rezone.territory.around;

import fr.rezone.source.structure.GeoPoint;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Designation;
import fr.rezone.territory.Level;
import fr.rezone.territory.Profession;
import fr.rezone.territory.Quartier;
import fr.rezone.territory.Tvs;
import fr.rezone.territory.outline.Locator;
import fr.rezone.territory.outline.Outlines;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says where a point is. Immutable, safe to share between threads; an answer takes some
 * microseconds.
 */
public final class PlaceFinder {
  /** A better zoned place farther than this is not worth naming, metres. */
  public static final double REACH_METRES = 200_000;

  /**
   * Outlines are simplified to about a kilometre: a place on a shore or at the border may stand
   * just outside.
   */
  public static final double TOLERANCE_METRES = 2_000;

  private static final int ANY = Integer.MAX_VALUE;
  private static final int UNZONED = ANY - 1;

  private final Atlas atlas;
  private final Profession physicians;
  private final Locator communes;
  private final OutlineTree borders;
  private final Locator quartiers;
  private final OutlineTree quartierBorders;
  private final Set<String> mapped = new HashSet<>();

  /**
   * @param outlines of communes, of which the three divided cities are left aside for their
   *     arrondissements, and of priority quarters when they were imported
   */
  public PlaceFinder(Atlas atlas, Outlines outlines) {
    this.atlas = atlas;
    this.physicians = atlas.zonings().rules().professions().getFirst();
    this.communes = outlines.locator(Level.COMMUNE);
    this.borders =
        new OutlineTree(
            outlines.list(Level.COMMUNE).stream().filter(o -> isUndivided(o.code())).toList(),
            outline -> order(outline.code()));
    this.quartiers = outlines.locator(Level.QUARTIER);
    outlines.list(Level.QUARTIER).forEach(outline -> mapped.add(outline.code()));
    this.quartierBorders = new OutlineTree(outlines.list(Level.QUARTIER), _ -> 0);
  }

  private boolean isUndivided(String commune) {
    return atlas.communes().find(commune).map(found -> !found.divided()).orElse(false);
  }

  private int order(String commune) {
    return atlas
        .zoning(physicians, atlas.communes().get(commune))
        .map(designation -> designation.level().order())
        .orElse(UNZONED);
  }

  /** The commune or arrondissement that holds a point; empty outside any. */
  public Optional<String> findCommune(GeoPoint point) {
    return communes.find(point.lon(), point.lat(), this::isUndivided);
  }

  /** All that is known of a point, zonings as the most recent tables give them. */
  public Whereabouts locate(GeoPoint point) {
    return locate(point, Optional.empty());
  }

  /**
   * The same with the zoning of a day. The better zoned places around are those of the most recent
   * tables: who looks for one looks for today.
   *
   * @param day empty for the most recent tables
   */
  public Whereabouts locate(GeoPoint point, Optional<LocalDate> day) {
    Optional<String> holds = findCommune(point);
    double outside = 0;
    if (holds.isEmpty()) {
      Optional<OutlineTree.Nearest> near =
          borders.nearest(point.lon(), point.lat(), ANY, TOLERANCE_METRES);
      holds = near.map(found -> found.outline().code());
      outside = near.map(found -> metres(point, found)).orElse(0.0);
    }
    Optional<Commune> commune = holds.map(atlas.communes()::get);
    Optional<Tvs> tvs =
        commune.flatMap(c -> c.tvs() == null ? Optional.empty() : atlas.tvs().find(c.tvs()));
    List<Quartier> ofCommune = commune.map(this::quartiersOf).orElse(List.of());
    List<Quartier> inside = quartiersAt(point);
    boolean known = isMapped(ofCommune);
    Optional<Designation> own =
        inside.stream().flatMap(quartier -> own(quartier, day).stream()).findFirst();
    Optional<Designation> designation = own.or(() -> commune.flatMap(c -> ofCommune(c, day)));
    return new Whereabouts(
        point,
        commune,
        outside,
        tvs,
        known || !inside.isEmpty() ? inside : ofCommune,
        known || !inside.isEmpty(),
        designation,
        designation.flatMap(d -> better(point, d.level().order())),
        inside.isEmpty() ? nearestQuartier(point) : Optional.empty());
  }

  private Optional<Designation> own(Quartier quartier, Optional<LocalDate> day) {
    return day.isEmpty()
        ? atlas.zonings().ofQuartier(quartier.code())
        : atlas.history().at(quartier.code(), day.get());
  }

  private Optional<Designation> ofCommune(Commune commune, Optional<LocalDate> day) {
    return day.isEmpty()
        ? atlas.zoning(physicians, commune)
        : atlas.zoning(physicians, commune, day.get());
  }

  /** Whether the outlines of all these quarters are known, so that outside is an answer. */
  public boolean isMapped(List<Quartier> quarters) {
    return quarters.stream().allMatch(quartier -> mapped.contains(quartier.code()));
  }

  /**
   * The priority quarters of a commune; of an arrondissement those of the city where the list names
   * only that.
   */
  public List<Quartier> quartiersOf(Commune commune) {
    List<Quartier> own = atlas.quartiersOf(commune.code());
    return own.isEmpty() && commune.whole() != null ? atlas.quartiersOf(commune.whole()) : own;
  }

  /** The priority quarters whose outline holds a point, by code. */
  public List<Quartier> quartiersAt(GeoPoint point) {
    return quartiers.covering(point.lon(), point.lat()).stream()
        .map(outline -> atlas.quartiers().get(outline.code()))
        .toList();
  }

  private Optional<Reach<Commune>> better(GeoPoint point, int order) {
    return borders
        .nearest(point.lon(), point.lat(), order, REACH_METRES)
        .map(found -> reach(point, found, atlas.communes().get(found.outline().code())));
  }

  private Optional<Reach<Quartier>> nearestQuartier(GeoPoint point) {
    return quartierBorders
        .nearest(point.lon(), point.lat(), ANY, REACH_METRES)
        .map(found -> reach(point, found, atlas.quartiers().get(found.outline().code())));
  }

  private static <T> Reach<T> reach(GeoPoint from, OutlineTree.Nearest found, T place) {
    return new Reach<>(place, metres(from, found), Compass.of(from, border(found)));
  }

  private static double metres(GeoPoint from, OutlineTree.Nearest found) {
    return from.distanceMetres(border(found));
  }

  private static GeoPoint border(OutlineTree.Nearest found) {
    return new GeoPoint(Math.clamp(found.lon(), -180, 180), Math.clamp(found.lat(), -90, 90));
  }
}
