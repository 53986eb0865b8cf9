package fr.rezone.site.page;

import fr.rezone.site.French;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Designation;
import fr.rezone.territory.Profession;
import fr.rezone.territory.Tvs;
import fr.rezone.territory.TvsZoning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The zoning of one place for one profession, as a line of chips.
 *
 * @param chips one per level met; empty where the place is not zoned
 * @param note the decree, the method, or why there is nothing; French
 */
public record ZoneLine(String profession, List<Chip> chips, String note) {
  /** A level: its letters, its words, its colour. */
  public record Chip(String letters, String label, String token) {}

  static List<ZoneLine> of(Atlas atlas, Tvs tvs) {
    List<ZoneLine> lines = new ArrayList<>();
    for (Profession profession : atlas.zonings().rules().professions()) {
      TvsZoning zoning = atlas.zoning(profession, tvs);
      List<Chip> chips =
          zoning.parts().stream()
              .map(
                  part ->
                      chip(
                          part.designation(),
                          zoning.isMixed()
                              ? " ("
                                  + French.count(part.communes(), "commune", "communes")
                                  + ", "
                                  + French.count(part.population(), "habitant", "habitants")
                                  + ")"
                              : ""))
              .toList();
      lines.add(
          new ZoneLine(
              profession.label(),
              chips,
              zoning.isEmpty() ? unzoned(tvs.region()) : decree(zoning.majority())));
    }
    return lines;
  }

  static List<ZoneLine> of(Atlas atlas, Commune commune) {
    List<ZoneLine> lines = new ArrayList<>();
    for (Profession profession : atlas.zonings().rules().professions()) {
      Optional<Designation> designation = atlas.zoning(profession, commune);
      lines.add(
          new ZoneLine(
              profession.label(),
              designation.map(d -> List.of(chip(d, ""))).orElse(List.of()),
              commune.divided()
                  ? "zoné par arrondissement"
                  : designation.map(ZoneLine::decree).orElseGet(() -> unzoned(commune.region()))));
    }
    return lines;
  }

  static Chip chip(Designation designation, String detail) {
    return new Chip(
        designation.level().letters(),
        designation.level().label() + detail,
        designation.level().token());
  }

  private static String decree(Designation designation) {
    return designation
            .decreeDate()
            .map(date -> "arrêté du " + French.date(date))
            .orElse("date de l’arrêté non publiée")
        + " ; méthode : "
        + designation.method().text();
  }

  /** La Réunion zones physicians by large quarters, which the table of communes does not hold. */
  private static String unzoned(String region) {
    return region.equals("04")
        ? "non publié par commune : La Réunion est zonée par grands quartiers"
        : "non zoné, ou non publié";
  }
}
