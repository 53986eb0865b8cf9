package fr.rezone.site.page;

import fr.rezone.indicator.Figure;
import fr.rezone.indicator.Figures;
import fr.rezone.indicator.Indicator;
import fr.rezone.site.DataTable;
import fr.rezone.site.DataTable.Cell;
import fr.rezone.site.DataTable.Column;
import fr.rezone.site.http.Parameters;
import fr.rezone.site.http.ProblemException;
import fr.rezone.site.view.Urls;
import fr.rezone.site.view.ZoningDay;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Level;
import fr.rezone.territory.Profession;
import fr.rezone.territory.Tvs;
import fr.rezone.territory.TvsZoning;
import fr.rezone.territory.ZoneLevel;
import fr.rezone.territory.ZoningMethod;
import java.text.CollationKey;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Territoires de vie-santé as a table: their level for one profession, and the figures that maps
 * draw. The same rows, in the same order, make the page and its CSV.
 */
final class TerritoryTable {
  static final List<String> INDICATORS =
      List.of(
          "population",
          "generalistes",
          "habitants-par-generaliste",
          "apl-generalistes",
          "croissance-generalistes");

  /** What one may sort by. */
  private static final List<String> COLUMNS =
      Stream.concat(Stream.of("nom", "niveau"), INDICATORS.stream()).toList();

  /** Stands for a level where there is none. */
  private static final String NONE = "aucun";

  /**
   * What the query asks: for whom, which levels, in what order, zoned as on which day.
   *
   * @param kept what else the links of the page keep, such as {@code &metier=kine}; may be empty
   */
  record Query(
      Profession profession,
      Optional<String> level,
      List<Sort> sorts,
      Optional<LocalDate> day,
      String kept) {
    static final String[] NAMES = {"profession", "niveau", "tri", "puis", ZoningDay.NAME};

    static Query of(Parameters parameters, Atlas atlas) {
      List<Profession> professions = atlas.zonings().rules().professions();
      Profession profession =
          parameters
              .choice("profession", professions, Profession::id)
              .orElse(professions.getFirst());
      List<Sort> sorts = new ArrayList<>();
      for (String name : List.of("tri", "puis")) {
        parameters.text(name, 60).ifPresent(text -> sorts.add(Sort.parse(name, text)));
      }
      List<String> levels = new ArrayList<>();
      for (ZoningMethod method : atlas.zonings().rules().methods(profession)) {
        method.levels().stream().map(ZoneLevel::id).forEach(levels::add);
      }
      levels.add(NONE);
      // On the map « niveau » is the kind of territory; in lists it is a level of the zoning.
      List<String> kinds = List.of(Level.TVS.id(), Level.COMMUNE.id());
      Optional<String> level =
          parameters
              .choice(
                  "niveau",
                  Stream.concat(levels.stream().distinct(), kinds.stream()).toList(),
                  Function.identity())
              .filter(id -> !kinds.contains(id));
      return new Query(profession, level, List.copyOf(sorts), ZoningDay.read(parameters), "");
    }

    /** The same, sorted by a column when it says nothing of the order. */
    Query orBy(String column) {
      return sorts.isEmpty() && COLUMNS.contains(column)
          ? new Query(profession, level, List.of(new Sort(column, false)), day, kept)
          : this;
    }

    /** The same on a page whose links keep more. */
    Query keeping(String more) {
      return new Query(profession, level, sorts, day, more);
    }

    /** All levels of a profession, unsorted: what links to other choices begin with. */
    String withProfession(Profession other) {
      return "?profession=" + other.id() + day.map(asked -> "&date=" + asked).orElse("") + kept;
    }

    /**
     * The query without its first sort, which becomes the second: what a link to another sort is
     * added to.
     */
    String withoutSort() {
      StringBuilder query = new StringBuilder("?profession=").append(profession.id());
      level.ifPresent(id -> query.append("&niveau=").append(id));
      day.ifPresent(asked -> query.append("&date=").append(asked));
      sorts.stream().findFirst().ifPresent(sort -> query.append("&puis=").append(sort.text()));
      return query.append(kept).toString();
    }

    /** The whole query, for a link to the same rows: without what only the page keeps. */
    String text() {
      StringBuilder query = new StringBuilder("?profession=").append(profession.id());
      level.ifPresent(id -> query.append("&niveau=").append(id));
      day.ifPresent(asked -> query.append("&date=").append(asked));
      for (int i = 0; i < sorts.size(); i++) {
        query.append(i == 0 ? "&tri=" : "&puis=").append(sorts.get(i).text());
      }
      return query.toString();
    }
  }

  /** One sort key. */
  record Sort(String column, boolean descending) {
    static Sort parse(String name, String text) {
      boolean descending = text.startsWith("-");
      String column = descending ? text.substring(1) : text;
      if (!COLUMNS.contains(column)) {
        throw ProblemException.badRequest(
            "Le paramètre « "
                + name
                + " » ne connaît pas cette colonne ; trier par "
                + String.join(", ", COLUMNS)
                + ", précédé d’un tiret pour commencer par le plus grand.");
      }
      return new Sort(column, descending);
    }

    String text() {
      return (descending ? "-" : "") + column;
    }
  }

  private final Atlas atlas;
  private final Figures figures;
  private final List<Indicator> indicators;

  TerritoryTable(Atlas atlas, Figures figures) {
    this.atlas = atlas;
    this.figures = figures;
    this.indicators = INDICATORS.stream().map(figures.catalogue()::get).toList();
  }

