package fr.rezone.site.page;

import fr.rezone.indicator.Figure;
import fr.rezone.indicator.Indicator;
import fr.rezone.indicator.Series;
import fr.rezone.site.DataTable;
import fr.rezone.site.DataTable.Cell;
import fr.rezone.site.DataTable.Column;
import fr.rezone.site.FigureCard;
import fr.rezone.site.French;
import fr.rezone.site.Html;
import fr.rezone.site.Link;
import fr.rezone.site.Page;
import fr.rezone.site.SiteRelease;
import fr.rezone.site.chart.OutlineMap;
import fr.rezone.site.chart.Svg;
import fr.rezone.site.chart.TrendLine;
import fr.rezone.site.desk.DeskLink;
import fr.rezone.site.http.Request;
import fr.rezone.site.http.Response;
import fr.rezone.site.publish.ShortAddress;
import fr.rezone.site.template.page.JtetvsGenerated;
import fr.rezone.site.view.Basket;
import fr.rezone.site.view.FigureView;
import fr.rezone.site.view.Urls;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Designation;
import fr.rezone.territory.Level;
import fr.rezone.territory.Profession;
import fr.rezone.territory.Territory;
import fr.rezone.territory.Tvs;
import fr.rezone.territory.outline.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The sheet of a territoire de vie-santé. */
public final class TvsPage {
  private static final double MAP_WIDTH = 360;
  private static final double MAP_HEIGHT = 300;
  private static final double MARGIN = 0.35;
  private static final List<String> IN_BRIEF =
      List.of(
          "habitants-par-generaliste",
          "apl-generalistes",
          "generalistes",
          "croissance-generalistes",
          "apl-generalistes-65",
          "population");

  /**
   * What the template draws.
   *
   * @param shared a sentence on the régions or départements it spans; empty for one alone
   * @param trend headcount over the years; {@link Svg#NONE} without values
   * @param context figures that exist only for larger territories
   * @param desk the guichet unique of its région
   * @param shortAddress path that may be dictated
   * @param pdf path of the document to hand over
   */
  public record Sheet(
      Page page,
      String name,
      String lead,
      String shared,
      Svg map,
      List<ZoneLine> zonings,
      String zoningSource,
      Optional<ZonePast> past,
      List<FigureCard> brief,
      Svg trend,
      Optional<DataTable> years,
      List<FigureCard> context,
      StructureList structures,
      DataTable communes,
      List<Link> quartiers,
      List<Link> portals,
      Link desk,
      String shortAddress,
      String pdf,
      String mapLink,
      Link comparison,
      String simulateLink) {}

  private final SiteRelease release;
  private final Atlas atlas;
  private final StructureSection structures;

  public TvsPage(SiteRelease release) {
    this.release = release;
    this.atlas = release.release().atlas();
    this.structures = new StructureSection(release);
  }

  /** {@code GET /territoires/{code}}. */
  public Response handle(Request request) {
    Tvs tvs =
        atlas
            .tvs()
            .find(request.path("code"))
            .orElseThrow(
                () -> Unknown.territory("territoire de vie-santé", request.path("code"), release));
    Basket basket =
        new Basket(
            request
                .parameters("panier")
                .codes("panier", Basket.CODE, Basket.CODE_FORM, Basket.MOST));
    Sheet sheet = sheet(tvs, basket);
    return Response.html(Html.render(out -> JtetvsGenerated.render(out, null, sheet)));
  }

  private Sheet sheet(Tvs tvs, Basket basket) {
    List<FigureView> views = release.figurer().all(tvs);
    List<Territory> containers = release.figurer().containers(tvs);
    List<Link> trail = new ArrayList<>(List.of(new Link("Accueil", "/")));
    containers.reversed().forEach(c -> trail.add(new Link(c.name(), Urls.of(c))));
    String lead =
        French.count(tvs.communes().size(), "commune", "communes")
            + " et "
            + French.count(tvs.population(), "habitant", "habitants")
            + containers.stream()
                .findFirst()
                .map(c -> ", département de rattachement : " + c.name())
                .orElse("")
            + ".";
    Page page =
        Page.of(
                release.site(),
                tvs.name(),
                "Territoire de vie-santé de "
                    + tvs.name()
                    + " : zonage, chiffres clés, structures. "
                    + lead)
            .at(Urls.of(tvs))
            .under(trail.toArray(Link[]::new))
            .withStyles("css/around.css");
    return new Sheet(
        page,
        tvs.name(),
        lead,
        shared(tvs),
        map(tvs),
        ZoneLine.of(atlas, tvs),
        source("zonages"),
        ZonePast.of(atlas, tvs),
        IN_BRIEF.stream()
            .flatMap(id -> views.stream().filter(view -> view.indicator().id().equals(id)))
            .map(FigureCards::card)
            .toList(),
        trend(tvs),
        years(tvs),
        views.stream()
            .filter(
                view ->
                    view.figure() instanceof Figure.Missing(Figure.Reason reason)
                        && reason == Figure.Reason.LEVEL)
            .map(FigureCards::card)
            .toList(),
        structures.of(tvs),
        communes(tvs),
        quartiers(tvs),
        Portals.of(tvs, release.site().operator()),
        DeskLink.of(atlas, tvs.region()),
        ShortAddress.of(tvs),
        Urls.of(tvs) + ".pdf",
        "/carte?t=" + tvs.code(),
        comparison(basket, tvs),
        "/simulateur?lieu=tvs:" + tvs.code());
  }

