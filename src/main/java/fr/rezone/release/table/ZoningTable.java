package fr.rezone.release.table;

import fr.rezone.release.geopackage.Cell;
import fr.rezone.release.geopackage.Column;
import fr.rezone.release.geopackage.TableDescription;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Designation;
import fr.rezone.territory.Level;
import fr.rezone.territory.Profession;
import fr.rezone.territory.Quartier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every designation as a row: a place, a profession, a level, its method and its decree. */
final class ZoningTable {
  static final TableDescription DESCRIPTION =
      new TableDescription(
          "zonages",
          "Zonages",
          "Une ligne par commune ou quartier prioritaire et par profession ; un lieu sans ligne n’est pas zoné, ou son zonage n’est pas publié.",
          List.of(
              Column.text("code", "Code du lieu"),
              Column.text("genre", "commune ou quartier"),
              Column.text("profession", "Profession"),
              Column.text("niveau", "Identifiant du niveau dans sa méthode"),
              Column.text("lettres", "Lettres du niveau"),
              Column.text("methode", "Méthode nationale (voir la table niveaux)"),
              Column.date("arrete", "Date de l’arrêté")));

  static final List<String> DATASETS = List.of("zonages", "zonage-quartiers");

  private record Row(Level level, String code, Profession profession, Designation designation) {}

  private ZoningTable() {}

  static Table of(Atlas atlas) {
    List<Row> rows = new ArrayList<>();
    for (Profession profession : atlas.zonings().rules().professions()) {
      for (int rank = 0; rank < atlas.communes().size(); rank++) {
        String code = atlas.communes().at(rank).code();
        atlas
            .zonings()
            .ofCommune(profession, rank)
            .ifPresent(d -> rows.add(new Row(Level.COMMUNE, code, profession, d)));
      }
    }
    Profession physicians = atlas.zonings().rules().professions().getFirst();
    Map<String, Designation> quartiers = new TreeMap<>(atlas.zonings().quartiers());
    for (Quartier quartier : atlas.quartiers().all()) {
      Designation designation = quartiers.get(quartier.code());
      if (designation != null) {
        rows.add(new Row(Level.QUARTIER, quartier.code(), physicians, designation));
      }
    }
    return new Table(
        DESCRIPTION,
        Table.Form.NONE,
        rows.size(),
        rank -> rows.get(rank).code(),
        rank -> cells(rows.get(rank)),
        _ -> null,
        DATASETS);
  }

  private static List<Cell> cells(Row row) {
    Designation designation = row.designation();
    return List.of(
        Cell.of(row.code()),
        Cell.of(row.level().id()),
        Cell.of(row.profession().id()),
        Cell.of(designation.level().id()),
        Cell.of(designation.level().letters()),
        Cell.of(designation.method().id()),
        designation.decreeDate().map(Cell::of).orElse(Cell.NONE));
  }
}
