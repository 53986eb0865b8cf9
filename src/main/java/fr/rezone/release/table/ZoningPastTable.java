package fr.rezone.release.table;

import fr.rezone.release.geopackage.Cell;
import fr.rezone.release.geopackage.Column;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The successive zonings of the places in which something changed, in the order of professions,
 * places and days; the others have one zoning, which stands in the other tables. Without a second
 * table of zonings there is nothing to tell.
 */
final class ZoningPastTable {
  static final TableDescription DESCRIPTION =
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
              Column.text("origine", "Ce qui donne le premier jour : arrete, table ou inconnu")));

  static final List<String> DATASETS = ZoningTable.DATASETS;

  private record Row(Territory place, Profession profession, ZoneSpan span) {}

  private ZoningPastTable() {}

  static Table of(Atlas atlas) {
    List<Row> rows = new ArrayList<>();
    for (Profession profession : atlas.history().rules().professions()) {
      for (Tvs tvs : atlas.tvs().all()) {
        add(rows, tvs, profession, ZoneSpans.of(atlas, profession, tvs));
      }
      for (Commune commune : atlas.undividedCommunes()) {
        add(rows, commune, profession, ZoneSpans.of(atlas, profession, commune));
      }
    }
    Profession physicians = atlas.history().rules().professions().getFirst();
    for (Quartier quartier : atlas.quartiers().all()) {
      add(rows, quartier, physicians, ZoneSpans.of(atlas, quartier));
    }
    return new Table(
        DESCRIPTION,
        Table.Form.NONE,
        rows.size(),
        rank -> rows.get(rank).place().level().id(),
        rank -> cells(rows.get(rank)),
        _ -> null,
        DATASETS);
  }

  private static void add(
      List<Row> rows, Territory place, Profession profession, List<ZoneSpan> spans) {
    if (spans.size() > 1) {
      spans.forEach(span -> rows.add(new Row(place, profession, span)));
    }
  }

  private static List<Cell> cells(Row row) {
    ZoneSpan span = row.span();
    Optional<Designation> designation = span.designation();
    return List.of(
        Cell.of(row.place().level().id()),
        Cell.of(row.place().code()),
        Cell.of(row.profession().id()),
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
            }));
  }
}
