package fr.rezone.site.page;

import fr.rezone.indicator.Figure;
import fr.rezone.indicator.Indicator;
import fr.rezone.site.DataTable;
import fr.rezone.site.FigureCard;
import fr.rezone.site.French;
import fr.rezone.site.Html;
import fr.rezone.site.Link;
import fr.rezone.site.Page;
import fr.rezone.site.SiteRelease;
import fr.rezone.site.chart.OutlineMap;
import fr.rezone.site.chart.Svg;
import fr.rezone.site.desk.DeskLink;
import fr.rezone.site.http.CachePolicy;
import fr.rezone.site.http.Parameters;
import fr.rezone.site.http.Request;
import fr.rezone.site.http.Response;
import fr.rezone.site.template.page.JteareaGenerated;
import fr.rezone.site.view.Urls;
import fr.rezone.source.table.CountedProfession;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Departement;
import fr.rezone.territory.Level;
import fr.rezone.territory.Profession;
import fr.rezone.territory.Region;
import fr.rezone.territory.Territory;
import fr.rezone.territory.Tvs;
import fr.rezone.territory.outline.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The sheets of régions and départements: their territories, sorted as one likes, and their
 * figures.
 */
public final class AreaPages {
  private static final double MAP_WIDTH = 360;
  private static final double MAP_HEIGHT = 300;

  /**
   * What the template draws.
   *
   * @param parts the départements of a région; empty for a département
   * @param others communes that belong to no territory; empty for most
   * @param desk who helps there
   * @param levels the levels to filter by, the first for no filter
   * @param evolutions what changed there; empty when a single table was read
   * @param portrait professionals, patients, activity, years
   */
  public record Sheet(
      Page page,
      String kind,
      String name,
      String lead,
      Svg map,
      Svg zoning,
      String zoningNote,
      List<FigureCard> cards,
      List<Link> parts,
      List<Choice> professions,
      List<Choice> levels,
      DataTable table,
      String csv,
      String mapLink,
      List<Link> others,
      Link desk,
      String evolutions,
      Portrait portrait) {}

  /** A link among alternatives; {@code current} for the one chosen. */
  public record Choice(String label, String path, boolean current) {}

  private final SiteRelease release;
  private final Atlas atlas;
  private final TerritoryTable tables;
  private final AreaZoning zonings;
  private final PortraitWriter portraits;

  public AreaPages(SiteRelease release) {
    this.release = release;
    this.atlas = release.release().atlas();
    this.tables = new TerritoryTable(atlas, release.release().figures());
    this.zonings = new AreaZoning(atlas);
    this.portraits = new PortraitWriter(release);
  }

  /** {@code GET /regions/{code}}. */
  public Response region(Request request) {
    return sheet(request, regionOf(request), "Région");
  }

  /** {@code GET /departements/{code}}. */
  public Response departement(Request request) {
    return sheet(request, departementOf(request), "Département");
  }

  /** {@code GET /regions/{code}/territoires.csv}. */
  public Response regionCsv(Request request) {
    return csv(request, regionOf(request));
  }

  /** {@code GET /departements/{code}/territoires.csv}. */
  public Response departementCsv(Request request) {
    return csv(request, departementOf(request));
  }

  private Region regionOf(Request request) {
    String code = request.path("code");
    return atlas.regions().find(code).orElseThrow(() -> Unknown.territory("région", code, release));
  }

  private Departement departementOf(Request request) {
    String code = request.path("code");
    return atlas
        .departements()
        .find(code)
        .orElseThrow(() -> Unknown.territory("département", code, release));
  }

  private Response csv(Request request, Territory area) {
    Parameters parameters = request.parameters(TerritoryTable.Query.NAMES);
    TerritoryTable.Query query = TerritoryTable.Query.of(parameters, atlas);
    return Response.text(
            200,
            Response.CSV,
            "\uFEFF" + tables.csv(tables.rows(territories(area), query), query),
            CachePolicy.RELEASE)
        .as("territoires-" + area.level().id() + "-" + area.code() + ".csv");
  }

  /**
   * All territories with at least one commune there: those shared with a neighbour are in both
   * lists.
   */
  private List<Tvs> territories(Territory area) {
    return atlas.tvs().all().stream()
        .filter(
            tvs ->
                (area.level() == Level.REGION ? tvs.regions() : tvs.departements())
                    .contains(area.code()))
        .toList();
  }

