package fr.rezone.indicator;

import fr.rezone.source.SourceReport;
import fr.rezone.source.figure.DensityRow;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Level;
import fr.rezone.territory.Places;
import fr.rezone.territory.Territory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Headcount and density of liberal general practitioners as the Assurance maladie publishes them,
 * latest year.
 */
final class DensityFigures {
  private static final String PROFESSION = "Ensemble des médecins généralistes";

  private final Atlas atlas;
  private final List<DensityRow> rows;
  private final int year;

  DensityFigures(Atlas atlas, List<DensityRow> all, Map<String, SourceReport> reports) {
    this.atlas = atlas;
    this.year = all.stream().mapToInt(DensityRow::year).max().orElseThrow();
    this.rows =
        all.stream()
            .filter(row -> row.year() == year && row.profession().equals(PROFESSION))
            .toList();
    SourceReport report = reports.get("densites");
    if (report != null) {
      report.note("lignes utilisées (" + PROFESSION + ", " + year + ")", rows.size());
    }
  }

  void compute(Map<Figures.Key, FigureColumn> columns, Map<String, String> vintages) {
    vintages.put("effectif-generalistes-liberaux", "31 décembre " + year);
    vintages.put("densite-generalistes-liberaux", "31 décembre " + year);
    compute("effectif-generalistes-liberaux", row -> row.headcount().orElse(-1), columns);
    compute("densite-generalistes-liberaux", row -> row.density().orElse(-1), columns);
  }

  /** {@code value} is negative when the row has none. */
  private void compute(
      String indicator,
      Function<DensityRow, Number> value,
      Map<Figures.Key, FigureColumn> columns) {
    double[] france = absent(1);
    double[] regions = absent(atlas.regions().size());
    double[] departements = absent(atlas.departements().size());
    for (DensityRow row : rows) {
      double number = value.apply(row).doubleValue();
      double known = number < 0 ? Double.NaN : number;
      if (row.isFrance()) {
        france[0] = known;
      } else if (row.isRegion()) {
        set(regions, atlas.regions(), row.region(), known);
      } else {
        set(departements, atlas.departements(), row.departement(), known);
      }
    }
    columns.put(new Figures.Key(indicator, Level.FRANCE), OpenFigures.column(france, null));
    columns.put(new Figures.Key(indicator, Level.REGION), OpenFigures.column(regions, null));
    columns.put(
        new Figures.Key(indicator, Level.DEPARTEMENT), OpenFigures.column(departements, null));
  }

  private static double[] absent(int size) {
    double[] values = new double[size];
    Arrays.fill(values, Double.NaN);
    return values;
  }

  private static <T extends Territory> void set(
      double[] values, Places<T> places, String code, double value) {
    if (places.contains(code)) {
      values[places.rank(code)] = value;
    }
  }
}
