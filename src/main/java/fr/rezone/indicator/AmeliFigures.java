package fr.rezone.indicator;

import fr.rezone.source.figure.AmeliReader;
import fr.rezone.source.figure.AmeliRow;
import fr.rezone.source.table.CountedProfession;
import fr.rezone.source.table.MeasureCatalogue;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Figures of départements, régions and France that the Assurance maladie publishes: what small
 * territories are compared with when no operator's table gives them.
 */
final class AmeliFigures {
  private final Atlas atlas;
  private final IndicatorCatalogue catalogue;
  private final OpenData data;

  AmeliFigures(Atlas atlas, IndicatorCatalogue catalogue, OpenData data) {
    this.atlas = atlas;
    this.catalogue = catalogue;
    this.data = data;
  }

  void compute(Map<Figures.Key, FigureColumn> columns, Map<String, String> vintages) {
    for (CountedProfession profession : MeasureCatalogue.load().professions()) {
      shares(profession, data.ages(), AmeliWords::age, "part-age-", columns, vintages);
      shares(profession, data.sectors(), AmeliWords::sector, "part-secteur-", columns, vintages);
      shares(profession, data.ages(), AmeliWords::isOver60, "part-60-ans", columns, vintages);
      women(profession, columns, vintages);
      means(profession, data.patients(), "patients-par-", columns, vintages);
      means(profession, data.fees(), "honoraires-moyens-", columns, vintages);
    }
  }

  /** The rows of the latest year on a profession. */
  private static List<AmeliRow> latest(CountedProfession profession, List<AmeliRow> rows) {
    List<AmeliRow> own =
        rows.stream().filter(row -> row.profession().equals(profession.ameli())).toList();
    int year = own.stream().mapToInt(AmeliRow::year).max().orElse(0);
    return own.stream().filter(row -> row.year() == year).toList();
  }

  /**
   * Each class among all of them.
   *
   * @param word the modality of a category; empty for one to leave aside
   */
  private void shares(
      CountedProfession profession,
      List<AmeliRow> rows,
      Function<String, String> word,
      String prefix,
      Map<Figures.Key, FigureColumn> columns,
      Map<String, String> vintages) {
    Map<Place, Double> totals = totals(profession, rows);
    Map<Place, List<AmeliRow>> places =
        latest(profession, rows).stream()
            .filter(row -> !word.apply(row.category()).isEmpty())
            .collect(Collectors.groupingBy(this::place, HashMap::new, Collectors.toList()));
    places.values().stream()
        .flatMap(List::stream)
        .map(row -> word.apply(row.category()))
        .distinct()
        .forEach(
            modality -> {
              String id = prefix + (prefix.endsWith("-") ? modality + "-" : "-") + profession.id();
              Map<Place, Figure> figures = new HashMap<>();
              places.forEach(
                  (place, own) ->
                      figures.put(
                          place,
                          AmeliShares.share(
                              own,
                              totals.getOrDefault(place, Double.NaN),
                              row -> word.apply(row.category()).equals(modality))));
              if (!modality.equals(AmeliWords.OTHER)) {
                put(id, figures, profession, rows, columns, vintages);
              }
            });
  }

  /** Headcounts of all ages, where the file gives them. */
  private Map<Place, Double> totals(CountedProfession profession, List<AmeliRow> rows) {
    Map<Place, Double> totals = new HashMap<>();
    for (AmeliRow row : latest(profession, rows)) {
      if (row.category().equals(AmeliReader.ALL_AGES)) {
        row.value().ifPresent(value -> totals.put(place(row), value));
      }
    }
    return totals;
  }

  private void women(
      CountedProfession profession,
      Map<Figures.Key, FigureColumn> columns,
      Map<String, String> vintages) {
    Map<Place, List<AmeliRow>> places =
        latest(profession, data.ages()).stream()
            .filter(row -> AmeliWords.isSex(row.category()))
            .collect(Collectors.groupingBy(this::place, HashMap::new, Collectors.toList()));
    Map<Place, Double> totals = totals(profession, data.ages());
    Map<Place, Figure> figures = new HashMap<>();
    places.forEach(
        (place, own) -> {
          if (own.size() == 2) {
            figures.put(
                place,
                AmeliShares.share(
                    own,
                    totals.getOrDefault(place, Double.NaN),
                    row -> AmeliWords.isWomen(row.category())));
          }
        });
    put("part-femmes-" + profession.id(), figures, profession, data.ages(), columns, vintages);
  }

  private void means(
      CountedProfession profession,
      List<AmeliRow> rows,
      String prefix,
      Map<Figures.Key, FigureColumn> columns,
      Map<String, String> vintages) {
    Map<Place, Figure> figures = new HashMap<>();
    for (AmeliRow row : latest(profession, rows)) {
      figures.put(place(row), AmeliShares.value(row));
    }
    put(prefix + profession.id(), figures, profession, rows, columns, vintages);
  }

  private record Place(Level level, String code) {}

  private Place place(AmeliRow row) {
    if (row.isFrance()) {
      return new Place(Level.FRANCE, "");
    }
    return row.isRegion()
        ? new Place(Level.REGION, row.region())
        : new Place(Level.DEPARTEMENT, row.departement());
  }

  private void put(
      String id,
      Map<Place, Figure> figures,
      CountedProfession profession,
      List<AmeliRow> rows,
      Map<Figures.Key, FigureColumn> columns,
      Map<String, String> vintages) {
    if (figures.isEmpty() || catalogue.find(id).isEmpty()) {
      return;
    }
    vintages.put(
        id,
        "31 décembre "
            + latest(profession, rows).stream().mapToInt(AmeliRow::year).max().orElse(0));
    Figure none = new Figure.Missing(Figure.Reason.SOURCE);
    columns.put(
        new Figures.Key(id, Level.FRANCE),
        FigureColumn.of(1, _ -> figures.getOrDefault(new Place(Level.FRANCE, ""), none)));
    for (Level level : List.of(Level.REGION, Level.DEPARTEMENT)) {
      String[] codes = atlas.places(level).codes();
      columns.put(
          new Figures.Key(id, level),
          FigureColumn.of(
              codes.length, i -> figures.getOrDefault(new Place(level, codes[i]), none)));
    }
  }
}
