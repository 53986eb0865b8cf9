package fr.rezone.site.page;

import fr.rezone.release.Release;
import fr.rezone.site.MapPage;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Designation;
import fr.rezone.territory.Profession;
import fr.rezone.territory.Territory;
import fr.rezone.territory.Tvs;
import fr.rezone.territory.TvsZoning;
import fr.rezone.territory.ZoneLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/** The territories that an address of the map puts aside, as the page lists them. Stateless. */
final class MapBasket {
  private MapBasket() {}

  /**
   * @param codes of territoires de vie-santé or communes; what an older version of the data had and
   *     this one has not is left out
   * @param communes whether the map shows communes: a code may be that of both
   */
  static List<MapPage.Chosen> of(
      Release release, Profession profession, List<String> codes, boolean communes) {
    List<MapPage.Chosen> chosen = new ArrayList<>();
    Atlas atlas = release.atlas();
    for (String code : codes) {
      Optional<Tvs> tvs = atlas.tvs().find(code);
      Optional<Commune> commune = atlas.communes().find(code);
      if (commune.isPresent() && (communes || tvs.isEmpty())) {
        Optional<ZoneLevel> level = atlas.zoning(profession, commune.get()).map(Designation::level);
        chosen.add(line(release, commune.get(), "communes", level));
      } else if (tvs.isPresent()) {
        TvsZoning zoning = atlas.zoning(profession, tvs.get());
        chosen.add(
            line(
                release,
                tvs.get(),
                "territoires",
                zoning.isEmpty() ? Optional.empty() : Optional.of(zoning.majority().level())));
      }
    }
    return chosen;
  }

  private static MapPage.Chosen line(
      Release release, Territory territory, String section, Optional<ZoneLevel> level) {
    return new MapPage.Chosen(
        section,
        territory.code(),
        territory.name(),
        level.map(ZoneLevel::letters).orElse(""),
        level.map(ZoneLevel::token).orElse("nc"),
        release
            .outlines()
            .find(territory.level(), territory.code())
            .map(outline -> bounds(outline.geometry().getEnvelopeInternal()))
            .orElse(""));
  }

  private static String bounds(Envelope box) {
    return String.format(
        Locale.ROOT,
        "%.3f,%.3f,%.3f,%.3f",
        box.getMinX(),
        box.getMinY(),
        box.getMaxX(),
        box.getMaxY());
  }
}
