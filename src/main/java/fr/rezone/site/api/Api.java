package fr.rezone.site.api;

import fr.rezone.release.Manifest;
import fr.rezone.site.SiteRelease;
import fr.rezone.site.http.CachePolicy;
import fr.rezone.site.http.Parameters;
import fr.rezone.site.http.ProblemException;
import fr.rezone.site.http.Request;
import fr.rezone.site.http.RequestHandler;
import fr.rezone.site.http.Response;
import fr.rezone.site.http.Router;
import fr.rezone.site.page.SearchPage;
import fr.rezone.site.search.Hit;
import fr.rezone.site.view.AddressHits;
import fr.rezone.site.view.Contexts;
import fr.rezone.site.view.Layer;
import fr.rezone.site.view.Layers;
import fr.rezone.site.view.Urls;
import fr.rezone.site.view.ZoningDay;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Level;
import fr.rezone.territory.Territory;
import fr.rezone.territory.outline.Outline;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The routes of {@code /api/v1}. Columns are made once per release. Safe to share between threads.
 */
public final class Api {
  private static final int MOST_RESULTS = 50;

  /** The column of names, in the order of codes. */
  private static final String NAMES = "nom";

  private static final int USUAL_RESULTS = 8;

  /** Degrees shown on each side of an address. */
  private static final double AROUND = 0.01;

  private record ColumnKey(String layer, Level level, boolean codes) {}

  private record SearchJson(List<HitJson> results) {}

  private record HitJson(
      String level,
      String code,
      String name,
      String context,
      String url,
      double @Nullable [] bbox,
      @Nullable Double lon,
      @Nullable Double lat,
      @Nullable Boolean precise) {}

  private record NamesJson(String release, String niveau, List<String> values) {}

  private record ReleaseJson(
      String id,
      String kind,
      String createdAt,
      Map<String, Integer> counts,
      List<SourceJson> sources) {}

  private record SourceJson(
      String id,
      String title,
      String producer,
      String page,
      String licence,
      String vintage,
      String limitation,
      String status,
      String file,
      String sha256) {}

  private final SiteRelease release;
  private final Atlas atlas;
  private final TerritoryWriter territories;
  private final AddressHits addresses;
  private final ColumnWriter columns;
  private final Map<ColumnKey, byte[]> made = new ConcurrentHashMap<>();

  public Api(SiteRelease release) {
    this.release = release;
    this.atlas = release.release().atlas();
    this.addresses = new AddressHits(release.release());
    this.territories = new TerritoryWriter(atlas, release.figurer(), release.release().outlines());
    this.columns =
        new ColumnWriter(
            release.release().manifest().id(), atlas, release.release().figures().catalogue());
  }

  public void addTo(Router.Builder router) {
    router
        .get("/api/v1/release", this::release)
        .get("/api/v1/regions", list(Level.REGION))
        .get("/api/v1/regions/{code}", one(Level.REGION, "région"))
        .get("/api/v1/departements", list(Level.DEPARTEMENT))
        .get("/api/v1/departements/{code}", one(Level.DEPARTEMENT, "département"))
        .get("/api/v1/territoires/{code}", one(Level.TVS, "territoire de vie-santé"))
        .get("/api/v1/communes/{code}", one(Level.COMMUNE, "commune"))
        .get("/api/v1/quartiers/{code}", one(Level.QUARTIER, "quartier prioritaire"))
        .get("/api/v1/recherche", this::search)
        .get("/api/v1/colonnes/{indicator}", this::column);
  }

  private Response release(Request request) {
    request.parameters();
    Manifest manifest = release.release().manifest();
    return json(
        new ReleaseJson(
            manifest.id(),
            manifest.kind() == Manifest.Kind.OFFICIAL ? "official" : "demonstration",
            manifest.createdAt().toString(),
            manifest.counts(),
            manifest.sources().stream()
                .map(
                    s ->
                        new SourceJson(
                            s.id(),
                            s.title(),
                            s.producer(),
                            s.page(),
                            s.licence(),
                            s.vintage(),
                            s.limitation(),
                            s.wasRead() ? "read" : "missing",
                            s.file(),
                            s.sha256()))
                .toList()));
  }

  private RequestHandler list(Level level) {
    return request -> {
      request.parameters();
      return json(
          atlas.places(level).all().stream()
              .map(t -> Map.of("code", t.code(), "name", t.name(), "url", Urls.of(t)))
              .toList());
    };
  }

  private RequestHandler one(Level level, String kind) {
    boolean zoned = level == Level.TVS || level == Level.COMMUNE || level == Level.QUARTIER;
    return request -> {
      Optional<LocalDate> day =
          zoned ? ZoningDay.read(request.parameters(ZoningDay.NAME)) : undated(request);
      String code = request.path("code");
      Optional<? extends Territory> territory = atlas.places(level).find(code);
      return json(
          territories.write(
              territory.orElseThrow(
                  () ->
                      new ProblemException(
                          Response.Problem.notFound(
                              "Aucun lieu de ce genre ("
                                  + kind
                                  + ") ne porte le code « "
                                  + code
                                  + " » dans cette version des données."))),
              day));
    };
  }

