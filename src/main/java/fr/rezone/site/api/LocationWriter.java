package fr.rezone.site.api;

import fr.rezone.site.SiteRelease;
import fr.rezone.site.view.Urls;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Designation;
import fr.rezone.territory.Profession;
import fr.rezone.territory.Quartier;
import fr.rezone.territory.Territory;
import fr.rezone.territory.around.Reach;
import fr.rezone.territory.around.Whereabouts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns what is known of a point into what the API gives. */
final class LocationWriter {
  private static final double DECIMALS = 1e6;

  private final Atlas atlas;

  LocationWriter(SiteRelease release) {
    this.atlas = release.release().atlas();
  }

  /**
   * @param day on which zonings are read; empty for the most recent ones
   */
  LocationJson write(Whereabouts here, Optional<LocalDate> day) {
    Optional<Commune> commune = here.commune();
    return new LocationJson(
        rounded(here.point().lon()),
        rounded(here.point().lat()),
        commune.map(LocationWriter::place).orElse(null),
        here.isInside(),
        commune.isPresent() && !here.isInside() ? (int) Math.round(here.metresOutside()) : null,
        here.tvs().map(LocationWriter::place).orElse(null),
        commune
            .flatMap(c -> atlas.departements().find(c.departement()))
            .map(LocationWriter::place)
            .orElse(null),
        commune
            .flatMap(c -> atlas.regions().find(c.region()))
            .map(LocationWriter::place)
            .orElse(null),
        commune.map(c -> zonings(here, c, day)).orElse(List.of()),
        new LocationJson.QuartiersJson(
            here.quartiersMapped() ? "located" : "not-located",
            here.quartiers().stream().map(this::quartier).toList()),
        here.better().map(this::better).orElse(null),
        here.nearestQuartier().map(this::nearest).orElse(null),
        warnings(here));
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * DECIMALS) / DECIMALS;
  }

  private static LocationJson.PlaceJson place(Territory territory) {
    return new LocationJson.PlaceJson(territory.code(), territory.name(), Urls.of(territory));
  }

  /** Physicians may have the level of a quarter; the others always have that of the commune. */
  private List<LocationJson.ZoningJson> zonings(
      Whereabouts here, Commune commune, Optional<LocalDate> day) {
    List<LocationJson.ZoningJson> zonings = new ArrayList<>();
    for (Profession profession : atlas.zonings().rules().professions()) {
      Optional<Designation> ofCommune =
          day.isEmpty()
              ? atlas.zoning(profession, commune)
              : atlas.zoning(profession, commune, day.get());
      Optional<Designation> holds = zonings.isEmpty() ? here.physicians() : ofCommune;
      zonings.add(
          new LocationJson.ZoningJson(
              profession.id(),
              holds.equals(ofCommune) ? "commune" : "quartier",
              holds.map(d -> d.level().id()).orElse(null),
              letters(holds),
              holds.map(d -> d.level().label()).orElse(null),
              holds.map(d -> d.method().id()).orElse(null),
              holds.flatMap(Designation::decreeDate).map(Object::toString).orElse(null)));
    }
    return zonings;
  }

  private static @Nullable String letters(Optional<Designation> designation) {
    return designation.map(d -> d.level().letters()).orElse(null);
  }

  private LocationJson.QuartierJson quartier(Quartier quartier) {
    return new LocationJson.QuartierJson(
        quartier.code(),
        quartier.name(),
        Urls.of(quartier),
        letters(atlas.zonings().ofQuartier(quartier.code())));
  }

  private LocationJson.ReachJson better(Reach<Commune> reach) {
    Commune commune = reach.place();
    Optional<Designation> designation =
        atlas.zoning(atlas.zonings().rules().professions().getFirst(), commune);
    return new LocationJson.ReachJson(
        commune.code(),
        commune.name(),
        Urls.of(commune),
        commune.tvs() == null
            ? null
            : atlas.tvs().find(commune.tvs()).map(LocationWriter::place).orElse(null),
        designation.map(d -> d.level().id()).orElse(null),
        letters(designation),
        (int) Math.round(reach.metres()),
        reach.direction().french());
  }

  private LocationJson.ReachJson nearest(Reach<Quartier> reach) {
    Quartier quartier = reach.place();
    Optional<Designation> designation = atlas.zonings().ofQuartier(quartier.code());
    return new LocationJson.ReachJson(
        quartier.code(),
        quartier.name(),
        Urls.of(quartier),
        null,
        designation.map(d -> d.level().id()).orElse(null),
        letters(designation),
        (int) Math.round(reach.metres()),
        reach.direction().french());
  }

  private static List<String> warnings(Whereabouts here) {
    List<String> warnings = new ArrayList<>();
    if (here.commune().isEmpty()) {
      warnings.add("Ce point n’est dans aucune commune française, ni à moins de 2 km de l’une.");
      return warnings;
    }
    if (!here.isInside()) {
      warnings.add(
          "Ce point tombe hors de tout contour ; la commune la plus proche est donnée. Les contours sont simplifiés.");
    }
    if (!here.quartiersMapped()) {
      warnings.add(
          "Les contours des quartiers prioritaires ne sont pas dans les données lues : le point peut être dans l’un de ceux de la commune, ou dans aucun. Vérifier l’adresse sur sig.ville.gouv.fr.");
    }
    warnings.add(
        "Contours précis à 100 m environ : près d’une limite, vérifier la commune de l’adresse.");
    return warnings;
  }
}
