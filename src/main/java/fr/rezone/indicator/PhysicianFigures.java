package fr.rezone.indicator;

import fr.rezone.source.SourceReport;
import fr.rezone.source.figure.StandardisedPopulationRow;
import fr.rezone.source.figure.TvsYearRow;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Figures on general practitioners by territoire de vie-santé: headcount over the years, growth,
 * and inhabitants for one of them. Larger levels add up the territories attached to them that have
 * a value.
 */
final class PhysicianFigures {
  /** More than practitioners of one place can multiply or vanish between two years. */
  private static final double SEVERAL_TIMES = 3;

  private final Atlas atlas;
  private final int[] years;
  private final double[][] counts;
  private final double[] standardised;
  private final double[] population;

  PhysicianFigures(Atlas atlas, OpenData data, Map<String, SourceReport> reports) {
    this.atlas = atlas;
    this.years =
        new TreeSet<>(data.generalPractitioners().stream().map(TvsYearRow::year).toList())
            .stream().mapToInt(Integer::intValue).toArray();
    this.counts = new double[atlas.tvs().size()][years.length];
    for (double[] line : counts) {
      Arrays.fill(line, Double.NaN);
    }
    Set<String> unknown = new HashSet<>();
    for (TvsYearRow row : data.generalPractitioners()) {
      if (!atlas.tvs().contains(row.tvs())) {
        unknown.add(row.tvs());
      } else if (row.generalPractitioners().isPresent()) {
        counts[atlas.tvs().rank(row.tvs())][Arrays.binarySearch(years, row.year())] =
            row.generalPractitioners().getAsInt();
      }
    }
    note(reports, "generalistes", "territoires absents de la table des zonages", unknown.size());
    note(
        reports,
        "generalistes",
        "total d’une ville entière porté par un seul arrondissement, écarté",
        dropWholeCities());
    this.standardised = standardised(data.standardisedPopulation(), reports);
    this.population = atlas.tvs().all().stream().mapToDouble(tvs -> tvs.population()).toArray();
  }

  /**
   * In some years the source gives the total of Paris, Lyon or Marseille under one arrondissement
   * and nothing under the others: that number describes no territory. It is told by standing alone
   * and being several times what the same arrondissement has when the others are counted too.
   */
  private int dropWholeCities() {
    Map<String, List<Integer>> cities = new TreeMap<>();
    for (Commune commune : atlas.communes().all()) {
      String city = commune.whole();
      String tvs = commune.tvs();
      if (city != null && tvs != null) {
        cities.computeIfAbsent(city, _ -> new ArrayList<>()).add(atlas.tvs().rank(tvs));
      }
    }
    int dropped = 0;
    for (List<Integer> parts : cities.values()) {
      for (int year = 0; year < years.length; year++) {
        List<Integer> known = known(parts, year);
        if (known.size() == 1 && isTotalOfCity(known.getFirst(), parts, year)) {
          counts[known.getFirst()][year] = Double.NaN;
          dropped++;
        }
      }
    }
    return dropped;
  }

  private boolean isTotalOfCity(int part, List<Integer> parts, int year) {
    for (int other = 0; other < years.length; other++) {
      if (known(parts, other).size() > 1
          && counts[part][year] > SEVERAL_TIMES * counts[part][other]) {
        return true;
      }
    }
    return false;
  }

  private List<Integer> known(List<Integer> parts, int year) {
    return parts.stream().filter(rank -> !Double.isNaN(counts[rank][year])).toList();
  }

  private double[] standardised(
      List<StandardisedPopulationRow> rows, Map<String, SourceReport> reports) {
    double[] values = new double[atlas.tvs().size()];
    Arrays.fill(values, Double.NaN);
    int partial = 0;
    int unknown = 0;
    for (StandardisedPopulationRow row : rows) {
      if (!atlas.tvs().contains(row.tvs())) {
        unknown++;
      } else if (row.isComplete()) {
        values[atlas.tvs().rank(row.tvs())] = row.population().orElseThrow();
      } else if (row.population().isPresent()) {
        partial++;
      }
    }
    note(reports, "population-standardisee", "sommes partielles, laissées de côté", partial);
    note(
        reports, "population-standardisee", "territoires absents de la table des zonages", unknown);
    return values;
  }

  private static void note(
      Map<String, SourceReport> reports, String dataset, String label, int count) {
    SourceReport report = reports.get(dataset);
    if (report != null && count > 0) {
      report.note(label, count);
    }
  }

