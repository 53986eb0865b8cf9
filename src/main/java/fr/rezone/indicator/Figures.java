package fr.rezone.indicator;

import fr.rezone.indicator.count.AtlasPlaces;
import fr.rezone.indicator.count.CountFormula;
import fr.rezone.indicator.count.ProtectedCounts;
import fr.rezone.territory.Level;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every figure of one release, by indicator and level. Immutable, safe to share between threads.
 *
 * <p>Figures from open data are columns computed by the import. Those of the operator's tables are
 * derived when asked for, from the counts that may be shown: so they cannot tell more than these.
 *
 * <p>Quartiles are national, over the published values of one level, so that a class means the same
 * thing everywhere.
 */
public final class Figures {
  /** An indicator at a level. */
  public record Key(String indicator, Level level) {}

  private final IndicatorCatalogue catalogue;
  private final Map<Key, FigureColumn> columns;
  private final Map<Key, Series> series;
  private final Map<String, String> vintages;
  private final Optional<ProtectedCounts> counts;
  private final Map<Key, Optional<FigureColumn>> derived = new ConcurrentHashMap<>();
  private final Map<Key, Optional<Quartiles>> quartiles = new ConcurrentHashMap<>();
  private final Map<String, int[]> countedYears = new ConcurrentHashMap<>();

  /**
   * @param vintages for each indicator that has values, the date or year of what they describe,
   *     French
   */
  public Figures(
      IndicatorCatalogue catalogue,
      Map<Key, FigureColumn> columns,
      Map<Key, Series> series,
      Map<String, String> vintages) {
    this(catalogue, columns, series, vintages, Optional.empty());
  }

  /** The same with what may be shown of an operator's tables. */
  public Figures with(ProtectedCounts operator) {
    return new Figures(catalogue, columns, series, vintages, Optional.of(operator));
  }

  private Figures(
      IndicatorCatalogue catalogue,
      Map<Key, FigureColumn> columns,
      Map<Key, Series> series,
      Map<String, String> vintages,
      Optional<ProtectedCounts> counts) {
    this.catalogue = catalogue;
    this.columns = Map.copyOf(columns);
    this.series = Map.copyOf(series);
    this.vintages = Map.copyOf(vintages);
    this.counts = counts;
  }

  public IndicatorCatalogue catalogue() {
    return catalogue;
  }

  /** What may be shown of the operator's tables; empty when none were imported. */
  public Optional<ProtectedCounts> counts() {
    return counts;
  }

  /**
   * The indicators that this release knows of, in the order of the catalogue: the main ones of open
   * data, and all those that have values at some level.
   */
  public List<Indicator> known() {
    return catalogue.all().stream().filter(this::isKnown).toList();
  }

  /** Whether {@link #known} has it. */
  public boolean isKnown(Indicator indicator) {
    return (indicator.counts().isEmpty() && indicator.main())
        || isCounted(indicator)
        || indicator.levels().stream()
            .anyMatch(level -> columns.containsKey(new Key(indicator.id(), level)));
  }

  /** Whether the operator's tables give it. */
  public boolean isCounted(Indicator indicator) {
    return years(indicator).length > 0;
  }

  /** The datasets that it comes from in this release, the one that dates it first. */
  public List<String> sources(Indicator indicator) {
    return indicator.fallback().isPresent() && !isCounted(indicator) && isKnown(indicator)
        ? List.of(indicator.fallback().get())
        : indicator.sources();
  }

  /** The figure of one territory, by its rank in its level (0 for France). */
  public Figure figure(Indicator indicator, Level level, int rank) {
    int[] years = years(indicator);
    if (years.length > 0 && AtlasPlaces.has(level)) {
      return tables().figure(formula(indicator), years[years.length - 1], level, rank);
    }
    FigureColumn column = columns.get(new Key(indicator.id(), level));
    if (column != null) {
      return column.figure(rank);
    }
    return new Figure.Missing(
        indicator.levels().contains(level) && !isKnown(indicator)
            ? Figure.Reason.NOT_IMPORTED
            : reasonWithoutColumn(indicator, level));
  }

