package fr.rezone.indicator;

import fr.rezone.territory.Level;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Every figure of one release, by indicator and level. Immutable, safe to share between threads.
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
  private final Map<Key, Quartiles> quartiles = new HashMap<>();

  /**
   * @param vintages for each indicator that has values, the date or year of what they describe,
   *     French
   */
  public Figures(
      IndicatorCatalogue catalogue,
      Map<Key, FigureColumn> columns,
      Map<Key, Series> series,
      Map<String, String> vintages) {
    this.catalogue = catalogue;
    this.columns = Map.copyOf(columns);
    this.series = Map.copyOf(series);
    this.vintages = Map.copyOf(vintages);
    columns.forEach(
        (key, column) -> {
          double[] published = column.published();
          if (catalogue.get(key.indicator()).drawn() && published.length > 3) {
            quartiles.put(key, Quartiles.of(published));
          }
        });
  }

  public IndicatorCatalogue catalogue() {
    return catalogue;
  }

  /** The figure of one territory, by its rank in its level (0 for France). */
  public Figure figure(Indicator indicator, Level level, int rank) {
    FigureColumn column = columns.get(new Key(indicator.id(), level));
    if (column != null) {
      return column.figure(rank);
    }
    return new Figure.Missing(
        indicator.levels().contains(level) ? Figure.Reason.NOT_IMPORTED : Figure.Reason.LEVEL);
  }

  public Optional<FigureColumn> column(Indicator indicator, Level level) {
    return Optional.ofNullable(columns.get(new Key(indicator.id(), level)));
  }

  /** The values over the years; empty when the indicator has none at this level. */
  public Optional<Series> series(Indicator indicator, Level level) {
    return Optional.ofNullable(series.get(new Key(indicator.id(), level)));
  }

  /** Empty for an indicator that is not drawn, or has too few published values. */
  public Optional<Quartiles> quartiles(Indicator indicator, Level level) {
    return Optional.ofNullable(quartiles.get(new Key(indicator.id(), level)));
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
    return vintages.getOrDefault(indicator.id(), "");
  }

  /** All vintages, for writing. */
  public Map<String, String> vintages() {
    return vintages;
  }

  /** All columns, for writing. */
  public Map<Key, FigureColumn> columns() {
    return columns;
  }

  /** All series, for writing. */
  public Map<Key, Series> series() {
    return series;
  }
}