  private static Optional<LocalDate> undated(Request request) {
    request.parameters();
    return Optional.empty();
  }

  private Response search(Request request) {
    Parameters parameters = request.parameters("q", "limit");
    String query = parameters.text("q", SearchPage.LONGEST).orElse("");
    int limit = parameters.integer("limit", USUAL_RESULTS, 1, MOST_RESULTS);
    List<HitJson> places = release.search().find(query, limit).stream().map(this::place).toList();
    boolean first = AddressHits.looksLikeOne(query);
    List<HitJson> found =
        addresses.find(query, first ? limit : Math.max(0, limit - places.size())).stream()
            .map(Api::address)
            .toList();
    return json(
        new SearchJson(
            (first
                    ? Stream.concat(found.stream(), places.stream())
                    : Stream.concat(places.stream(), found.stream()))
                .limit(limit)
                .toList()));
  }

  private HitJson place(Hit hit) {
    return new HitJson(
        hit.territory().level().id(),
        hit.territory().code(),
        hit.territory().name(),
        Contexts.of(atlas, hit),
        Urls.of(hit.territory()),
        box(hit.territory()),
        null,
        null,
        null);
  }

  /** Its code is that of its commune; what is imprecise says nothing of a quarter. */
  private static HitJson address(AddressHits.AddressHit hit) {
    double lon = hit.address().lon();
    double lat = hit.address().lat();
    return new HitJson(
        "adresse",
        hit.commune(),
        hit.address().label(),
        hit.context(),
        hit.path(),
        new double[] {lon - AROUND, lat - AROUND, lon + AROUND, lat + AROUND},
        lon,
        lat,
        hit.address().isPrecise());
  }

  private double @Nullable [] box(Territory territory) {
    return release
        .release()
        .outlines()
        .find(territory.level(), territory.code())
        .map(Outline::geometry)
        .map(geometry -> geometry.getEnvelopeInternal())
        .map(e -> new double[] {e.getMinX(), e.getMinY(), e.getMaxX(), e.getMaxY()})
        .orElse(null);
  }

  private Response column(Request request) {
    Parameters parameters = request.parameters("niveau", "region", "codes", "v", ZoningDay.NAME);
    parameters.text("v", 60);
    Level level =
        parameters.choice("niveau", List.of(Level.TVS, Level.COMMUNE), Level::id).orElse(Level.TVS);
    boolean codes = parameters.flag("codes", true);
    Optional<String> region =
        parameters.choice(
            "region", atlas.regions().all().stream().map(Territory::code).toList(), c -> c);
    String id = request.path("indicator");
    if (id.equals(NAMES)) {
      return Response.json(
          Json.bytes(
              new NamesJson(
                  release.release().manifest().id(),
                  level.id(),
                  atlas.places(level).all().stream().map(Territory::name).toList())),
          CachePolicy.RELEASE);
    }
    if (!release.layers().ids().contains(id)) {
      throw new ProblemException(
          Response.Problem.notFound(
              "Pas de couche « "
                  + id
                  + " » ; choisir parmi "
                  + String.join(", ", release.layers().ids())
                  + "."));
    }
    Optional<LocalDate> day = ZoningDay.read(parameters);
    if (day.isPresent() && !id.startsWith(Layers.ZONING)) {
      throw ProblemException.badRequest(
          "Le paramètre « date » ne vaut que pour une couche de zonage (« "
              + Layers.ZONING
              + "… ») ; « "
              + id
              + " » n’en est pas une.");
    }
    if (day.isPresent()) {
      Layer layer = release.layers().zoning(id, level, day.get()).orElseThrow();
      return Response.json(
          Json.bytes(columns.write(layer, codes, rank -> inRegion(level, region, rank))),
          CachePolicy.RELEASE);
    }
    if (region.isPresent()) {
      return Response.json(
          make(id, level, codes, inRegion(level, region.get())), CachePolicy.RELEASE);
    }
    return Response.json(
        made.computeIfAbsent(
            new ColumnKey(id, level, codes), key -> make(id, level, codes, _ -> true)),
        CachePolicy.RELEASE);
  }

  private byte[] make(String id, Level level, boolean codes, IntPredicate kept) {
    Layer layer = release.layers().find(id, level).orElseThrow();
    return Json.bytes(columns.write(layer, codes, kept));
  }

  private boolean inRegion(Level level, Optional<String> region, int rank) {
    return region.isEmpty() || inRegion(level, region.get()).test(rank);
  }

  private IntPredicate inRegion(Level level, String region) {
    return level == Level.TVS
        ? rank -> atlas.tvs().at(rank).regions().contains(region)
        : rank -> atlas.communes().at(rank).region().equals(region);
  }

  private static Response json(Object value) {
    return Response.json(Json.bytes(value), CachePolicy.RELEASE);
  }
}