  private Response sheet(Request request, Territory area, String kind) {
    List<Tvs> territories = territories(area);
    String[] names =
        Stream.concat(Stream.of(TerritoryTable.Query.NAMES), Stream.of(PortraitWriter.PARAMETER))
            .toArray(String[]::new);
    Parameters parameters = request.parameters(names);
    CountedProfession counted = portraits.asked(parameters);
    TerritoryTable.Query query =
        TerritoryTable.Query.of(parameters, atlas)
            .keeping(
                parameters.text(PortraitWriter.PARAMETER, 60).isPresent()
                    ? "&" + PortraitWriter.PARAMETER + "=" + counted.id()
                    : "");
    List<Tvs> rows = tables.rows(territories, query);
    String path = Urls.of(area);
    List<FigureCard> cards =
        release.figurer().main(area).stream()
            .filter(view -> view.indicator().section() == Indicator.Section.APERCU)
            .filter(
                view ->
                    !(view.figure() instanceof Figure.Missing(Figure.Reason reason)
                        && reason == Figure.Reason.LEVEL))
            .map(FigureCards::card)
            .toList();
    List<Link> trail = new ArrayList<>(List.of(new Link("Accueil", "/")));
    release
        .figurer()
        .containers(area)
        .forEach(container -> trail.add(new Link(container.name(), Urls.of(container))));
    String lead = lead(area, territories);
    Page page =
        Page.of(release.site(), area.name(), area.name() + " : " + lead)
            .at(path)
            .under(trail.toArray(Link[]::new))
            .withStyles("css/portrait.css");
    Portrait portrait = portraits.of(area, counted, path + query.text());
    Profession profession = query.profession();
    return Response.html(
        Html.render(
            out ->
                JteareaGenerated.render(
                    out,
                    null,
                    new Sheet(
                        page,
                        kind,
                        area.name(),
                        lead,
                        map(area),
                        zonings.draw(profession, territories),
                        "Chaque territoire compte pour le niveau de la majorité de ses habitants. Source : "
                            + release.release().manifest().credit("zonages")
                            + ".",
                        cards,
                        parts(area),
                        professions(path, query),
                        levels(path, query, territories),
                        tables.table(
                            French.count(rows.size(), "territoire", "territoires")
                                + " de vie-santé, "
                                + profession.label().toLowerCase(Locale.FRANCE)
                                + sortedBy(query)
                                + " ; le signe + marque un territoire de plusieurs niveaux",
                            path,
                            rows,
                            query),
                        path + "/territoires.csv" + query.text(),
                        "/carte?"
                            + (area.level() == Level.REGION ? "region=" + area.code() + "&" : "")
                            + "profession="
                            + profession.id(),
                        others(area),
                        DeskLink.of(
                            atlas,
                            area instanceof Departement departement
                                ? departement.region()
                                : area.code()),
                        atlas.history().isDated()
                            ? EvolutionPage.PATH
                                + "?profession="
                                + profession.id()
                                + (area.level() == Level.REGION ? "&region=" + area.code() : "")
                            : "",
                        portrait))));
  }

  /** Communes of overseas collectivities, and whole cities whose arrondissements are zoned. */
  private List<Link> others(Territory area) {
    return atlas.communes().all().stream()
        .filter(commune -> commune.tvs() == null)
        .filter(
            commune ->
                (area.level() == Level.REGION ? commune.region() : commune.departement())
                    .equals(area.code()))
        .map(commune -> new Link(commune.name(), Urls.of(commune)))
        .toList();
  }

  private static String sortedBy(TerritoryTable.Query query) {
    List<String> words =
        query.sorts().stream()
            .map(
                sort -> sort.column().replace('-', ' ') + (sort.descending() ? " décroissant" : ""))
            .toList();
    return words.isEmpty() ? "" : ", par " + String.join(", puis par ", words);
  }

  private String lead(Territory area, List<Tvs> territories) {
    String name =
        area.level() == Level.REGION
            ? French.count(
                    atlas.departements().all().stream()
                        .filter(d -> d.region().equals(area.code()))
                        .count(),
                    "département",
                    "départements")
                + ", "
            : "";
    Figure population =
        release
            .release()
            .figures()
            .figure(
                release.release().figures().catalogue().get("population"),
                area.level(),
                atlas.rank(area));
    String inhabitants =
        population instanceof Figure.Published(double value, double _)
            ? " et " + French.count(Math.round(value), "habitant", "habitants")
            : "";
    return name
        + French.count(territories.size(), "territoire", "territoires")
        + " de vie-santé"
        + inhabitants
        + ".";
  }

  private List<Link> parts(Territory area) {
    return area.level() != Level.REGION
        ? List.of()
        : atlas.departements().all().stream()
            .filter(d -> d.region().equals(area.code()))
            .map(d -> new Link(d.name() + " (" + d.code() + ")", Urls.of(d)))
            .toList();
  }

  private List<Choice> professions(String path, TerritoryTable.Query query) {
    return atlas.zonings().rules().professions().stream()
        .map(
            p ->
                new Choice(p.label(), path + query.withProfession(p), p.equals(query.profession())))
        .toList();
  }

  private List<Choice> levels(String path, TerritoryTable.Query query, List<Tvs> territories) {
    String base = path + query.withProfession(query.profession());
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("tous", base, query.level().isEmpty()));
    zonings
        .counts(query.profession(), territories)
        .forEach(
            (level, count) ->
                choices.add(
                    new Choice(
                        level.letters() + " (" + French.number(count) + ")",
                        base + "&niveau=" + level.id(),
                        query.level().equals(Optional.of(level.id())))));
    return choices;
  }

  private Svg map(Territory area) {
    List<OutlineMap.Shape> shapes = new ArrayList<>();
    if (area.level() == Level.REGION) {
      for (Outline outline : release.release().outlines().list(Level.DEPARTEMENT)) {
        Optional<Departement> departement = atlas.departements().find(outline.code());
        if (departement.isPresent() && departement.get().region().equals(area.code())) {
          shapes.add(
              new OutlineMap.Shape(
                  outline.geometry(), true, departement.get().name(), Urls.of(departement.get())));
        }
      }
    } else {
      release
          .release()
          .outlines()
          .find(Level.DEPARTEMENT, area.code())
          .ifPresent(
              outline ->
                  shapes.add(new OutlineMap.Shape(outline.geometry(), true, area.name(), "")));
    }
    return shapes.isEmpty()
        ? Svg.NONE
        : new OutlineMap(
                area.name(), "Contour de " + area.name() + ".", shapes, MAP_WIDTH, MAP_HEIGHT)
            .draw();
  }
}
