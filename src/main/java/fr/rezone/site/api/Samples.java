package fr.rezone.site.api;

import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Level;
import fr.rezone.territory.Places;
import fr.rezone.territory.Territory;
import fr.rezone.territory.structure.Structure;
import fr.rezone.territory.structure.Structures;

/**
 * Codes that exist in one release, for examples: a well-known one where it is there, else the
 * first.
 *
 * @param tvs code of a territoire de vie-santé
 * @param commune INSEE code of a commune that is in a territoire de vie-santé
 * @param quartier code of a priority quarter
 */
public record Samples(
    String region, String departement, String tvs, String commune, String quartier) {

  public static Samples of(Atlas atlas) {
    return new Samples(
        code(atlas, Level.REGION, "84"),
        code(atlas, Level.DEPARTEMENT, "01"),
        code(atlas, Level.TVS, "01053"),
        atlas.communes().contains("01053")
            ? "01053"
            : atlas.communes().all().stream()
                .filter(commune -> commune.tvs() != null)
                .map(Commune::code)
                .findFirst()
                .orElse("01053"),
        code(atlas, Level.QUARTIER, "QN00101M"));
  }

  /** A structure with a FINESS number if there is one; a number of no structure without any. */
  static String structure(Structures structures) {
    return structures.all().stream()
        .filter(Structure::finess)
        .findFirst()
        .or(() -> structures.all().stream().findFirst())
        .map(Structure::id)
        .orElse("010000024");
  }

  private static String code(Atlas atlas, Level level, String known) {
    Places<? extends Territory> places = atlas.places(level);
    return places.contains(known) || places.size() == 0 ? known : places.at(0).code();
  }
}
