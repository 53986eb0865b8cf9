package fr.rezone.site.api;

import fr.rezone.site.SiteRelease;
import fr.rezone.site.view.Driving;
import fr.rezone.source.structure.GeoPoint;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Tvs;
import fr.rezone.territory.around.Centres;
import fr.rezone.territory.structure.Structure;
import fr.rezone.territory.structure.StructureKind;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the structures of a territory into GeoJSON. */
final class StructureWriter {
  private static final double DECIMALS = 1e6;

  private final SiteRelease release;
  private final Driving driving;

  StructureWriter(SiteRelease release) {
    this.release = release;
    this.driving = new Driving(release.release().travelTimes());
  }

  StructuresJson write(Tvs tvs, Set<StructureKind> kinds) {
    Optional<GeoPoint> centre =
        release.around().centres().find(release.release().atlas().rank(tvs));
    Commune at = Centres.commune(release.release().atlas(), tvs);
    List<StructuresJson.Feature> features =
        release.release().structures().inCommunes(tvs.communes()).stream()
            .filter(structure -> structure.kinds().stream().anyMatch(kinds::contains))
            .sorted(
                Comparator.<Structure>comparingDouble(structure -> metres(centre, structure))
                    .thenComparing(Structure::id))
            .map(structure -> feature(structure, metres(centre, structure), at.code()))
            .toList();
    Map<String, Integer> counts = new LinkedHashMap<>();
    List<StructureKind> ordered = kinds.stream().sorted().toList();
    for (StructureKind kind : ordered) {
      int listed = release.around().counts().listed(tvs, kind);
      if (listed > 0 || release.around().counts().isKnown(tvs, kind)) {
        counts.put(kind.id(), listed);
      }
    }
    return new StructuresJson(
        "FeatureCollection",
        tvs.code(),
        release.release().manifest().id(),
        centre
            .map(
                p ->
                    new StructuresJson.CentreJson(
                        at.code(), at.name(), rounded(p.lon()), rounded(p.lat())))
            .orElse(null),
        counts,
        ordered.stream()
            .filter(kind -> !release.around().counts().isKnown(tvs, kind))
            .map(StructureKind::id)
            .toList(),
        driving.method(),
        features);
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * DECIMALS) / DECIMALS;
  }

  /** Infinite without a position, so that it comes last. */
  private static double metres(Optional<GeoPoint> centre, Structure structure) {
    GeoPoint position = structure.position();
    return position == null || centre.isEmpty()
        ? Double.POSITIVE_INFINITY
        : centre.get().distanceMetres(position);
  }

  private StructuresJson.Feature feature(Structure structure, double metres, String from) {
    GeoPoint position = structure.position();
    boolean measured = Double.isFinite(metres);
    String entity = structure.entity().name();
    String entityFiness = structure.entity().finess();
    return new StructuresJson.Feature(
        "Feature",
        structure.id(),
        position == null
            ? null
            : new StructuresJson.Point("Point", new double[] {position.lon(), position.lat()}),
        new StructuresJson.Properties(
            structure.name(),
            structure.kinds().stream().map(StructureKind::id).toList(),
            structure.mainKind().label(),
            structure.finess() ? structure.id() : null,
            absent(structure.category()),
            entity.isEmpty() && entityFiness.isEmpty()
                ? null
                : new StructuresJson.EntityJson(absent(entityFiness), absent(entity)),
            absent(structure.address().street()),
            absent(structure.address().postalCode()),
            absent(structure.commune()),
            release
                .release()
                .atlas()
                .communes()
                .find(structure.commune())
                .map(Commune::name)
                .orElseGet(() -> absent(structure.address().town())),
            capacities(structure),
            measured ? (int) Math.round(metres) : null,
            measured ? driving.minutes(from, structure, metres) : null,
            measured ? driving.isMeasured(from, structure) ? "table" : "estimate" : null,
            structure.sources(),
            structure.updated() == null ? null : structure.updated().toString()));
  }

  static @Nullable Map<String, Integer> capacities(Structure structure) {
    Map<String, Integer> capacities = new LinkedHashMap<>();
    structure
        .capacities()
        .forEach(
            (capacity, count) -> capacities.put(capacity.name().toLowerCase(Locale.ROOT), count));
    return capacities.isEmpty() ? null : capacities;
  }

  private static @Nullable String absent(String text) {
    return text.isEmpty() ? null : text;
  }
}
