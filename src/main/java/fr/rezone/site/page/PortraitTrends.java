package fr.rezone.site.page;

import fr.rezone.indicator.Figure;
import fr.rezone.indicator.Figures;
import fr.rezone.indicator.Figures.YearFigure;
import fr.rezone.indicator.Indicator;
import fr.rezone.site.DataTable;
import fr.rezone.site.DataTable.Cell;
import fr.rezone.site.DataTable.Column;
import fr.rezone.site.SiteRelease;
import fr.rezone.site.chart.Svg;
import fr.rezone.site.chart.TrendLine;
import fr.rezone.site.page.Portrait.Panel;
import fr.rezone.site.view.FigureView;
import fr.rezone.site.view.Urls;
import fr.rezone.territory.Level;
import fr.rezone.territory.Territory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws figures over the years. */
final class PortraitTrends {
  private final SiteRelease release;
  private final Figures figures;

  PortraitTrends(SiteRelease release) {
    this.release = release;
    this.figures = release.release().figures();
  }

  /** Empty without at least two years that can be drawn, here or in France. */
  Optional<Panel> panel(Indicator indicator, Territory territory) {
    List<YearFigure> own = history(indicator, territory.level(), rank(territory));
    if (own.size() < 2) {
      return Optional.empty();
    }
    List<TrendLine.Point> points = points(indicator, own);
    List<YearFigure> national = history(indicator, Level.FRANCE, 0);
    List<TrendLine.Point> reference =
        indicator.isAdditive() || territory.level() == Level.FRANCE
            ? List.of()
            : points(indicator, national);
    boolean drawn = points.size() > 1;
    if (!drawn && reference.size() < 2) {
      return Optional.empty();
    }
    List<String> words =
        own.stream()
            .map(y -> y.year() + " : " + PortraitPanels.full(indicator, y.figure()))
            .toList();
    String description = String.join(" ; ", words) + ".";
    Svg chart =
        (drawn
                ? new TrendLine(
                    indicator.label() + " par année", description, points, reference, "France")
                : new TrendLine(
                    indicator.label() + " par année, France",
                    description,
                    reference,
                    List.of(),
                    ""))
            .draw();
    boolean hides = own.stream().anyMatch(y -> y.figure() instanceof Figure.Secret);
    FigureView view = release.figurer().view(indicator, territory);
    return Optional.of(
        new Panel(
            "evolution-" + indicator.id(),
            indicator.label(),
            chart,
            (drawn ? "" : "La ligne est celle de la France. ")
                + (hides ? "Une année secrète n’a pas de point." : ""),
            List.of(),
            table(indicator, territory, own, national),
            "Calcul : " + indicator.formula() + "." + FigureCards.differs(indicator),
            String.join(
                " ; ",
                view.sources().stream()
                    .map(s -> s.producer() + ", « " + s.title() + " »")
                    .toList())));
  }

  private int rank(Territory territory) {
    return release.release().atlas().rank(territory);
  }

  private List<YearFigure> history(Indicator indicator, Level level, int rank) {
    return figures.history(indicator, level, rank);
  }

  private static List<TrendLine.Point> points(Indicator indicator, List<YearFigure> history) {
    List<TrendLine.Point> points = new ArrayList<>();
    for (YearFigure year : history) {
      if (year.figure() instanceof Figure.Published(double value, double _)) {
        points.add(
            new TrendLine.Point(
                year.year(),
                String.valueOf(year.year()),
                value,
                PortraitPanels.full(indicator, year.figure())));
      }
    }
    return points;
  }

  private DataTable table(
      Indicator indicator, Territory territory, List<YearFigure> own, List<YearFigure> national) {
    List<Territory> containers = release.figurer().containers(territory);
    List<Column> columns =
        new ArrayList<>(
            List.of(new Column("", "Année", false), new Column("", territory.name(), true)));
    List<List<YearFigure>> histories = new ArrayList<>(List.of(own));
    for (Territory container : containers) {
      columns.add(new Column("", container.name(), true));
      histories.add(history(indicator, container.level(), rank(container)));
    }
    columns.add(new Column("", "France", true));
    histories.add(national);
    List<List<Cell>> rows = new ArrayList<>();
    for (YearFigure year : own) {
      List<Cell> row = new ArrayList<>(List.of(Cell.text(String.valueOf(year.year()))));
      for (List<YearFigure> history : histories) {
        row.add(
            Cell.text(
                history.stream()
                    .filter(y -> y.year() == year.year())
                    .findFirst()
                    .map(y -> PortraitPanels.full(indicator, y.figure()))
                    .orElse("non publié")));
      }
      rows.add(row);
    }
    return new DataTable(
        indicator.label() + " (" + indicator.unit() + "), par année",
        Urls.of(territory),
        columns,
        rows,
        "",
        false);
  }
}
