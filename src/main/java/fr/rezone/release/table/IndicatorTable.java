package fr.rezone.release.table;

import fr.rezone.indicator.Figures;
import fr.rezone.indicator.Indicator;
import fr.rezone.release.geopackage.Cell;
import fr.rezone.release.geopackage.Column;
import fr.rezone.release.geopackage.TableDescription;
import java.util.List;

/** What the columns of figures mean. */
final class IndicatorTable {
  static final TableDescription DESCRIPTION =
      new TableDescription(
          "indicateurs",
          "Indicateurs",
          "Ce que veut dire chaque colonne de chiffres ; une colonne porte l’identifiant, avec des tirets bas.",
          List.of(
              Column.text("id", "Identifiant"),
              Column.text("libelle", "Nom"),
              Column.text("unite", "Unité"),
              Column.text("explication", "Ce qu’il dit"),
              Column.text("calcul", "Comment il est calculé"),
              Column.text("sources", "Jeux de données"),
              Column.text("millesime", "Date ou année décrite")));

  private IndicatorTable() {}

  static Table of(Figures figures) {
    List<Indicator> all = FigureColumns.exchanged(figures);
    return new Table(
        DESCRIPTION,
        Table.Form.NONE,
        all.size(),
        rank -> all.get(rank).id(),
        rank -> row(figures, all.get(rank)),
        _ -> null,
        datasets(figures));
  }

  static List<String> datasets(Figures figures) {
    return FigureColumns.exchanged(figures).stream()
        .flatMap(indicator -> figures.sources(indicator).stream())
        .distinct()
        .toList();
  }

  private static List<Cell> row(Figures figures, Indicator indicator) {
    return List.of(
        Cell.of(indicator.id()),
        Cell.of(indicator.label()),
        Cell.of(indicator.unit()),
        Cell.of(indicator.explanation()),
        Cell.of(indicator.formula()),
        Cell.of(String.join(",", figures.sources(indicator))),
        Cell.of(figures.vintage(indicator)));
  }
}