  /** Adds this territory to those the address remembers, or shows them when it is among them. */
  private static Link comparison(Basket basket, Tvs tvs) {
    boolean there = basket.codes().contains(tvs.code());
    return new Link(
        there || basket.isFull() ? "Voir la comparaison" : "Ajouter à la comparaison",
        there ? basket.path() : basket.with(tvs.code()).path());
  }

  private String source(String dataset) {
    return release
        .release()
        .manifest()
        .source(dataset)
        .map(s -> s.producer() + ", " + s.vintage())
        .orElse("");
  }

  private String shared(Tvs tvs) {
    if (tvs.regions().size() > 1) {
      return "Ce territoire s’étend sur plusieurs régions ("
          + names(atlas.regions()::find, tvs.regions())
          + ") : chacune publie son arrêté, et la comparaison se fait avec le département et la région de rattachement.";
    }
    return tvs.departements().size() > 1
        ? "Ce territoire s’étend sur plusieurs départements ("
            + names(atlas.departements()::find, tvs.departements())
            + ") ; la comparaison se fait avec celui de rattachement."
        : "";
  }

  private static String names(
      Function<String, Optional<? extends Territory>> find, List<String> codes) {
    return French.list(
        codes.stream().map(code -> find.apply(code).map(Territory::name).orElse(code)).toList());
  }

  private Svg map(Tvs tvs) {
    Optional<Outline> own = release.release().outlines().find(Level.TVS, tvs.code());
    if (own.isEmpty()) {
      return Svg.NONE;
    }
    List<OutlineMap.Shape> shapes = new ArrayList<>();
    for (Outline outline :
        release.release().outlines().locator(Level.TVS).around(own.get(), MARGIN)) {
      Tvs neighbour = atlas.tvs().get(outline.code());
      boolean here = neighbour.equals(tvs);
      shapes.add(
          new OutlineMap.Shape(
              outline.geometry(), here, neighbour.name(), here ? "" : Urls.of(neighbour)));
    }
    return new OutlineMap(
            "Carte de situation",
            tvs.name() + " parmi les territoires voisins.",
            shapes,
            MAP_WIDTH,
            MAP_HEIGHT)
        .draw();
  }

  private Optional<Series> series() {
    Indicator indicator = release.release().figures().catalogue().get("generalistes");
    return release.release().figures().series(indicator, Level.TVS);
  }

  private Svg trend(Tvs tvs) {
    List<TrendLine.Point> points = new ArrayList<>();
    List<String> words = new ArrayList<>();
    series()
        .ifPresent(
            series -> {
              int[] years = series.years();
              for (int i = 0; i < years.length; i++) {
                OptionalDouble value = series.value(atlas.rank(tvs), i);
                if (value.isPresent()) {
                  String text = French.number(value.getAsDouble(), 0);
                  points.add(
                      new TrendLine.Point(
                          years[i], String.valueOf(years[i]), value.getAsDouble(), text));
                  words.add(years[i] + " : " + text);
                }
              }
            });
    return points.size() < 2
        ? Svg.NONE
        : new TrendLine(
                "Médecins généralistes par année",
                String.join(" ; ", words) + ".",
                points,
                List.of(),
                "")
            .draw();
  }

  private Optional<DataTable> years(Tvs tvs) {
    return series()
        .map(
            series -> {
              int[] years = series.years();
              List<List<Cell>> rows = new ArrayList<>();
              for (int i = 0; i < years.length; i++) {
                OptionalDouble value = series.value(atlas.rank(tvs), i);
                rows.add(
                    List.of(
                        Cell.text(String.valueOf(years[i])),
                        value.isPresent()
                            ? Cell.number(value.getAsDouble(), 0)
                            : Cell.text("absent de la source")));
              }
              return new DataTable(
                  "Médecins généralistes par année. Source : " + source("generalistes"),
                  Urls.of(tvs),
                  List.of(new Column("", "Année", false), new Column("", "Généralistes", true)),
                  rows,
                  "",
                  false);
            });
  }

  private DataTable communes(Tvs tvs) {
    Profession physicians = atlas.zonings().rules().professions().getFirst();
    Indicator apl = release.release().figures().catalogue().get("apl-generalistes");
    List<List<Cell>> rows = new ArrayList<>();
    for (Commune commune : atlas.members(tvs)) {
      Optional<Designation> designation = atlas.zoning(physicians, commune);
      Figure figure = release.release().figures().figure(apl, Level.COMMUNE, atlas.rank(commune));
      rows.add(
          List.of(
              Cell.link(commune.name(), Urls.of(commune)),
              commune.population().isPresent()
                  ? Cell.number(commune.population().getAsInt(), 0)
                  : Cell.text("inconnue"),
              designation
                  .map(d -> Cell.zone(d.level().letters(), d.level().token(), d.level().order()))
                  .orElseGet(() -> Cell.text("non zonée")),
              figure instanceof Figure.Published(double value, double _)
                  ? Cell.number(value, apl.decimals())
                  : Cell.text(FigureCards.value(apl, figure))));
    }
    return new DataTable(
        "Communes du territoire, avec leur zonage médecins",
        Urls.of(tvs),
        List.of(
            new Column("", "Commune", false),
            new Column("", "Population", true),
            new Column("", "Niveau", false),
            new Column("", apl.shortLabel(), true)),
        rows,
        "",
        false);
  }

  private List<Link> quartiers(Tvs tvs) {
    return tvs.communes().stream()
        .flatMap(commune -> atlas.quartiersOf(commune).stream())
        .distinct()
        .map(
            quartier -> new Link(quartier.name() + " (" + quartier.code() + ")", Urls.of(quartier)))
        .toList();
  }
}
