package fr.rezone.site.page;

import fr.rezone.indicator.Figure;
import fr.rezone.indicator.Figures;
import fr.rezone.indicator.Indicator;
import fr.rezone.site.DataTable;
import fr.rezone.site.DataTable.Cell;
import fr.rezone.site.DataTable.Column;
import fr.rezone.site.French;
import fr.rezone.site.Link;
import fr.rezone.site.SiteRelease;
import fr.rezone.site.chart.AgePyramid;
import fr.rezone.site.chart.ComparedBars;
import fr.rezone.site.chart.Svg;
import fr.rezone.site.page.Portrait.Elsewhere;
import fr.rezone.site.page.Portrait.Panel;
import fr.rezone.site.view.FigureView;
import fr.rezone.site.view.FigureView.Reference;
import fr.rezone.site.view.SecretReasons.Why;
import fr.rezone.site.view.Urls;
import fr.rezone.territory.Level;
import fr.rezone.territory.Territory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Draws the parts of a whole, or several shares, beside those of larger territories. */
final class PortraitPanels {
  private final SiteRelease release;
  private final Figures figures;

  PortraitPanels(SiteRelease release) {
    this.release = release;
    this.figures = release.release().figures();
  }

  /** A figure and the words that name it within its panel. */
  record Item(String label, FigureView view) {}

  /**
   * Bars. Where every value is secret and a larger territory shows them all, its bars are drawn, in
   * grey, under one mark that says so.
   */
  Panel bars(String id, String title, Territory territory, List<Item> items) {
    List<ComparedBars.Row> rows = new ArrayList<>();
    if (areAllSecret(items)) {
      rows.add(new ComparedBars.Row(territory.name(), new ComparedBars.Hidden(""), List.of()));
      items.stream()
          .filter(item -> item.view().standIn().isPresent())
          .map(
              item ->
                  new ComparedBars.Row(
                      item.label(), larger(item.view()).orElseThrow(), ticks(item.view())))
          .forEach(rows::add);
    } else {
      items.stream()
          .map(item -> new ComparedBars.Row(item.label(), value(item.view()), ticks(item.view())))
          .forEach(rows::add);
    }
    Svg chart = new ComparedBars(title, description(territory, items), rows).draw();
    return panel(id, title, territory, items, chart, key(territory, items));
  }

  /** All hidden, and all shown by the same larger territory, or by none. */
  private static boolean areAllSecret(List<Item> items) {
    return items.stream().allMatch(item -> item.view().figure() instanceof Figure.Secret)
        && items.stream()
                .map(item -> item.view().standIn().map(Reference::level))
                .distinct()
                .count()
            == 1;
  }

  /**
   * A pyramid of ages, where the territory shows at least half of the classes; else that of the
   * smallest that does.
   */
  Panel pyramid(String id, String title, Territory territory, List<Item> items) {
    Optional<Reference> instead = subject(items);
    List<AgePyramid.Row> rows = new ArrayList<>();
    for (Item item : items.reversed()) {
      Figure own = instead.map(place -> at(item.view(), place)).orElse(item.view().figure());
      Figure national =
          item.view().references().isEmpty() ? own : item.view().references().getLast().figure();
      rows.add(
          new AgePyramid.Row(
              item.label(),
              side(item.view().indicator(), own),
              side(item.view().indicator(), national)));
    }
    boolean secret = items.stream().anyMatch(i -> i.view().figure() instanceof Figure.Secret);
    Svg chart =
        new AgePyramid(
                title,
                description(territory, items),
                instead.isPresent()
                    ? territory.name() + (secret ? " : secret" : " : non publié")
                    : "",
                instead.map(Reference::name).orElse(territory.name()),
                "France",
                rows)
            .draw();
    String key =
        instead
            .map(
                place ->
                    "À gauche "
                        + place.name()
                        + ", le plus petit territoire qui montre au moins la moitié des classes ; à droite la France.")
            .orElse("À gauche ce territoire, à droite la France.");
    return panel(id, title, territory, items, chart, key);
  }

