package fr.rezone.site.page;

import fr.rezone.indicator.Indicator;
import fr.rezone.site.Choice;
import fr.rezone.site.French;
import fr.rezone.site.Html;
import fr.rezone.site.MapPage;
import fr.rezone.site.Page;
import fr.rezone.site.Pagination;
import fr.rezone.site.SiteRelease;
import fr.rezone.site.http.CachePolicy;
import fr.rezone.site.http.Parameters;
import fr.rezone.site.http.Request;
import fr.rezone.site.http.Response;
import fr.rezone.site.template.page.JtecarteGenerated;
import fr.rezone.site.template.page.JtecarteTableauGenerated;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Level;
import fr.rezone.territory.Part;
import fr.rezone.territory.Profession;
import fr.rezone.territory.Region;
import fr.rezone.territory.Tvs;
import fr.rezone.territory.outline.Outline;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import tools.jackson.databind.json.JsonMapper;

/** The map, and the same territories as a table. */
public final class MapPages {
  private static final String ZONING = "zonage";
  private static final int ROWS = 100;
  private static final int MOST_CHOSEN = 50;
  private static final Pattern TERRITORY = Pattern.compile("[0-9A-Z]{4,9}");
  private static final JsonMapper JSON = new JsonMapper();

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
    "t",
    "lon",
    "lat",
    "z"
  };

  /** A place to jump to. */
  private record View(String code, String name, double[] bounds) {}

  private final SiteRelease release;
  private final Atlas atlas;
  private final TerritoryTable tables;
  private final List<View> views;
  private final String config;

  public MapPages(SiteRelease release) {
    this.release = release;
    this.atlas = release.release().atlas();
    this.tables = new TerritoryTable(atlas, release.release().figures());
    this.views = views();
    this.config = Html.jsonBlock(JSON.writeValueAsString(config()));
  }

  /** {@code GET /carte}, and {@code GET /carte?vue=tableau}. */
  public Response handle(Request request) {
    Parameters parameters = request.parameters(NAMES);
    check(parameters);
    return parameters.choice("vue", "carte", "carte", "tableau").equals("tableau")
        ? table(parameters)
        : Response.html(map(parameters));
  }

  /** {@code GET /territoires.csv}: every territory, or those of a région. */
  public Response csv(Request request) {
    Parameters parameters = request.parameters("profession", "niveau", "tri", "puis", "region");
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
    parameters.codes("t", TERRITORY, "un code de territoire ou de commune", MOST_CHOSEN);
  }

  private MapPage page(Parameters parameters) {
    List<Profession> professions = atlas.zonings().rules().professions();
    Profession profession =
        parameters.choice("profession", professions, Profession::id).orElse(professions.getFirst());
    List<Choice> layers = layers();
    String layer = parameters.choice("couche", layers, Choice::id).map(Choice::id).orElse(ZONING);
    String region = region(parameters);
    return new MapPage(
        config,
        professions.stream().map(p -> new Choice(p.id(), p.label())).toList(),
        profession.id(),
        layers,
        layer,
        parameters.choice("niveau", "tvs", "tvs", "commune"),
        parameters.choice("palette", "rezone", "rezone", "ars").equals("ars"),
        parameters.flag("hachures", false),
        views.stream().map(view -> new Choice(view.code(), view.name())).toList(),
        region,
        "/carte?vue=tableau&couche="
            + layer
            + "&profession="
            + profession.id()
            + (region.isEmpty() ? "" : "&region=" + region));
  }

  private String region(Parameters parameters) {
    return parameters
        .choice("region", atlas.regions().all(), Region::code)
        .map(Region::code)
        .orElse("");
  }

  private String map(Parameters parameters) {
    MapPage map = page(parameters);
    Page page =
        Page.of(
                release.site(),
                "Carte des territoires de vie-santé",
                "La carte de France des zonages des professions de santé et de l’accès aux médecins, territoire par territoire.")
            .in("/carte")
            .as(Page.Shape.MAP)
            .withStyles("css/maplibre-gl.css", "css/carte.css")
            .withScripts("js/carte.mjs");
    return Html.render(out -> JtecarteGenerated.render(out, null, page, map));
  }

  private Response table(Parameters parameters) {
    MapPage map = page(parameters);
    String figureSort = map.layer().equals(ZONING) ? "niveau" : map.layer();
    TerritoryTable.Query query = TerritoryTable.Query.of(parameters, atlas).orBy(figureSort);
    List<Tvs> all = tables.rows(territories(map.view()), query);
    int pages = Math.max(1, (all.size() + ROWS - 1) / ROWS);
    int number = parameters.integer("page", 1, 1, pages);
    List<Tvs> rows = all.subList((number - 1) * ROWS, Math.min(all.size(), number * ROWS));
    String where =
        views.stream()
            .filter(view -> view.code().equals(map.view()))
            .findFirst()
            .map(view -> view.code().isEmpty() ? "toute la France" : view.name())
            .orElse("toute la France");
    Page page =
        Page.of(
                release.site(),
                "Tableau des territoires de vie-santé",
                French.count(all.size(), "territoire", "territoires")
                    + ", "
                    + where
                    + " : niveau et chiffres clés, à trier et à télécharger.")
            .in("/carte")
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

  private List<Choice> layers() {
    return Stream.concat(
            Stream.of(new Choice(ZONING, "Zonage")),
            release.release().figures().known().stream()
                .filter(Indicator::drawn)
                .map(indicator -> new Choice(indicator.id(), indicator.label())))
        .toList();
  }

  private List<View> views() {
    Envelope metropolitan = new Envelope();
    List<View> overseas = new ArrayList<>();
    List<View> regions = new ArrayList<>();
    for (Outline outline : release.release().outlines().list(Level.REGION)) {
      Optional<Region> region = atlas.regions().find(outline.code());
      Envelope box = outline.geometry().getEnvelopeInternal();
      if (region.isEmpty()) {
        continue;
      }
      View view = new View(region.get().code(), region.get().name(), bounds(box));
      if (region.get().part() == Part.METRO) {
        metropolitan.expandToInclude(box);
        regions.add(view);
      } else {
        overseas.add(view);
      }
    }
    Comparator<View> byName = Comparator.comparing(View::name, Collator.getInstance(Locale.FRANCE));
    List<View> all = new ArrayList<>();
    all.add(new View("", "France métropolitaine", bounds(metropolitan)));
    overseas.stream()
        .sorted(
            Comparator.comparing(
                    (View view) -> atlas.regions().get(view.code()).part() != Part.DROM)
                .thenComparing(byName))
        .forEach(all::add);
    regions.stream().sorted(byName).forEach(all::add);
    return List.copyOf(all);
  }

  private static double[] bounds(Envelope box) {
    return box.isNull()
        ? new double[] {-5.2, 41.3, 9.6, 51.1}
        : new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()};
  }

  private Map<String, Object> config() {
    List<Indicator> shown =
        Stream.of(
                "habitants-par-generaliste",
                "generalistes",
                "apl-generalistes",
                "croissance-generalistes")
            .map(release.release().figures().catalogue()::get)
            .toList();
    return Map.of(
        "release", release.release().manifest().id(),
        "minzoom", release.release().tiles().minZoom(),
        "maxzoom", release.release().tiles().maxZoom(),
        "bounds", views.getFirst().bounds(),
        "professions",
            atlas.zonings().rules().professions().stream()
                .map(p -> Map.of("id", p.id(), "label", p.label()))
                .toList(),
        "layers", layers().stream().map(layer -> Map.of("id", layer.id())).toList(),
        "figures",
            shown.stream()
                .map(
                    i ->
                        Map.of(
                            "id", i.id(),
                            "label", i.shortLabel(),
                            "unit", i.unit().equals("%") ? "%" : "",
                            "decimals", i.decimals()))
                .toList(),
        "views",
            views.stream()
                .map(v -> Map.of("code", v.code(), "name", v.name(), "bounds", v.bounds()))
                .toList(),
        "actions", actions());
  }

  private static List<Map<String, String>> actions() {
    return List.of(
        Map.of("label", "Fiche", "path", "/{section}/{code}"),
        Map.of(
            "label", "Simuler ici",
            "path", "/simulateur?lieu=tvs:{code}",
            "section", "territoires"),
        Map.of(
            "label", "Simuler ici",
            "path", "/simulateur?lieu=commune:{code}",
            "section", "communes"),
        Map.of("label", "Comparer", "path", "/comparer?t={code}", "section", "territoires"));
  }
}
