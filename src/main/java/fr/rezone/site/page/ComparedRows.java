package fr.rezone.site.page;

import fr.rezone.indicator.Figure;
import fr.rezone.indicator.Indicator;
import fr.rezone.site.French;
import fr.rezone.site.SiteRelease;
import fr.rezone.site.page.ComparedSection.Cell;
import fr.rezone.site.page.ComparedSection.Mark;
import fr.rezone.site.page.ComparedSection.Row;
import fr.rezone.site.view.Around;
import fr.rezone.site.view.Distances;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Departement;
import fr.rezone.territory.Level;
import fr.rezone.territory.Profession;
import fr.rezone.territory.Region;
import fr.rezone.territory.Tvs;
import fr.rezone.territory.TvsZoning;
import fr.rezone.territory.structure.StructureIndex.Near;
import fr.rezone.territory.structure.StructureKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What is compared, row by row. Thread-safe. */
final class ComparedRows {
  private static final Set<String> GROUPS =
      Set.of("premier-recours", "hopital", "personnes-agees", "plateau-technique");

  private final Atlas atlas;
  private final SiteRelease release;
  private final Around around;

  ComparedRows(SiteRelease release) {
    this.release = release;
    this.atlas = release.release().atlas();
    this.around = release.around();
  }

  /** Empty without territories. */
  List<ComparedSection> sections(List<Tvs> territories) {
    return territories.isEmpty()
        ? List.of()
        : List.of(
            new ComparedSection("Situation", situation(territories)),
            new ComparedSection("Zonage", zonings(territories)),
            new ComparedSection("Chiffres clés", figures(territories)),
            new ComparedSection("Structures", structures(territories)));
  }

  private List<Row> situation(List<Tvs> territories) {
    return List.of(
        words(
            "Département",
            territories,
            tvs -> atlas.departements().find(tvs.departement()).map(Departement::name).orElse("")),
        words(
            "Région",
            territories,
            tvs -> atlas.regions().find(tvs.region()).map(Region::name).orElse("")),
        words("Communes", territories, tvs -> French.number(tvs.communes().size())));
  }

  private static Row words(String label, List<Tvs> territories, Function<Tvs, String> text) {
    return new Row(label, "", territories.stream().map(text).map(Cell::text).toList());
  }

  /** Ties share a mark; a row of equal values has none. NaN stands for no value. */
  static Mark mark(double value, double[] values) {
    double least = Arrays.stream(values).filter(v -> !Double.isNaN(v)).min().orElse(Double.NaN);
    double most = Arrays.stream(values).filter(v -> !Double.isNaN(v)).max().orElse(Double.NaN);
    if (Double.isNaN(value) || least == most) {
      return Mark.NONE;
    }
    return value == most ? Mark.HIGHEST : value == least ? Mark.LOWEST : Mark.NONE;
  }

  private List<Row> zonings(List<Tvs> territories) {
    List<Row> rows = new ArrayList<>();
    for (Profession profession : atlas.zonings().rules().professions()) {
      List<TvsZoning> zonings =
          territories.stream().map(tvs -> atlas.zoning(profession, tvs)).toList();
      double[] orders =
          zonings.stream()
              .mapToDouble(z -> z.isEmpty() ? Double.NaN : z.majority().level().order())
              .toArray();
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < orders.length; i++) {
        cells.add(zoning(zonings.get(i), mark(orders[i], orders)));
      }
      rows.add(new Row(profession.label(), "", cells));
    }
    return rows;
  }

  private static Cell zoning(TvsZoning zoning, Mark mark) {
    if (zoning.isEmpty()) {
      return Cell.absent("non zoné");
    }
    Mark need =
        switch (mark) {
          case LOWEST -> Mark.NEEDIEST;
          case HIGHEST -> Mark.LEAST_NEEDY;
          case NONE, NEEDIEST, LEAST_NEEDY -> Mark.NONE;
        };
    return new Cell(
        "",
        zoning.parts().stream()
            .map(part -> part.designation().level())
            .map(level -> new ZoneLine.Chip(level.letters(), "", level.token()))
            .toList(),
        zoning.isMixed() ? "plusieurs niveaux" : zoning.majority().level().label(),
        need,
        false);
  }

  private List<Row> figures(List<Tvs> territories) {
    List<Row> rows = new ArrayList<>();
    for (Indicator indicator : release.release().figures().known()) {
      if (!indicator.main() || !indicator.levels().contains(Level.TVS)) {
        continue;
      }
      List<Figure> figures =
          territories.stream()
              .map(tvs -> release.release().figures().figure(indicator, Level.TVS, atlas.rank(tvs)))
              .toList();
      double[] values =
          figures.stream()
              .mapToDouble(f -> f instanceof Figure.Published(double v, double _) ? v : Double.NaN)
              .toArray();
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < values.length; i++) {
        cells.add(
            new Cell(
                FigureCards.value(indicator, figures.get(i)),
                List.of(),
                "",
                mark(values[i], values),
                Double.isNaN(values[i])));
      }
      String vintage = release.release().figures().vintage(indicator);
      rows.add(
          new Row(
              indicator.shortLabel(),
              indicator.unit() + (vintage.isEmpty() ? "" : ", " + vintage),
              cells));
    }
    return rows;
  }

  private List<Row> structures(List<Tvs> territories) {
    List<Row> rows = new ArrayList<>();
    for (StructureKind kind : around.kinds().all()) {
      boolean known =
          territories.stream()
              .anyMatch(
                  tvs ->
                      around.counts().isKnown(tvs, kind) || around.counts().listed(tvs, kind) > 0);
      if (GROUPS.contains(kind.group().id()) && known) {
        double[] counts =
            territories.stream()
                .mapToDouble(
                    tvs ->
                        around.counts().isKnown(tvs, kind)
                            ? around.counts().listed(tvs, kind)
                            : Double.NaN)
                .toArray();
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
          cells.add(structure(territories.get(i), kind, mark(counts[i], counts)));
        }
        rows.add(new Row(kind.plural(), "", cells));
      }
    }
    return rows;
  }

  private Cell structure(Tvs tvs, StructureKind kind, Mark mark) {
    int listed = around.counts().listed(tvs, kind);
    if (!around.counts().isKnown(tvs, kind)) {
      return listed == 0
          ? Cell.absent("non recensé ici")
          : Cell.text("au moins" + French.NBSP + French.number(listed));
    }
    Optional<Near> near = around.nearest().find(atlas.rank(tvs), kind);
    return new Cell(
        French.number(listed),
        List.of(),
        near.map(n -> "la plus proche à " + Distances.km(n.metres())).orElse(""),
        mark,
        false);
  }
}