  private Panel panel(
      String id, String title, Territory territory, List<Item> items, Svg chart, String key) {
    FigureView first = items.getFirst().view();
    return new Panel(
        id,
        title,
        chart,
        key,
        elsewhere(items),
        table(title, territory, items),
        "Calcul : " + first.indicator().formula() + "." + FigureCards.differs(first.indicator()),
        String.join(
                " ; ",
                first.sources().stream()
                    .map(s -> s.producer() + ", « " + s.title() + " »")
                    .toList())
            + (first.vintage().isEmpty() ? "" : ", " + first.vintage()));
  }

  /**
   * The smallest larger territory with at least half of the classes; empty when this one has them.
   */
  private static Optional<Reference> subject(List<Item> items) {
    if (isLegible(items.stream().map(item -> item.view().figure()).toList())) {
      return Optional.empty();
    }
    return items.getFirst().view().references().stream()
        .filter(place -> isLegible(items.stream().map(item -> at(item.view(), place)).toList()))
        .findFirst();
  }

  private static boolean isLegible(List<Figure> classes) {
    return 2 * classes.stream().filter(Figure.Published.class::isInstance).count()
        >= classes.size();
  }

  private static Figure at(FigureView view, Reference place) {
    return view.references().stream()
        .filter(r -> r.level() == place.level())
        .findFirst()
        .orElseThrow()
        .figure();
  }

  private static AgePyramid.Side side(Indicator indicator, Figure figure) {
    return new AgePyramid.Side(
        figure instanceof Figure.Published(double value, double _)
            ? OptionalDouble.of(value)
            : OptionalDouble.empty(),
        figure instanceof Figure.Published ? full(indicator, figure) : "–",
        figure instanceof Figure.Secret);
  }

  private static ComparedBars.Value value(FigureView view) {
    Indicator indicator = view.indicator();
    return switch (view.figure()) {
      case Figure.Published(double value, double _) ->
          new ComparedBars.Own(value, full(indicator, view.figure()));
      case Figure.Secret() ->
          new ComparedBars.Hidden(
              view.standIn().map(r -> r.name() + " : " + full(indicator, r.figure())).orElse(""));
      case Figure.Missing _ ->
          larger(view)
              .orElseGet(
                  () -> new ComparedBars.Absent(FigureCards.value(indicator, view.figure())));
      case Figure.NotConcerned _ ->
          new ComparedBars.Absent(FigureCards.value(indicator, view.figure()));
    };
  }

  private static Optional<ComparedBars.Value> larger(FigureView view) {
    return view.standIn()
        .flatMap(
            r ->
                r.figure() instanceof Figure.Published(double value, double _)
                    ? Optional.of(
                        new ComparedBars.Larger(value, full(view.indicator(), r.figure())))
                    : Optional.empty());
  }

  /** The nearest larger territory, and France. */
  private static List<ComparedBars.Tick> ticks(FigureView view) {
    List<ComparedBars.Tick> ticks = new ArrayList<>();
    for (Reference reference : ends(view.references())) {
      if (reference.figure() instanceof Figure.Published(double value, double _)) {
        ticks.add(new ComparedBars.Tick(value, reference.level() == Level.FRANCE ? "france" : ""));
      }
    }
    return ticks;
  }

  private static List<Reference> ends(List<Reference> references) {
    return references.size() < 2
        ? references
        : List.of(references.getFirst(), references.getLast());
  }

  private static String key(Territory territory, List<Item> items) {
    FigureView first = items.getFirst().view();
    List<String> words = new ArrayList<>();
    if (items.stream().anyMatch(i -> i.view().figure() instanceof Figure.Published)) {
      words.add("barre : " + territory.name());
    } else if (first.standIn().isPresent()) {
      words.add("barre grise : " + first.standIn().get().name());
    } else {
      return "";
    }
    for (Reference reference : ends(first.references())) {
      if (reference.figure() instanceof Figure.Published) {
        words.add(
            (reference.level() == Level.FRANCE ? "pointillé : " : "trait : ") + reference.name());
      }
    }
    return capital(String.join(" ; ", words)) + ".";
  }