  /** The rows that the query keeps, in its order; ties keep the order of names. */
  List<Tvs> rows(List<Tvs> territories, Query query) {
    Comparator<Tvs> order = byName().thenComparing(Tvs::code);
    for (Sort sort : query.sorts().reversed()) {
      order = comparator(sort, query).thenComparing(order);
    }
    return territories.stream()
        .filter(tvs -> query.level().isEmpty() || query.level().get().equals(levelId(query, tvs)))
        .sorted(order)
        .toList();
  }

  /** As a French dictionary: « Écully » stands among the E. Collators belong to one thread. */
  private static Comparator<Tvs> byName() {
    Collator french = Collator.getInstance(Locale.FRENCH);
    Map<String, CollationKey> keys = new HashMap<>();
    return Comparator.comparing(
        (Tvs tvs) -> keys.computeIfAbsent(tvs.name(), french::getCollationKey));
  }

  private Comparator<Tvs> comparator(Sort sort, Query query) {
    return switch (sort.column()) {
      case "nom" -> direct(byName(), sort);
      case "niveau" -> direct(Comparator.comparingInt(tvs -> levelOrder(query, tvs)), sort);
      default -> {
        Indicator indicator = figures.catalogue().get(sort.column());
        // Territories without a value come last in both directions: they are neither small nor
        // great.
        Comparator<Tvs> known =
            Comparator.comparing(tvs -> !(figure(indicator, tvs) instanceof Figure.Published));
        yield known.thenComparing(
            direct(Comparator.comparingDouble(tvs -> value(indicator, tvs)), sort));
      }
    };
  }

  private static Comparator<Tvs> direct(Comparator<Tvs> comparator, Sort sort) {
    return sort.descending() ? comparator.reversed() : comparator;
  }

  Figure figure(Indicator indicator, Tvs tvs) {
    return figures.figure(indicator, Level.TVS, atlas.tvs().rank(tvs.code()));
  }

  private double value(Indicator indicator, Tvs tvs) {
    return figure(indicator, tvs) instanceof Figure.Published(double value, double _) ? value : 0;
  }

  private int levelOrder(Query query, Tvs tvs) {
    TvsZoning zoning = zoning(query, tvs);
    return zoning.isEmpty() ? Integer.MAX_VALUE : zoning.majority().level().order();
  }

  private TvsZoning zoning(Query query, Tvs tvs) {
    return query
        .day()
        .map(day -> atlas.zoning(query.profession(), tvs, day))
        .orElseGet(() -> atlas.zoning(query.profession(), tvs));
  }

  private String levelId(Query query, Tvs tvs) {
    TvsZoning zoning = zoning(query, tvs);
    return zoning.isEmpty() ? NONE : zoning.majority().level().id();
  }

  /**
   * The rows as a table of a page.
   *
   * @param path of the page, without query
   */
  DataTable table(String caption, String path, List<Tvs> rows, Query query) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("nom", "Territoire", false));
    columns.add(new Column("niveau", "Niveau", false));
    for (Indicator indicator : indicators) {
      columns.add(new Column(indicator.id(), indicator.shortLabel(), true));
    }
    List<List<Cell>> cells = new ArrayList<>();
    for (Tvs tvs : rows) {
      cells.add(cells(tvs, query));
    }
    Optional<Sort> first = query.sorts().stream().findFirst();
    return new DataTable(
        caption,
        path + query.withoutSort(),
        columns,
        cells,
        first.map(Sort::column).orElse("nom"),
        first.map(Sort::descending).orElse(false));
  }

  private List<Cell> cells(Tvs tvs, Query query) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.link(tvs.name(), Urls.of(tvs)));
    TvsZoning zoning = zoning(query, tvs);
    cells.add(
        zoning.isEmpty()
            ? Cell.text("non zoné")
            : Cell.zone(
                zoning.majority().level().letters() + (zoning.isMixed() ? " +" : ""),
                zoning.majority().level().token(),
                zoning.majority().level().order()));
    for (Indicator indicator : indicators) {
      Figure figure = figure(indicator, tvs);
      cells.add(
          figure instanceof Figure.Published(double value, double _)
              ? new Cell(FigureCards.number(indicator, value), "", Double.toString(value), "")
              : Cell.text(FigureCards.value(indicator, figure)));
    }
    return cells;
  }

  /** The rows as CSV: semicolons, a point in numbers, an empty cell for what is not published. */
  String csv(List<Tvs> rows, Query query) {
    StringBuilder csv = new StringBuilder("code;nom;departement;region;niveau;niveaux_multiples");
    indicators.forEach(indicator -> csv.append(';').append(indicator.id()));
    csv.append("\r\n");
    for (Tvs tvs : rows) {
      TvsZoning zoning = zoning(query, tvs);
      csv.append(tvs.code()).append(';');
      csv.append('"').append(tvs.name().replace("\"", "\"\"")).append("\";");
      csv.append(tvs.departement()).append(';').append(tvs.region()).append(';');
      csv.append(zoning.isEmpty() ? "" : zoning.majority().level().letters()).append(';');
      csv.append(zoning.isMixed() ? "oui" : "non");
      for (Indicator indicator : indicators) {
        csv.append(';');
        if (figure(indicator, tvs) instanceof Figure.Published(double value, double _)) {
          csv.append(Figures.plain(value));
        }
      }
      csv.append("\r\n");
    }
    return csv.toString();
  }
}
