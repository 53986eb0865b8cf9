package fr.rezone.site.aid;

import fr.rezone.site.view.Promised;
import fr.rezone.source.structure.GeoPoint;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Level;
import fr.rezone.territory.Quartier;
import fr.rezone.territory.Tvs;
import fr.rezone.territory.around.PlaceFinder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the place that a word of an address names. Immutable, safe to share between threads. */
public final class ProjectPlaces {
  private static final int LONGEST = 60;
  private static final String EXPECTED =
      "écrire tvs:, commune: ou quartier: suivi d’un code, ou point:longitude,latitude";

  private final Atlas atlas;
  private final Promised<PlaceFinder> points;

  /**
   * @param points says what holds a point
   */
  public ProjectPlaces(Atlas atlas, Promised<PlaceFinder> points) {
    this.atlas = atlas;
    this.points = points;
  }

  /**
   * The place of a word such as {@code tvs:01053} (see {@link ProjectPlace}).
   *
   * @throws UnknownPlaceException if it names nothing
   */
  public ProjectPlace find(String id) {
    int colon = id.indexOf(':');
    String kind = colon < 0 ? "" : id.substring(0, colon);
    String code = id.substring(colon + 1);
    return switch (kind) {
      case "tvs" ->
          ofTvs(atlas.tvs().find(code).orElseThrow(() -> unknown("territoire de vie-santé", code)));
      case "commune" -> ofCommune(commune(code));
      case "quartier" ->
          ofQuartier(
              atlas
                  .quartiers()
                  .find(code)
                  .orElseThrow(() -> unknown("quartier prioritaire", code)));
      case "point" -> ofPoint(code);
      default ->
          throw new UnknownPlaceException(
              "« " + shorten(id) + " » ne désigne pas un lieu ; " + EXPECTED + ".");
    };
  }

  /** The word that names a territory, empty for one that is too large to practise in. */
  public static Optional<String> idOf(Level level, String code) {
    return switch (level) {
      case TVS, COMMUNE, QUARTIER -> Optional.of(level.id() + ":" + code);
      case FRANCE, REGION, DEPARTEMENT, EPCI -> Optional.empty();
    };
  }

  private Commune commune(String code) {
    return atlas
        .communes()
        .find(code)
        .or(() -> atlas.recoding().find(code).flatMap(atlas.communes()::find))
        .orElseThrow(() -> unknown("commune", code));
  }

  private ProjectPlace ofTvs(Tvs tvs) {
    List<Commune> communes = atlas.members(tvs);
    return new ProjectPlace("tvs:" + tvs.code(), tvs.name(), tvs, communes, possible(communes));
  }

  private ProjectPlace ofCommune(Commune commune) {
    List<Commune> communes = List.of(commune);
    return new ProjectPlace(
        "commune:" + commune.code(), commune.name(), commune, communes, possible(communes));
  }

  private ProjectPlace ofQuartier(Quartier quartier) {
    return new ProjectPlace(
        "quartier:" + quartier.code(),
        quartier.name(),
        quartier,
        quartier.communes().stream().map(atlas.communes()::get).toList(),
        new Neighbourhoods.Inside(quartier));
  }

  /**
   * The commune around a point; its neighbourhood too where all outlines of the commune are known.
   */
  private ProjectPlace ofPoint(String text) {
    String[] parts = text.split(",", -1);
    if (parts.length != 2
        || !parts[0].matches("-?[0-9]{1,3}(\\.[0-9]{1,8})?")
        || !parts[1].matches("-?[0-9]{1,2}(\\.[0-9]{1,8})?")) {
      throw new UnknownPlaceException(
          "« "
              + shorten(text)
              + " » n’est pas un point ; écrire point:longitude,latitude en degrés, avec un point décimal.");
    }
    double lon = Double.parseDouble(parts[0]);
    double lat = Double.parseDouble(parts[1]);
    Commune commune =
        point(lon, lat)
            .flatMap(points.get()::findCommune)
            .map(atlas.communes()::get)
            .orElseThrow(
                () ->
                    new UnknownPlaceException(
                        "Le point « "
                            + shorten(text)
                            + " » n’est dans aucune commune connue ; vérifier l’ordre, longitude puis latitude."));
    return new ProjectPlace(
        "point:" + text,
        String.format(Locale.FRANCE, "%s (%.4f ; %.4f)", commune.name(), lon, lat),
        commune,
        List.of(commune),
        around(commune, new GeoPoint(lon, lat)));
  }

  /** Empty for what is not on Earth. */
  private static Optional<GeoPoint> point(double lon, double lat) {
    return Math.abs(lon) <= 180 && Math.abs(lat) <= 90
        ? Optional.of(new GeoPoint(lon, lat))
        : Optional.empty();
  }

  private Neighbourhoods around(Commune commune, GeoPoint point) {
    if (atlas.quartiers().size() == 0) {
      return new Neighbourhoods.Unknown();
    }
    List<Quartier> candidates = points.get().quartiersOf(commune);
    Optional<Quartier> inside =
        points.get().quartiersAt(point).stream().filter(candidates::contains).findFirst();
    if (inside.isPresent()) {
      return new Neighbourhoods.Inside(inside.get());
    }
    return points.get().isMapped(candidates)
        ? new Neighbourhoods.Outside()
        : new Neighbourhoods.Possible(candidates);
  }

  private Neighbourhoods possible(List<Commune> communes) {
    if (atlas.quartiers().size() == 0) {
      return new Neighbourhoods.Unknown();
    }
    List<Quartier> candidates =
        communes.stream()
            .flatMap(commune -> atlas.quartiersOf(commune.code()).stream())
            .distinct()
            .toList();
    return candidates.isEmpty()
        ? new Neighbourhoods.Outside()
        : new Neighbourhoods.Possible(candidates);
  }

  private static UnknownPlaceException unknown(String kind, String code) {
    return new UnknownPlaceException(
        "Aucun lieu de ce genre ("
            + kind
            + ") ne porte le code « "
            + shorten(code)
            + " » dans cette version des données ; le chercher par son nom.");
  }

  private static String shorten(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