  private static String description(Territory territory, List<Item> items) {
    return territory.name()
        + " : "
        + String.join(
            " ; ",
            items.stream()
                .map(
                    item ->
                        item.label() + " " + full(item.view().indicator(), item.view().figure()))
                .toList())
        + ".";
  }

  /** A percentage with its sign; another number bare, or the reason why there is none. */
  static String full(Indicator indicator, Figure figure) {
    String value =
        figure instanceof Figure.Secret ? "secret" : FigureCards.value(indicator, figure);
    return figure instanceof Figure.Published && indicator.unit().equals("%")
        ? value + French.NBSP + "%"
        : value;
  }

  private static List<Elsewhere> elsewhere(List<Item> items) {
    record Case(String state, String why, Link rule, Link place) {}
    Map<Case, List<String>> values = new LinkedHashMap<>();
    Map<Case, List<String>> labels = new LinkedHashMap<>();
    for (Item item : items) {
      FigureView view = item.view();
      if (view.figure() instanceof Figure.Published
          || view.figure() instanceof Figure.NotConcerned) {
        continue;
      }
      boolean secret = view.figure() instanceof Figure.Secret;
      Case same =
          new Case(
              secret ? "Secret ici" : FigureCards.value(view.indicator(), view.figure()),
              view.why().map(Why::words).orElse(""),
              view.why().map(w -> new Link(w.source(), w.url())).orElse(new Link("", "")),
              view.standIn().map(r -> new Link(r.name(), r.url())).orElse(new Link("", "")));
      labels.computeIfAbsent(same, _ -> new ArrayList<>()).add(item.label());
      view.standIn()
          .ifPresent(
              r ->
                  values
                      .computeIfAbsent(same, _ -> new ArrayList<>())
                      .add(item.label() + " " + full(view.indicator(), r.figure())));
    }
    List<Elsewhere> all = new ArrayList<>();
    labels.forEach(
        (c, names) ->
            all.add(
                new Elsewhere(
                    capital(c.state())
                        + (names.size() == items.size() ? "" : " : " + String.join(", ", names)),
                    c.why(),
                    c.rule(),
                    c.place(),
                    String.join(", ", values.getOrDefault(c, List.of())))));
    return all;
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** Every larger territory has a column, the territory itself the first. */
  DataTable table(String caption, Territory territory, List<Item> items) {
    List<Territory> containers = release.figurer().containers(territory);
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("", caption, false));
    columns.add(new Column("", territory.name(), true));
    containers.forEach(c -> columns.add(new Column("", c.name(), true)));
    columns.add(new Column("", "France", true));
    boolean ranked = items.stream().anyMatch(item -> item.view().quarter().isPresent());
    if (ranked) {
      columns.add(new Column("", "Rang parmi les territoires", false));
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (Item item : items) {
      Indicator indicator = item.view().indicator();
      List<Cell> row = new ArrayList<>();
      row.add(Cell.text(item.label()));
      row.add(Cell.text(full(indicator, item.view().figure())));
      for (Territory container : containers) {
        row.add(
            Cell.text(
                full(
                    indicator,
                    figures.figure(
                        indicator, container.level(), release.release().atlas().rank(container)))));
      }
      row.add(Cell.text(full(indicator, figures.figure(indicator, Level.FRANCE, 0))));
      if (ranked) {
        row.add(
            Cell.text(
                item.view().quarter().isPresent()
                    ? item.view().quarter().getAsInt() + French.NBSP + "sur 4"
                    : "–"));
      }
      rows.add(row);
    }
    return new DataTable(caption, Urls.of(territory), columns, rows, "", false);
  }
}
