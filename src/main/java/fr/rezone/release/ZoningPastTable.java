package fr.rezone.release;

import fr.rezone.release.geopackage.Cell;
import fr.rezone.release.geopackage.Column;
import fr.rezone.release.geopackage.GeoPackageWriter;
import fr.rezone.release.geopackage.TableDescription;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Designation;
import fr.rezone.territory.Profession;
import fr.rezone.territory.Quartier;
import fr.rezone.territory.Territory;
import fr.rezone.territory.Tvs;
import fr.rezone.territory.ZoneSpan;
import fr.rezone.territory.ZoneSpans;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The successive zonings of the places in which something changed, as a table of the exchange file;
 * the others have one zoning, which stands in the layers. Without a second table of zonings there
 * is nothing to write.
 */
final class ZoningPastTable {
  private final Atlas atlas;
  private final List<List<Cell>> rows = new ArrayList<>();

  ZoningPastTable(Atlas atlas) {
    this.atlas = atlas;
  }

  void write(GeoPackageWriter writer) throws IOException {
    if (!atlas.history().isDated()) {
      return;
    }
    for (Profession profession : atlas.history().rules().professions()) {
      for (Tvs tvs : atlas.tvs().all()) {
        add(tvs, profession, ZoneSpans.of(atlas, profession, tvs));
      }
      for (Commune commune : atlas.undividedCommunes()) {
        add(commune, profession, ZoneSpans.of(atlas, profession, commune));
      }
    }
    for (Quartier quartier : atlas.quartiers().all()) {
      add(
          quartier,
          atlas.history().rules().professions().getFirst(),
          ZoneSpans.of(atlas, quartier));
    }
    writer.writeAttributes(
        new TableDescription(
            "zonages_successifs",
            "Zonages successifs",
            "Une ligne par lieu, profession et période, pour les lieux où quelque chose a changé d’une table à l’autre. du : jour de l’arrêté, ou de la première table qui montre ce niveau (origine) ; vide quand rien ne le dit. au : premier jour de la période suivante, vide quand elle dure encore.",
            List.of(
                Column.text("niveau", "tvs, commune ou quartier"),
                Column.text("code", "Code du lieu"),
                Column.text("profession", "Profession"),
                Column.text("zone", "Niveau, vide quand le lieu n’était pas zoné"),
                Column.text("methode", "Méthode de zonage"),
                Column.date("arrete", "Date de l’arrêté"),
                Column.date("du", "Premier jour"),
                Column.date("au", "Premier jour de la période suivante"),
                Column.text("origine", "Ce qui donne le premier jour : arrete, table ou inconnu"))),
        rows);
  }

  private void add(Territory place, Profession profession, List<ZoneSpan> spans) {
    if (spans.size() < 2) {
      return;
    }
    for (ZoneSpan span : spans) {
      Optional<Designation> designation = span.designation();
      rows.add(
          List.of(
              Cell.of(place.level().id()),
              Cell.of(place.code()),
              Cell.of(profession.id()),
              designation.map(d -> Cell.of(d.level().letters())).orElse(Cell.NONE),
              designation.map(d -> Cell.of(d.method().id())).orElse(Cell.NONE),
              designation.flatMap(Designation::decreeDate).map(Cell::of).orElse(Cell.NONE),
              span.from().map(Cell::of).orElse(Cell.NONE),
              span.to().map(Cell::of).orElse(Cell.NONE),
              Cell.of(
                  switch (span.basis()) {
                    case UNKNOWN -> "inconnu";
                    case OBSERVED -> "table";
                    case DECREED -> "arrete";
                  })));
    }
  }
}
