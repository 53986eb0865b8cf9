package fr.rezone.release.table;

import fr.rezone.release.geopackage.Cell;
import fr.rezone.release.geopackage.Column;
import fr.rezone.release.geopackage.TableDescription;
import fr.rezone.territory.ZoneLevel;
import fr.rezone.territory.ZoningMethod;
import fr.rezone.territory.ZoningRules;
import java.util.ArrayList;
import java.util.List;

/** What the levels of zonings mean, method by method. */
final class LevelTable {
  static final TableDescription DESCRIPTION =
      new TableDescription(
          "niveaux",
          "Niveaux des zonages",
          "Ce que veut dire un niveau dépend de la méthode, donc de la profession et de la date.",
          List.of(
              Column.text("methode", "Identifiant de la méthode"),
              Column.text("niveau", "Identifiant du niveau"),
              Column.text("profession", "Profession"),
              Column.text("lettres", "Lettres du niveau"),
              Column.text("libelle", "Niveau en toutes lettres"),
              Column.whole("ordre", "1 pour le plus grand besoin"),
              Column.text("texte", "Texte qui fixe la méthode"),
              Column.date("depuis", "Premier jour où il s’applique")));

  static final List<String> DATASETS = List.of("zonages");

  private LevelTable() {}

  static Table of(ZoningRules rules) {
    List<ZoneLevel> levels = new ArrayList<>();
    List<ZoningMethod> methods = new ArrayList<>();
    rules
        .professions()
        .forEach(
            profession ->
                rules
                    .methods(profession)
                    .forEach(
                        method ->
                            method
                                .levels()
                                .forEach(
                                    level -> {
                                      methods.add(method);
                                      levels.add(level);
                                    })));
    return new Table(
        DESCRIPTION,
        Table.Form.NONE,
        levels.size(),
        rank -> methods.get(rank).id(),
        rank -> row(methods.get(rank), levels.get(rank)),
        _ -> null,
        DATASETS);
  }

  private static List<Cell> row(ZoningMethod method, ZoneLevel level) {
    return List.of(
        Cell.of(method.id()),
        Cell.of(level.id()),
        Cell.of(method.profession().id()),
        Cell.of(level.letters()),
        Cell.of(level.label()),
        Cell.of(level.order()),
        Cell.of(method.text()),
        Cell.of(method.from()));
  }
}
