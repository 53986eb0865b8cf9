package fr.rezone.site.page;

import fr.rezone.indicator.Figure;
import fr.rezone.indicator.Figures;
import fr.rezone.indicator.Indicator;
import fr.rezone.site.French;
import fr.rezone.site.SiteRelease;
import fr.rezone.site.find.Match;
import fr.rezone.site.find.Reason;
import fr.rezone.site.find.StructureWish;
import fr.rezone.site.view.Around;
import fr.rezone.site.view.Distances;
import fr.rezone.site.view.Urls;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Departement;
import fr.rezone.territory.Level;
import fr.rezone.territory.Profession;
import fr.rezone.territory.TvsZoning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The ranked territories as rows of a page and of a CSV. Thread-safe. */
public final class FindTable {
  /** A column that can be sorted by. */
  public record Column(String id, String label, boolean numeric, String path, String direction) {}

  /**
   * One territory.
   *
   * @param position in the ranking by agreement, whatever the rows are sorted by
   * @param agreement such as « 86 % »; a dash when nothing weighs
   */
  public record Row(
      int position,
      String code,
      String name,
      String path,
      String context,
      List<ZoneLine.Chip> chips,
      String agreement,
      List<String> cells,
      List<Reason> reasons) {}

  private static final Set<String> ALWAYS = Set.of("hpg", "pop");

  private final Atlas atlas;
  private final Figures figures;
  private final Around around;

  FindTable(SiteRelease release) {
    this.atlas = release.release().atlas();
    this.figures = release.release().figures();
    this.around = release.around();
  }

  /** What the columns are for these wishes: only those that say something. */
  List<Column> columns(FindQuery query) {
    List<Column> columns = new ArrayList<>();
    columns.add(column("accord", "Accord", true, query));
    columns.add(column("nom", "Territoire", false, query));
    columns.add(column("niveau", "Niveau", false, query));
    if (query.wishes().place().isPresent()) {
      columns.add(column("distance", "Distance", true, query));
    }
    for (FindQuery.FigureField field : shown(query)) {
      Indicator indicator = figures.catalogue().get(field.indicator());
      columns.add(column(field.name(), indicator.shortLabel(), true, query));
    }
    for (StructureWish wish : asked(query)) {
      columns.add(column(wish.kind().id(), wish.kind().label(), true, query));
    }
    return columns;
  }

  /** Population, inhabitants for one physician, and what is wished for. */
  private static List<FindQuery.FigureField> shown(FindQuery query) {
    List<FindQuery.FigureField> shown = new ArrayList<>();
    for (int i = 0; i < FindQuery.FIGURES.size(); i++) {
      FindQuery.FigureField field = FindQuery.FIGURES.get(i);
      if (ALWAYS.contains(field.name()) || query.wishes().figures().get(i).isAsked()) {
        shown.add(field);
      }
    }
    return shown;
  }

  private static List<StructureWish> asked(FindQuery query) {
    return query.wishes().structures().stream().filter(StructureWish::isAsked).toList();
  }

  /** A second click reverses; agreement and figures begin with the greatest, distances do not. */
  private static Column column(String id, String label, boolean numeric, FindQuery query) {
    boolean sorted = query.column().equals(id);
    boolean figure = FindQuery.FIGURES.stream().anyMatch(field -> field.name().equals(id));
    boolean descending = sorted ? !query.descending() : figure;
    String direction = !sorted ? "" : query.descending() ? "descending" : "ascending";
    return new Column(
        id,
        label,
        numeric,
        "/trouver" + query.text() + "&tri=" + (descending ? "-" : "") + id + "#resultats",
        id.equals("accord") && sorted
            ? (query.descending() ? "ascending" : "descending")
            : direction);
  }

  /** The matches in the order asked; what has no value comes last both ways. */
  List<Match> sorted(List<Match> matches, FindQuery query) {
    if (query.sort().equals("accord")) {
      return matches;
    }
    if (query.sort().equals("-accord")) {
      return matches.reversed();
    }
    Comparator<Match> order =
        switch (query.column()) {
          case "nom" -> byName(query.descending());
          default ->
              Comparator.comparing((Match m) -> Double.isNaN(key(m, query)))
                  .thenComparingDouble(m -> query.descending() ? -key(m, query) : key(m, query));
        };
    return matches.stream().sorted(order).toList();
  }

  private static Comparator<Match> byName(boolean descending) {
    Comparator<Match> order = Comparator.comparing(m -> m.tvs().name());
    return descending ? order.reversed() : order;
  }

  /** NaN for what is not known. */
  private double key(Match match, FindQuery query) {
    return switch (query.column()) {
      case "distance" -> match.metres();
      case "niveau" -> {
        TvsZoning zoning = atlas.zoning(query.wishes().profession(), match.tvs());
        yield zoning.isEmpty() ? Double.NaN : zoning.majority().level().order();
      }
      default ->
          FindQuery.FIGURES.stream()
              .filter(field -> field.name().equals(query.column()))
              .findFirst()
              .map(field -> value(field, match.rank()))
              .orElseGet(() -> metres(query.column(), match));
    };
  }

