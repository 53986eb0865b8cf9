package fr.rezone.site.api;

import fr.rezone.release.Manifest;
import fr.rezone.site.SiteRelease;
import fr.rezone.site.contract.Call;
import fr.rezone.site.contract.Operation;
import fr.rezone.site.contract.PathParameter;
import fr.rezone.site.contract.QueryParameter;
import fr.rezone.site.contract.Schema;
import fr.rezone.site.http.CachePolicy;
import fr.rezone.site.http.ProblemException;
import fr.rezone.site.http.Response;
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
import java.util.ArrayList;
import java.util.Arrays;
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

  private static final QueryParameter<Optional<String>> QUERY =
      QueryParameter.text(
          "q", SearchPage.LONGEST, "Le texte cherché ; sans lui, rien n’est trouvé.");

  private static final QueryParameter<Integer> LIMIT =
      QueryParameter.integer(
          "limit",
          USUAL_RESULTS,
          1,
          MOST_RESULTS,
          "Nombre de résultats au plus ; 8 sans ce paramètre.");

  private static final QueryParameter<Boolean> CODES =
      QueryParameter.flag("codes", true, "« non » laisse les codes de côté, pour qui les a déjà.");

  private static final QueryParameter<Optional<String>> VERSION =
      QueryParameter.text(
          "v", 60, "Version des données, sans effet : elle rend l’adresse propre à cette version.");

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
  private final Samples samples;
  private final PathParameter indicator;
  private final QueryParameter<Level> level =
      QueryParameter.choiceOrFirst(
          "niveau",
          List.of(Level.TVS, Level.COMMUNE),
          Level::id,
          "Niveau des territoires ; tvs sans ce paramètre.");
  private final QueryParameter<Optional<String>> region;

  public Api(SiteRelease release) {
    this.release = release;
    this.atlas = release.release().atlas();
    this.addresses = new AddressHits(release.release());
    this.territories = new TerritoryWriter(atlas, release.figurer(), release.release().outlines());
    this.columns = new ColumnWriter(release);
    this.samples = Samples.of(atlas);
    List<String> layers = new ArrayList<>(release.layers().ids());
    layers.add(NAMES);
    this.indicator =
        new PathParameter(
            "indicator", "Une couche de la carte, ou « nom ».", "zonage-medecin", layers);
    this.region =
        QueryParameter.choice(
            "region",
            Arrays.asList(atlas.regions().codes()),
            code -> code,
            "Code d’une région : seulement ses territoires.");
  }

  /** What may be asked. */
  public List<Operation> operations() {
    return List.of(
        list("regions", Level.REGION, "Les régions", "avec les collectivités d’outre-mer"),
        one("region", "regions", Level.REGION, "Une région", samples.region()),
        list(
            "departements",
            Level.DEPARTEMENT,
            "Les départements",
            "avec les collectivités d’outre-mer"),
        one(
            "departement",
            "departements",
            Level.DEPARTEMENT,
            "Un département",
            samples.departement()),
        one("territoire", "territoires", Level.TVS, "Un territoire de vie-santé", samples.tvs()),
        one("commune", "communes", Level.COMMUNE, "Une commune", samples.commune()),
        one("quartier", "quartiers", Level.QUARTIER, "Un quartier prioritaire", samples.quartier()),
        Operation.get("/api/v1/recherche", this::search)
            .named(
                "recherche",
                "Chercher un lieu par son nom",
                "Par nom, ancien nom, code postal ou code ; une faute de frappe par mot est comprise. Les adresses postales aussi, là où le site en a la liste.")
            .in(ApiContract.PLACES)
            .reading(QUERY.with("bourg"), LIMIT)
            .answering(Response.JSON, ApiSchema.SEARCH)
            .example("Les lieux nommés « bourg »", "/api/v1/recherche?q=bourg&limit=3"),
        Operation.get("/api/v1/colonnes/{indicator}", this::column)
            .named(
                "colonne",
                "Une couche pour tous les territoires",
                "Un zonage ou un chiffre pour tous les territoires d’un niveau, en colonnes compactes ; « nom » donne les noms. Un zonage se lit aussi tel qu’il était un autre jour. Le rang d’un territoire est aussi son numéro dans les tuiles.")
            .in(ApiContract.FIGURES)
            .at(indicator)
            .reading(level, region, CODES, VERSION, Zonings.DAY)
            .answering(Response.JSON, Schema.either(ApiSchema.COLUMN, ApiSchema.NAMES))
            .example(
                "Le zonage des médecins dans une région",
                "/api/v1/colonnes/zonage-medecin?region=" + samples.region()),
        Operation.get("/api/v1/release", this::release)
            .named(
                "release",
                "La version des données",
                "Ce que sert ce site : jeux de données, dates, licences, empreintes.")
            .in(ApiContract.DATA)
            .answering(Response.JSON, ApiSchema.RELEASE)
            .example("La version servie", "/api/v1/release"));
  }

  private Operation list(String word, Level level, String title, String text) {
    return Operation.get(
            "/api/v1/" + word,
            _ ->
                json(
                    atlas.places(level).all().stream()
                        .map(t -> Map.of("code", t.code(), "name", t.name(), "url", Urls.of(t)))
                        .toList()))
        .named(word, title, "Leurs codes et leurs noms, " + text + ".")
        .in(ApiContract.TERRITORIES)
        .answering(Response.JSON, Schema.list(TerritorySchema.ENTRY))
        .example("Toutes", "/api/v1/" + word);
  }

  private Operation one(String id, String word, Level level, String title, String sample) {
    PathParameter code = new PathParameter("code", "Son code.", sample);
    boolean zoned = level == Level.TVS || level == Level.COMMUNE || level == Level.QUARTIER;
    Operation operation =
        Operation.get(
                "/api/v1/" + word + "/{code}",
                call ->
                    one(
                        level,
                        title,
                        call.path(code),
                        zoned ? call.value(Zonings.DAY) : Optional.empty()))
            .named(id, title, "Situation, zonages, chiffres avec leur source et leur date.")
            .in(ApiContract.TERRITORIES)
            .at(code)
            .reading(zoned ? List.of(Zonings.DAY) : List.of())
            .answering(Response.JSON, TerritorySchema.TERRITORY);
    return atlas.places(level).contains(sample)
        ? operation.example(
            atlas.places(level).get(sample).name(), "/api/v1/" + word + "/" + sample)
        : operation;
  }

  private Response release(Call call) {
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

  private Response one(Level level, String kind, String code, Optional<LocalDate> day) {
    Optional<? extends Territory> territory = atlas.places(level).find(code);
    return json(
        territories.write(
            territory.orElseThrow(
                () ->
                    new ProblemException(
                        Response.Problem.notFound(
                            "Aucun lieu de ce genre ("
                                + kind.substring(kind.indexOf(' ') + 1)
                                + ") ne porte le code « "
                                + code
                                + " » dans cette version des données."))),
            day));
  }

  private Response search(Call call) {
    String query = call.value(QUERY).orElse("");
    int limit = call.value(LIMIT);
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

  private Response column(Call call) {
    call.value(VERSION);
    Level level = call.value(this.level);
    boolean codes = call.value(CODES);
    Optional<String> region = call.value(this.region);
    String id = call.path(indicator);
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
    Optional<LocalDate> day = call.value(Zonings.DAY);
    if (day.isPresent() && !id.startsWith(Layers.ZONING)) {
      throw ProblemException.badRequest(
          "Le paramètre « "
              + ZoningDay.NAME
              + " » ne vaut que pour une couche de zonage (« "
              + Layers.ZONING
              + "… ») ; « "
              + id
              + " » n’en est pas une.");
    }
    IntPredicate kept = region.map(code -> inRegion(level, code)).orElse(_ -> true);
    return Response.json(
        day.isEmpty() && region.isEmpty()
            ? made.computeIfAbsent(
                new ColumnKey(id, level, codes), _ -> make(id, level, day, codes, kept))
            : make(id, level, day, codes, kept),
        CachePolicy.RELEASE);
  }

  private byte[] make(
      String id, Level level, Optional<LocalDate> day, boolean codes, IntPredicate kept) {
    Optional<Layer> layer =
        day.isPresent()
            ? release.layers().zoning(id, level, day.get())
            : release.layers().find(id, level);
    return Json.bytes(columns.write(layer.orElseThrow(), codes, kept));
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