  void compute(
      Map<Figures.Key, FigureColumn> columns,
      Map<Figures.Key, Series> series,
      Map<String, String> vintages) {
    int firstYear = years[0];
    int lastYear = years[years.length - 1];
    vintages.put("generalistes", String.valueOf(lastYear));
    vintages.put("croissance-generalistes", firstYear + " à " + lastYear);
    vintages.put("habitants-par-generaliste", "population de 2016, médecins de " + lastYear);
    double[] first = year(0);
    double[] last = year(years.length - 1);
    columns.put(new Figures.Key("generalistes", Level.TVS), OpenFigures.column(last, null));
    columns.put(
        new Figures.Key("croissance-generalistes", Level.TVS),
        FigureColumn.of(last.length, i -> growth(first[i], last[i])));
    columns.put(
        new Figures.Key("habitants-par-generaliste", Level.TVS),
        FigureColumn.of(last.length, i -> ratio(standardised[i], last[i])));
    series.put(new Figures.Key("generalistes", Level.TVS), new Series(years, counts));
    for (Grouping grouping : Grouping.ofTvs(atlas)) {
      aggregate(grouping, first, last, columns, series);
    }
  }

  private void aggregate(
      Grouping grouping,
      double[] first,
      double[] last,
      Map<Figures.Key, FigureColumn> columns,
      Map<Figures.Key, Series> series) {
    Level level = grouping.level();
    double[] everyone = grouping.sum(population);
    double[] described = grouping.sumWhere(population, last);
    double[] headcount = grouping.sum(last);
    columns.put(
        new Figures.Key("generalistes", level),
        FigureColumn.of(
            grouping.size(), i -> Coverage.figure(headcount[i], described[i], everyone[i])));
    double[] both = both(first, last);
    double[] before = grouping.sumWhere(first, both);
    double[] after = grouping.sumWhere(last, both);
    double[] compared = grouping.sumWhere(population, both);
    columns.put(
        new Figures.Key("croissance-generalistes", level),
        FigureColumn.of(
            grouping.size(), i -> covered(growth(before[i], after[i]), compared[i], everyone[i])));
    double[] divisible = both(standardised, last);
    double[] inhabitants = grouping.sumWhere(standardised, divisible);
    double[] physicians = grouping.sumWhere(last, divisible);
    double[] divided = grouping.sumWhere(population, divisible);
    columns.put(
        new Figures.Key("habitants-par-generaliste", level),
        FigureColumn.of(
            grouping.size(),
            i -> covered(ratio(inhabitants[i], physicians[i]), divided[i], everyone[i])));
    series.put(new Figures.Key("generalistes", level), totals(grouping, described, everyone));
  }

  /**
   * Totals per year over the territories that have a value every year, so that a line never jumps
   * for lack of data.
   */
  private Series totals(Grouping grouping, double[] described, double[] everyone) {
    double[] always = new double[counts.length];
    Arrays.setAll(always, i -> Arrays.stream(counts[i]).sum());
    double[][] lines = new double[grouping.size()][years.length];
    for (int y = 0; y < years.length; y++) {
      double[] sums = grouping.sumWhere(year(y), always);
      for (int i = 0; i < lines.length; i++) {
        boolean shown = described[i] > 0 && described[i] >= Coverage.LEAST * everyone[i];
        lines[i][y] = shown ? sums[i] : Double.NaN;
      }
    }
    return new Series(years, lines);
  }

  private double[] year(int index) {
    return Arrays.stream(counts).mapToDouble(line -> line[index]).toArray();
  }

  private static double[] both(double[] a, double[] b) {
    double[] both = new double[a.length];
    Arrays.setAll(both, i -> a[i] + b[i]);
    return both;
  }

  private static Figure covered(Figure figure, double described, double population) {
    return figure instanceof Figure.Published(double value, double _)
        ? Coverage.figure(value, described, population)
        : figure;
  }

  /** Per cent. */
  private static Figure growth(double first, double last) {
    if (Double.isNaN(first) || Double.isNaN(last)) {
      return new Figure.Missing(Figure.Reason.SOURCE);
    }
    return first == 0
        ? new Figure.NotConcerned(Figure.Reason.NO_PHYSICIAN)
        : new Figure.Published(100 * (last - first) / first, 1);
  }

  private static Figure ratio(double inhabitants, double physicians) {
    if (Double.isNaN(inhabitants) || Double.isNaN(physicians)) {
      return new Figure.Missing(Figure.Reason.SOURCE);
    }
    return physicians == 0
        ? new Figure.NotConcerned(Figure.Reason.NO_PHYSICIAN)
        : new Figure.Published(inhabitants / physicians, 1);
  }
}
