package fr.rezone.territory.around;

import fr.rezone.source.structure.GeoPoint;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Designation;
import fr.rezone.territory.Profession;
import fr.rezone.territory.Quartier;
import fr.rezone.territory.Tvs;
import fr.rezone.territory.outline.Locator;
import fr.rezone.territory.outline.Outline;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;

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
  private final STRtree quartiers = new STRtree();
  private final OutlineTree quartierBorders;
  private final Set<String> mapped = new HashSet<>();

  /**
   * @param communes outlines of communes; those of the three divided cities are left aside for
   *     their arrondissements
   * @param quartiers outlines of priority quarters; empty when none was imported
   */
  public PlaceFinder(Atlas atlas, List<Outline> communes, List<Outline> quartiers) {
    this.atlas = atlas;
    this.physicians = atlas.zonings().rules().professions().getFirst();
    List<Outline> undivided =
        communes.stream().filter(o -> !atlas.communes().get(o.code()).divided()).toList();
    this.communes = new Locator(undivided);
    this.borders = new OutlineTree(undivided, outline -> order(outline.code()));
    for (Outline outline : quartiers) {
      this.quartiers.insert(outline.geometry().getEnvelopeInternal(), outline);
      mapped.add(outline.code());
    }
    this.quartiers.build();
    this.quartierBorders = new OutlineTree(quartiers, _ -> 0);
  }

  private int order(String commune) {
    return atlas
        .zoning(physicians, atlas.communes().get(commune))
        .map(designation -> designation.level().order())
        .orElse(UNZONED);
  }

  /** The commune or arrondissement that holds a point; empty outside any. */
  public Optional<String> findCommune(GeoPoint point) {
    return communes.find(point.lon(), point.lat());
  }

  /** All that is known of a point. */
  public Whereabouts locate(GeoPoint point) {
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
    boolean known = ofCommune.stream().allMatch(quartier -> mapped.contains(quartier.code()));
    Optional<Designation> own =
        inside.stream()
            .flatMap(quartier -> atlas.zonings().ofQuartier(quartier.code()).stream())
            .findFirst();
    Optional<Designation> designation =
        own.or(() -> commune.flatMap(c -> atlas.zoning(physicians, c)));
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

  /** The list of quarters names the whole city in Paris, Lyon and Marseille. */
  private List<Quartier> quartiersOf(Commune commune) {
    List<Quartier> own = atlas.quartiersOf(commune.code());
    return own.isEmpty() && commune.whole() != null ? atlas.quartiersOf(commune.whole()) : own;
  }

  private List<Quartier> quartiersAt(GeoPoint point) {
    if (mapped.isEmpty()) {
      return List.of();
    }
    Coordinate at = new Coordinate(point.lon(), point.lat());
    List<?> candidates = quartiers.query(new Envelope(at));
    return candidates.stream()
        .map(Outline.class::cast)
        .filter(
            outline -> SimplePointInAreaLocator.locate(at, outline.geometry()) != Location.EXTERIOR)
        .map(outline -> atlas.quartiers().get(outline.code()))
        .sorted((a, b) -> a.code().compareTo(b.code()))
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
