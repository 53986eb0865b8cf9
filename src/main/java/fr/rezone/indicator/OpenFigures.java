package fr.rezone.indicator;

import fr.rezone.source.SourceReport;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Level;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Computes every figure that open data allow, at every level. */
public final class OpenFigures {
  private final Atlas atlas;
  private final Map<Figures.Key, FigureColumn> columns = new HashMap<>();
  private final Map<Figures.Key, Series> series = new HashMap<>();
  private final Map<String, String> vintages = new HashMap<>();

  private OpenFigures(Atlas atlas) {
    this.atlas = atlas;
  }

  /**
   * @param reports by dataset id; rows that join no territory are noted there
   * @param populationVintage what dates the populations of the code list, French
   */
  public static Figures compute(
      IndicatorCatalogue catalogue,
      Atlas atlas,
      OpenData data,
      Map<String, SourceReport> reports,
      String populationVintage) {
    OpenFigures figures = new OpenFigures(atlas);
    figures.population();
    figures.vintages.put("population", populationVintage);
    if (!data.generalPractitioners().isEmpty()) {
      new PhysicianFigures(atlas, data, reports)
          .compute(figures.columns, figures.series, figures.vintages);
    }
    if (!data.apl().isEmpty()) {
      new AplFigures(atlas, data.apl(), reports).compute(figures.columns, figures.vintages);
    }
    if (!data.densities().isEmpty()) {
      new DensityFigures(atlas, data.densities(), reports)
          .compute(figures.columns, figures.vintages);
    }
    new AmeliFigures(atlas, catalogue, data).compute(figures.columns, figures.vintages);
    return new Figures(catalogue, figures.columns, figures.series, figures.vintages);
  }

  private void population() {
    List<Commune> communes = atlas.communes().all();
    double[] values = new double[communes.size()];
    Arrays.setAll(
        values,
        i -> communes.get(i).population().stream().asDoubleStream().findAny().orElse(Double.NaN));
    put("population", Level.COMMUNE, values, null);
    for (Grouping grouping : Grouping.ofCommunes(atlas)) {
      double[] sums = grouping.sum(values);
      double[] known = grouping.sum(Arrays.stream(values).map(v -> v * 0 + 1).toArray());
      for (int i = 0; i < sums.length; i++) {
        if (known[i] == 0) {
          sums[i] = Double.NaN;
        }
      }
      put("population", grouping.level(), sums, null);
    }
  }

  private void put(String indicator, Level level, double[] values, double @Nullable [] coverage) {
    columns.put(new Figures.Key(indicator, level), column(values, coverage));
  }

  /** NaN becomes <em>missing from the source</em>. */
  static FigureColumn column(double[] values, double @Nullable [] coverage) {
    return FigureColumn.of(
        values.length,
        i ->
            Double.isNaN(values[i])
                ? new Figure.Missing(Figure.Reason.SOURCE)
                : new Figure.Published(values[i], coverage == null ? 1 : coverage[i]));
  }
}
