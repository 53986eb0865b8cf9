package fr.rezone.release.table;

import fr.rezone.indicator.Figure;
import fr.rezone.indicator.Figures;
import fr.rezone.indicator.Indicator;
import fr.rezone.release.geopackage.Cell;
import fr.rezone.release.geopackage.Column;
import fr.rezone.territory.Level;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The figures of one level as columns: of each indicator that has values there, the value, then why
 * there is none. What confidentiality hides is never read: a {@link Figure} does not hold it.
 */
final class FigureColumns {
  private static final String STATUS = "_statut";

  private final Figures figures;
  private final Level level;
  private final List<Indicator> indicators;

  FigureColumns(Figures figures, Level level) {
    this.figures = figures;
    this.level = level;
    this.indicators =
        exchanged(figures).stream()
            .filter(indicator -> figures.hasColumn(indicator, level))
            .toList();
  }

  /** The indicators that are handed to others: the main ones that the release knows of. */
  static List<Indicator> exchanged(Figures figures) {
    return figures.known().stream().filter(Indicator::main).toList();
  }

  List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    for (Indicator indicator : indicators) {
      String name = Names.column(indicator.id());
      columns.add(
          Column.decimal(
              name,
              indicator.label()
                  + " ("
                  + indicator.unit()
                  + ", "
                  + figures.vintage(indicator)
                  + ")"));
      columns.add(
          Column.text(
              name + STATUS,
              indicator.label()
                  + " : pourquoi il n’y a pas de valeur (secret, missing, not-concerned) ; vide quand elle est publiée"));
    }
    return columns;
  }

  void add(int rank, List<Cell> cells) {
    for (Indicator indicator : indicators) {
      switch (figures.figure(indicator, level, rank)) {
        case Figure.Published(double value, double _) -> {
          cells.add(Cell.of(value));
          cells.add(Cell.NONE);
        }
        case Figure.Secret _ -> without(cells, "secret");
        case Figure.Missing _ -> without(cells, "missing");
        case Figure.NotConcerned _ -> without(cells, "not-concerned");
      }
    }
  }

  private static void without(List<Cell> cells, String status) {
    cells.add(Cell.NONE);
    cells.add(Cell.of(status));
  }

  /** The datasets of these figures. */
  Set<String> datasets() {
    Set<String> datasets = new LinkedHashSet<>();
    indicators.forEach(indicator -> datasets.addAll(figures.sources(indicator)));
    return datasets;
  }
}