  /** An indicator of open data has no column where it is not published, or was not imported. */
  private static Figure.Reason reasonWithoutColumn(Indicator indicator, Level level) {
    return indicator.counts().isEmpty() && indicator.levels().contains(level)
        ? Figure.Reason.NOT_IMPORTED
        : Figure.Reason.LEVEL;
  }

  /** All figures of a level; empty when nothing is known there. */
  public Optional<FigureColumn> column(Indicator indicator, Level level) {
    Key key = new Key(indicator.id(), level);
    if (isCounted(indicator) && AtlasPlaces.has(level)) {
      return derived.computeIfAbsent(key, _ -> Optional.of(derive(indicator, level)));
    }
    return Optional.ofNullable(columns.get(key));
  }

  private FigureColumn derive(Indicator indicator, Level level) {
    return FigureColumn.of(tables().places().count(level), rank -> figure(indicator, level, rank));
  }

  private ProtectedCounts tables() {
    return counts.orElseThrow();
  }

  private static CountFormula formula(Indicator indicator) {
    return indicator.counts().orElseThrow();
  }

  /** The years in which the operator's tables give it, growing; empty for other indicators. */
  private int[] years(Indicator indicator) {
    return indicator.counts().isEmpty() || counts.isEmpty()
        ? NO_YEAR
        : countedYears.computeIfAbsent(indicator.id(), _ -> tables().years(formula(indicator)));
  }

  private static final int[] NO_YEAR = new int[0];

  /** The values over the years; empty when the indicator has none at this level. */
  public Optional<Series> series(Indicator indicator, Level level) {
    int[] years = years(indicator);
    if (years.length == 0 || !AtlasPlaces.has(level)) {
      return Optional.ofNullable(series.get(new Key(indicator.id(), level)));
    }
    double[][] lines = new double[tables().places().count(level)][];
    for (int rank = 0; rank < lines.length; rank++) {
      lines[rank] =
          history(indicator, level, rank).stream()
              .mapToDouble(
                  y -> y.figure() instanceof Figure.Published(double v, double _) ? v : Double.NaN)
              .toArray();
    }
    return Optional.of(new Series(years, lines));
  }

  /** The figure of one year. */
  public record YearFigure(int year, Figure figure) {}

  /** One territory over the years, growing; empty when there is no series at its level. */
  public List<YearFigure> history(Indicator indicator, Level level, int rank) {
    List<YearFigure> history = new ArrayList<>();
    int[] years = years(indicator);
    if (years.length > 0 && AtlasPlaces.has(level)) {
      for (int year : years) {
        history.add(new YearFigure(year, tables().figure(formula(indicator), year, level, rank)));
      }
      return history;
    }
    Series open = series.get(new Key(indicator.id(), level));
    if (open != null) {
      int[] openYears = open.years();
      for (int i = 0; i < openYears.length; i++) {
        var value = open.value(rank, i);
        history.add(
            new YearFigure(
                openYears[i],
                value.isPresent()
                    ? new Figure.Published(value.getAsDouble(), 1)
                    : new Figure.Missing(Figure.Reason.SOURCE)));
      }
    }
    return history;
  }

  /** Empty for an indicator that is not drawn, or has too few published values. */
  public Optional<Quartiles> quartiles(Indicator indicator, Level level) {
    if (!indicator.drawn()) {
      return Optional.empty();
    }
    return quartiles.computeIfAbsent(
        new Key(indicator.id(), level),
        _ ->
            column(indicator, level)
                .map(FigureColumn::published)
                .filter(published -> published.length > 3)
                .map(Quartiles::of));
  }

  /** A number for a report, a file or a log: a point, at most four decimals, no exponent. */
  public static String plain(double value) {
    return BigDecimal.valueOf(value)
        .setScale(4, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** The date or year that the values describe, French; empty when there are none. */
  public String vintage(Indicator indicator) {
    int[] years = years(indicator);
    return years.length > 0
        ? String.valueOf(Arrays.stream(years).max().orElseThrow())
        : vintages.getOrDefault(indicator.id(), "");
  }

  /** All vintages of open data, for writing. */
  public Map<String, String> vintages() {
    return vintages;
  }

  /** All columns of open data, for writing. */
  public Map<Key, FigureColumn> columns() {
    return columns;
  }

  /** All series of open data, for writing. */
  public Map<Key, Series> series() {
    return series;
  }
}