  private double metres(String kind, Match match) {
    double metres = around.nearest().metres(match.rank(), around.kinds().get(kind));
    return Double.isFinite(metres) ? metres : Double.NaN;
  }

  private double value(FindQuery.FigureField field, int rank) {
    return figures.figure(figures.catalogue().get(field.indicator()), Level.TVS, rank)
            instanceof Figure.Published(double value, double _)
        ? value
        : Double.NaN;
  }

  Row row(int position, Match match, List<Reason> reasons, FindQuery query) {
    Profession profession = query.wishes().profession();
    TvsZoning zoning = atlas.zoning(profession, match.tvs());
    List<String> cells = new ArrayList<>();
    if (query.wishes().place().isPresent()) {
      cells.add(Double.isNaN(match.metres()) ? "–" : Distances.km(match.metres()));
    }
    for (FindQuery.FigureField field : shown(query)) {
      Indicator indicator = figures.catalogue().get(field.indicator());
      Figure figure = figures.figure(indicator, Level.TVS, match.rank());
      cells.add(
          figure instanceof Figure.Published
              ? FigureCards.value(indicator, figure)
                  + (indicator.unit().equals("%") ? French.NBSP + "%" : "")
              : FigureCards.value(indicator, figure));
    }
    for (StructureWish wish : asked(query)) {
      cells.add(structure(wish, match));
    }
    return new Row(
        position,
        match.tvs().code(),
        match.tvs().name(),
        Urls.of(match.tvs()),
        atlas.departements().find(match.tvs().departement()).map(Departement::name).orElse(""),
        zoning.parts().stream()
            .map(
                part ->
                    new ZoneLine.Chip(
                        part.designation().level().letters(),
                        "",
                        part.designation().level().token()))
            .toList(),
        Double.isNaN(match.agreement()) ? "–" : French.percent(match.agreement(), 0),
        cells,
        reasons);
  }

  private String structure(StructureWish wish, Match match) {
    double metres = around.nearest().metres(match.rank(), wish.kind());
    boolean known = around.counts().isKnown(match.tvs(), wish.kind());
    return !known && metres > wish.km() * 1000
        ? "non recensé"
        : Double.isFinite(metres) ? Distances.km(metres) : "plus de 150" + French.NBSP + "km";
  }

  /** The ranked rows: semicolons, a point in numbers, an empty cell for what is not known. */
  String csv(List<Match> matches, Function<Match, List<Reason>> why, FindQuery query) {
    StringBuilder csv = new StringBuilder("rang;code;nom;departement;region;niveau;accord");
    csv.append(";distance_km");
    FindQuery.FIGURES.forEach(field -> csv.append(';').append(field.indicator()));
    FindQuery.STRUCTURES.forEach(field -> csv.append(';').append(field.name()).append("_km"));
    csv.append(";raisons\r\n");
    int position = 0;
    for (Match match : matches) {
      TvsZoning zoning = atlas.zoning(query.wishes().profession(), match.tvs());
      csv.append(++position).append(';').append(match.tvs().code()).append(';');
      csv.append(quoted(match.tvs().name())).append(';');
      csv.append(match.tvs().departement()).append(';').append(match.tvs().region()).append(';');
      csv.append(zoning.isEmpty() ? "" : zoning.majority().level().letters());
      number(csv, match.agreement());
      number(csv, match.metres() / 1000);
      for (FindQuery.FigureField field : FindQuery.FIGURES) {
        number(csv, value(field, match.rank()));
      }
      for (FindQuery.StructureField field : FindQuery.STRUCTURES) {
        boolean known = around.counts().isKnown(match.tvs(), around.kinds().get(field.name()));
        number(csv, known ? metres(field.name(), match) / 1000 : Double.NaN);
      }
      List<String> reasons =
          why.apply(match).stream().map(r -> r.verdict().sign() + " " + r.text()).toList();
      csv.append(';').append(quoted(String.join(" | ", reasons))).append("\r\n");
    }
    return csv.toString();
  }

  private static void number(StringBuilder csv, double value) {
    csv.append(';').append(Double.isFinite(value) ? Figures.plain(value) : "");
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\"", "\"\"") + "\"";
  }

  /** How many of these territories cannot be judged for a structure that was asked. */
  Optional<String> unknown(StructureWish wish, List<Match> matches) {
    long unknown =
        matches.stream()
            .filter(
                m ->
                    !around.counts().isKnown(m.tvs(), wish.kind())
                        && around.nearest().metres(m.rank(), wish.kind()) > wish.km() * 1000)
            .count();
    return unknown == 0
        ? Optional.empty()
        : Optional.of(
            wish.kind().label()
                + " : non recensé ici pour "
                + (unknown == matches.size()
                    ? "tous ces territoires"
                    : French.count(unknown, "de ces territoires", "de ces territoires"))
                + ". Les sources lues n’y donnent pas ce genre de structure : ce souhait n’y compte ni pour ni contre.");
  }
}
