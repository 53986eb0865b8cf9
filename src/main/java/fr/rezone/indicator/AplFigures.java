package fr.rezone.indicator;

import fr.rezone.source.SourceReport;
import fr.rezone.source.figure.AplRow;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Accessibility of general practitioners: by commune as published for the latest year, and for
 * larger territories the mean weighted by standardised population, as DREES does.
 */
final class AplFigures {
  private final Atlas atlas;
  private final List<AplRow> rows;
  private final int year;
  private final double[] population;

  AplFigures(Atlas atlas, List<AplRow> all, Map<String, SourceReport> reports) {
    this.atlas = atlas;
    this.year = all.stream().mapToInt(AplRow::year).max().orElseThrow();
    this.rows = all.stream().filter(row -> row.year() == year).toList();
    this.population =
        atlas.communes().all().stream().mapToDouble(c -> c.population().orElse(0)).toArray();
    SourceReport report = reports.get("apl");
    if (report != null) {
      int unknown = 0;
      int former = 0;
      for (AplRow row : rows) {
        Optional<String> current = atlas.recoding().find(row.code());
        unknown += current.isEmpty() ? 1 : 0;
        former += current.isPresent() && !current.get().equals(row.code()) ? 1 : 0;
      }
      note(report, "communes inconnues du code géographique (" + year + ")", unknown);
      note(report, "anciennes communes, ramenées à l’actuelle (" + year + ")", former);
    }
  }

  private static void note(SourceReport report, String label, int count) {
    if (count > 0) {
      report.note(label, count);
    }
  }

  void compute(Map<Figures.Key, FigureColumn> columns, Map<String, String> vintages) {
    vintages.put("apl-generalistes", String.valueOf(year));
    vintages.put("apl-generalistes-65", String.valueOf(year));
    compute("apl-generalistes", AplRow::apl, columns);
    compute("apl-generalistes-65", AplRow::apl65, columns);
  }

  private void compute(
      String indicator,
      Function<AplRow, OptionalDouble> value,
      Map<Figures.Key, FigureColumn> columns) {
    double[] weights = new double[population.length];
    double[] weighted = new double[population.length];
    Arrays.fill(weights, Double.NaN);
    Arrays.fill(weighted, Double.NaN);
    double[] published = new double[population.length];
    Arrays.fill(published, Double.NaN);
    for (AplRow row : rows) {
      Optional<String> code = atlas.recoding().find(row.code());
      OptionalDouble apl = value.apply(row);
      if (code.isPresent() && apl.isPresent() && row.standardisedPopulation().isPresent()) {
        int rank = atlas.communes().rank(code.get());
        double weight = row.standardisedPopulation().getAsDouble();
        weights[rank] = plus(weights[rank], weight);
        weighted[rank] = plus(weighted[rank], weight * apl.getAsDouble());
        published[rank] = apl.getAsDouble();
      }
    }
    columns.put(
        new Figures.Key(indicator, Level.COMMUNE),
        FigureColumn.of(
            weights.length,
            i -> commune(atlas.communes().at(i), weights[i], weighted[i], published[i])));
    for (Grouping grouping : Grouping.ofCommunes(atlas)) {
      double[] sums = grouping.sum(weighted);
      double[] totals = grouping.sum(weights);
      double[] described = grouping.sumWhere(population, weights);
      double[] everyone = grouping.sum(population);
      columns.put(
          new Figures.Key(indicator, grouping.level()),
          FigureColumn.of(
              grouping.size(),
              i -> Coverage.figure(mean(sums[i], totals[i]), described[i], everyone[i])));
    }
  }

  private static double plus(double sum, double term) {
    return Double.isNaN(sum) ? term : sum + term;
  }

  private static double mean(double sum, double weight) {
    return weight > 0 ? sum / weight : Double.NaN;
  }

  /**
   * A merged commune has the weighted mean of its former ones; a commune of no weight keeps what is
   * published.
   */
  private static Figure commune(Commune commune, double weight, double weighted, double published) {
    if (commune.divided() || Double.isNaN(weight)) {
      return new Figure.Missing(Figure.Reason.SOURCE);
    }
    return new Figure.Published(weight > 0 ? weighted / weight : published, 1);
  }
}
