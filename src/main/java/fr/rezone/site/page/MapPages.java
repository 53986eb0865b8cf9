package fr.rezone.site.page;

import fr.rezone.indicator.Indicator;
import fr.rezone.site.Choice;
import fr.rezone.site.French;
import fr.rezone.site.Html;
import fr.rezone.site.MapPage;
import fr.rezone.site.Page;
import fr.rezone.site.Pagination;
import fr.rezone.site.SiteRelease;
import fr.rezone.site.aid.PlaceColumns;
import fr.rezone.site.aid.ProjectReader;
import fr.rezone.site.aid.Query;
import fr.rezone.site.aid.Simulator;
import fr.rezone.site.aid.page.AidMapPage;
import fr.rezone.site.aid.page.SimulatorPage;
import fr.rezone.site.embed.EmbedTheme;
import fr.rezone.site.http.CachePolicy;
import fr.rezone.site.http.Parameters;
import fr.rezone.site.http.Request;
import fr.rezone.site.http.Response;
import fr.rezone.site.template.page.JtecarteGenerated;
import fr.rezone.site.template.page.JtecarteTableauGenerated;
import fr.rezone.site.view.Layer;
import fr.rezone.site.view.MapViews;
import fr.rezone.site.view.ZoningDay;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Level;
import fr.rezone.territory.Profession;
import fr.rezone.territory.Region;
import fr.rezone.territory.Tvs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The map, and the same territories as a table. */
public final class MapPages {
  static final String ZONING = "zonage";
  private static final int ROWS = 100;
  private static final int MOST_CHOSEN = 50;
  private static final Pattern TERRITORY = Pattern.compile("[0-9A-Z]{1,9}");
  private static final Pattern POINT =
      Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,8})?,-?[0-9]{1,2}(\\.[0-9]{1,8})?");

  /** A project answers some sixty questions at most, twice encoded. */
  private static final int LONGEST_PROJECT = 4_000;

  private static final int LONGEST_KINDS = 800;
  private static final int LONGEST_LAYER = 60;

  /**
   * All that the address of the map may carry: what the server reads, then what only the script
   * does.
   */
  private static final String[] NAMES = {
    "profession",
    "couche",
    "niveau",
    "palette",
    "hachures",
    "region",
    "vue",
    "tri",
    "puis",
    "page",
    "filtre",
    ZoningDay.NAME,
    "t",
    "structures",
    "quartiers",
    "point",
    "aides",
    "lon",
    "lat",
    "z"
  };

  /** The same, and how another site dresses it. */
  private static final String[] EMBEDDED_NAMES =
      Stream.concat(Stream.of(NAMES), Stream.of(EmbedTheme.NAME, EmbedTheme.APPEARANCE))
          .toArray(String[]::new);

  private static final String TITLE = "Carte des territoires de vie-santé";
  private static final String DESCRIPTION =
      "La carte de France des zonages des professions de santé et de l’accès aux médecins, territoire par territoire.";

  private final SiteRelease release;
  private final Atlas atlas;
  private final TerritoryTable tables;
  private final Simulator simulator;
  private final MapViews views;
  private final MapStructures structures;
  private final MapOpening opening;
  private final String quarters;
  private final String config;

  public MapPages(SiteRelease release, Simulator simulator) {
    this.release = release;
    this.simulator = simulator;
    this.atlas = release.release().atlas();
    this.tables = new TerritoryTable(atlas, release.release().figures());
    this.views = MapViews.of(release.release());
    this.structures = new MapStructures(release);
    this.opening = new MapOpening(release, views.all().getFirst().name());
    this.quarters = quarters();
    this.config = MapConfig.write(release.release(), layers(true), views, structures.sets());
  }

  /** {@code GET /carte}, and {@code GET /carte?vue=tableau}. */
  public Response handle(Request request) {
    Parameters parameters = request.parameters(NAMES);
    check(parameters);
    Query aids = aids(parameters);
    boolean table = parameters.choice("vue", "carte", "carte", "tableau").equals("tableau");
    if (table && isOfAids(parameters)) {
      return Response.redirect(aidTable(aids, region(parameters)));
    }
    return table ? table(parameters) : Response.html(map(parameters, aids));
  }

  /** {@code GET /integration/carte}: the map alone, to be shown inside another site. */
  public Response embedded(Request request) {
    Parameters parameters = request.parameters(EMBEDDED_NAMES);
    check(parameters);
    EmbedTheme.of(parameters);
    EmbedTheme.appearance(parameters);
    MapPage map = page(parameters, aids(parameters));
    Page page =
        Page.of(release.site(), TITLE, DESCRIPTION)
            .as(Page.Shape.EMBEDDED)
            .withStyles("css/carte.css")
            .withScripts("js/carte-integree.mjs", "js/carte-ouverture.mjs", "js/carte.mjs");
    return Response.html(Html.render(out -> JtecarteGenerated.render(out, null, page, map)));
  }

  /** What may be chosen on the map of another site, which shows nobody's project. */
  public MapPage choices(Parameters parameters) {
    return page(parameters, new Query(Map.of()));
  }

  /** {@code GET /territoires.csv}: every territory, or those of a région. */
  public Response csv(Request request) {
    Parameters parameters =
        request.parameters("profession", "niveau", "tri", "puis", "region", ZoningDay.NAME);
    TerritoryTable.Query query = TerritoryTable.Query.of(parameters, atlas);
    return Response.text(
            200,
            Response.CSV,
            "\uFEFF" + tables.csv(tables.rows(territories(region(parameters)), query), query),
            CachePolicy.RELEASE)
        .as("territoires.csv");
  }

  /**
   * What only the script uses is checked too, so that a mistyped address is told and not ignored.
   */
  private static void check(Parameters parameters) {
    parameters.decimal("lon", -180, 180);
    parameters.decimal("lat", -85, 85);
    parameters.decimal("z", 0, 22);
    parameters.text("filtre", 200);
    parameters.code("point", POINT, "une longitude et une latitude, comme 5.2258,46.2052");
  }

  private static boolean isOfAids(Parameters parameters) {
    return parameters.text("couche", LONGEST_LAYER).orElse("").equals(PlaceColumns.LAYER);
  }

  /**
   * The project whose totals colour the map, as an address of the simulator without its place,
   * since the map has all places.
   *
   * @throws fr.rezone.site.http.ProblemException 400 if it is none
   */
  private Query aids(Parameters parameters) {
    Optional<String> given = parameters.text("aides", LONGEST_PROJECT);
    if (given.isEmpty() && !isOfAids(parameters)) {
      return new Query(Map.of());
    }
    return AidMapPage.requireSound(simulator.projects().read(given.orElse("")))
        .query()
        .with(ProjectReader.PLACE, "");
  }

  private static String aidTable(Query aids, String region) {
    return SimulatorPage.PATH + "/carte" + aids.with("dans", region);
  }

  /** What can be drawn of priority quarters, and what cannot. */
  private String quarters() {
    int all = atlas.quartiers().size();
    int drawn = release.release().outlines().list(Level.QUARTIER).size();
    if (all == 0) {
      return "";
    }
    String some =
        drawn == 0
            ? "Les contours des quartiers ne sont pas dans les données lues : un repère Q dit combien la commune en compte, sans dire où."
            : French.count(drawn, "quartier est tracé", "quartiers sont tracés")
                + " en tirets, de près"
                + (drawn == all
                    ? "."
                    : " ; un repère Q dit combien d’autres la commune compte, sans dire où.");
    return French.typeset(some);
  }

  private MapPage page(Parameters parameters, Query aids) {
    List<Profession> professions = atlas.zonings().rules().professions();
    Profession profession =
        parameters.choice("profession", professions, Profession::id).orElse(professions.getFirst());
    List<Choice> layers = layers(isOfAids(parameters) || !aids.values().isEmpty());
    String layer = parameters.choice("couche", layers, Choice::id).map(Choice::id).orElse(ZONING);
    String region = region(parameters);
    String project = aids.toString();
    Optional<LocalDate> asked = ZoningDay.read(parameters);
    String day = asked.map(LocalDate::toString).orElse("");
    boolean communes = parameters.choice("niveau", "tvs", "tvs", "commune").equals("commune");
    Optional<Layer> drawn =
        opening.layer(layer, profession, communes ? Level.COMMUNE : Level.TVS, asked);
    return new MapPage(
        config,
        professions.stream().map(p -> new Choice(p.id(), p.label())).toList(),
        profession.id(),
        layers,
        layer,
        communes ? "commune" : "tvs",
        parameters.choice("palette", "rezone", "rezone", "ars").equals("ars"),
        parameters.flag("hachures", false),
        views.all().stream().map(view -> new Choice(view.code(), view.name())).toList(),
        region,
        MapBasket.of(
            release.release(),
            profession,
            parameters.codes("t", TERRITORY, "un code de territoire ou de commune", MOST_CHOSEN),
            communes),
        structures.page(structures.chosen(parameters.text("structures", LONGEST_KINDS).orElse(""))),
        new MapPage.Quarters(parameters.flag("quartiers", true), quarters),
        project.isEmpty() ? "" : project.substring(1),
        isOfAids(parameters) ? aidTable(aids, region) : tablePath(layer, profession, region, day),
        days(day),
        day,
        drawn.map(MapOpening::legend),
        drawn
            .filter(_ -> MapOpening.isUsual(parameters))
            .flatMap(it -> opening.picture(it, profession)));
  }

  private static String tablePath(String layer, Profession profession, String region, String day) {
    return "/carte?vue=tableau&couche="
        + layer
        + "&profession="
        + profession.id()
        + (region.isEmpty() ? "" : "&region=" + region)
        + (day.isEmpty() ? "" : "&date=" + day);
  }

  /** The days of the tables read, and the one asked; nothing to choose when there is one table. */
  private List<Choice> days(String asked) {
    if (!atlas.history().isDated() && asked.isEmpty()) {
      return List.of();
    }
    List<Choice> days = new ArrayList<>(List.of(new Choice("", "Le plus récent")));
    Stream.concat(
            atlas.history().days().reversed().stream(),
            asked.isEmpty() ? Stream.of() : Stream.of(LocalDate.parse(asked)))
        .distinct()
        .sorted(Comparator.reverseOrder())
        .forEach(day -> days.add(new Choice(day.toString(), "Au " + French.date(day))));
    return days;
  }

  private String region(Parameters parameters) {
    return parameters
        .choice("region", atlas.regions().all(), Region::code)
        .map(Region::code)
        .orElse("");
  }

  private String map(Parameters parameters, Query aids) {
    MapPage map = page(parameters, aids);
    Page page =
        Page.of(release.site(), TITLE, DESCRIPTION)
            .in("/carte")
            .at("/carte")
            .as(Page.Shape.MAP)
            .withStyles("css/carte.css")
            .withScripts("js/carte-ouverture.mjs", "js/carte.mjs");
    return Html.render(out -> JtecarteGenerated.render(out, null, page, map));
  }

  private Response table(Parameters parameters) {
    MapPage map = page(parameters, new Query(Map.of()));
    String figureSort = map.layer().equals(ZONING) ? "niveau" : map.layer();
    TerritoryTable.Query query = TerritoryTable.Query.of(parameters, atlas).orBy(figureSort);
    List<Tvs> all = tables.rows(territories(map.view()), query);
    int pages = Math.max(1, (all.size() + ROWS - 1) / ROWS);
    int number = parameters.integer("page", 1, 1, pages);
    List<Tvs> rows = all.subList((number - 1) * ROWS, Math.min(all.size(), number * ROWS));
    String where = views.where(map.view());
    Page page =
        Page.of(
                release.site(),
                "Tableau des territoires de vie-santé",
                French.count(all.size(), "territoire", "territoires")
                    + ", "
                    + where
                    + " : niveau et chiffres clés, à trier et à télécharger.")
            .in("/carte")
            .at("/carte")
            .withStyles("css/carte.css");
    String path =
        "/carte"
            + query.withoutSort()
            + "&vue=tableau&couche="
            + map.layer()
            + (map.view().isEmpty() ? "" : "&region=" + map.view());
    return Response.html(
        Html.render(
            out ->
                JtecarteTableauGenerated.render(
                    out,
                    null,
                    page,
                    map,
                    tables.table(
                        "Territoires de vie-santé, "
                            + where
                            + query
                                .day()
                                .map(day -> ", zonages en vigueur le " + French.date(day))
                                .orElse("")
                            + " ; le signe + marque un territoire de plusieurs niveaux",
                        path,
                        rows,
                        query),
                    new Pagination(
                        "/carte"
                            + query.text()
                            + "&vue=tableau&couche="
                            + map.layer()
                            + (map.view().isEmpty() ? "" : "&region=" + map.view()),
                        number,
                        pages),
                    "/territoires.csv"
                        + query.text()
                        + (map.view().isEmpty() ? "" : "&region=" + map.view()))));
  }

  private List<Tvs> territories(String region) {
    return region.isEmpty()
        ? atlas.tvs().all()
        : atlas.tvs().all().stream().filter(tvs -> tvs.regions().contains(region)).toList();
  }

  private List<Choice> layers(boolean withAids) {
    return Stream.of(
            Stream.of(new Choice(ZONING, "Zonage")),
            withAids
                ? Stream.of(new Choice(PlaceColumns.LAYER, "Total de mes aides"))
                : Stream.<Choice>of(),
            release.release().figures().known().stream()
                .filter(Indicator::drawn)
                .map(indicator -> new Choice(indicator.id(), indicator.label())))
        .flatMap(each -> each)
        .toList();
  }
}
