package fr.rezone.site.api;

import fr.rezone.site.SiteRelease;
import fr.rezone.site.contract.Call;
import fr.rezone.site.contract.Operation;
import fr.rezone.site.contract.PathParameter;
import fr.rezone.site.contract.QueryParameter;
import fr.rezone.site.http.CachePolicy;
import fr.rezone.site.http.ProblemException;
import fr.rezone.site.http.Response;
import fr.rezone.source.structure.GeoPoint;
import fr.rezone.territory.Tvs;
import fr.rezone.territory.structure.StructureKind;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is around: structures, of a territory or alone, and where a point is. Safe to share. */
public final class AroundApi {
  private static final String REMEDY =
      "donner lon et lat en degrés décimaux (WGS84), par exemple ?lon=5.228&lat=46.205.";
  private static final QueryParameter<Double> LON =
      QueryParameter.requiredDecimal("lon", -180, 180, "Longitude, degrés (WGS 84).", REMEDY);
  private static final QueryParameter<Double> LAT =
      QueryParameter.requiredDecimal("lat", -90, 90, "Latitude, degrés (WGS 84).", REMEDY);

  private final SiteRelease release;
  private final StructureWriter structures;
  private final StructureSheetWriter sheets;
  private final LocationWriter locations;
  private final PathParameter code;
  private final PathParameter finess;
  private final QueryParameter<List<String>> kinds;

  public AroundApi(SiteRelease release) {
    this.release = release;
    this.structures = new StructureWriter(release);
    this.sheets = new StructureSheetWriter(release);
    this.locations = new LocationWriter(release);
    this.code =
        new PathParameter(
            "code",
            "Code du territoire de vie-santé.",
            Samples.of(release.release().atlas()).tvs());
    this.finess =
        new PathParameter(
            "finess",
            "Son numéro FINESS, ou l’identifiant que lui donne ce site.",
            Samples.structure(release.release().structures()));
    this.kinds =
        QueryParameter.several(
            "genre",
            release.around().kinds().all().stream().map(StructureKind::id).toList(),
            "un genre de structure",
            "Nature des structures ; se répète ; toutes sans ce paramètre.");
  }

  /** What may be asked. */
  public List<Operation> operations() {
    Operation sheet =
        Operation.get("/api/v1/structures/{finess}", this::structure)
            .named(
                "structure",
                "Une structure",
                "Ses natures, son adresse, sa position, ses capacités, et d’où elle est connue.")
            .in(ApiContract.PLACES)
            .at(finess)
            .answering(Response.JSON, StructureSheetSchema.STRUCTURE);
    return List.of(
        Operation.get("/api/v1/territoires/{code}/structures", this::structures)
            .named(
                "structures",
                "Les structures d’un territoire",
                "Hôpitaux, maisons et centres de santé, Ehpad… en GeoJSON, la plus proche du centre d’abord.")
            .in(ApiContract.PLACES)
            .at(code)
            .reading(kinds)
            .answering(Response.GEOJSON, AroundSchema.STRUCTURES)
            .example(
                "Toutes celles d’un territoire",
                "/api/v1/territoires/" + code.example() + "/structures"),
        release.release().structures().all().isEmpty()
            ? sheet
            : sheet.example("Une structure", "/api/v1/structures/" + finess.example()),
        Operation.get("/api/v1/localiser", this::locate)
            .named(
                "localiser",
                "Où est un point",
                "La commune, le territoire, les quartiers prioritaires, et les zonages qui y valent.")
            .in(ApiContract.PLACES)
            .reading(LON.with("5.228"), LAT.with("46.205"), Zonings.DAY)
            .answering(Response.JSON, AroundSchema.LOCATION)
            .example("Un point à Bourg-en-Bresse", "/api/v1/localiser?lon=5.228&lat=46.205"));
  }

  private Response structures(Call call) {
    List<String> asked = call.value(kinds);
    List<StructureKind> all = release.around().kinds().all();
    Set<StructureKind> kept =
        new HashSet<>(
            asked.isEmpty() ? all : asked.stream().map(release.around().kinds()::get).toList());
    String code = call.path(this.code);
    Tvs tvs =
        release
            .release()
            .atlas()
            .tvs()
            .find(code)
            .orElseThrow(
                () ->
                    new ProblemException(
                        Response.Problem.notFound(
                            "Aucun territoire de vie-santé ne porte le code « "
                                + code
                                + " » dans cette version des données.")));
    byte[] body = Json.bytes(structures.write(tvs, kept));
    return new Response.Text(
        200, Response.GEOJSON, ByteBuffer.wrap(body), CachePolicy.RELEASE, null);
  }

  /** One structure, by its FINESS number or the name we gave it. */
  private Response structure(Call call) {
    String id = call.path(finess);
    return Response.json(
        Json.bytes(
            sheets.write(
                release
                    .release()
                    .structures()
                    .find(id)
                    .orElseThrow(
                        () ->
                            new ProblemException(
                                Response.Problem.notFound(
                                    "Aucune structure ne porte le numéro « "
                                        + id
                                        + " » dans cette version des données."))))),
        CachePolicy.RELEASE);
  }

  private Response locate(Call call) {
    GeoPoint point = new GeoPoint(call.value(LON), call.value(LAT));
    Optional<LocalDate> day = call.value(Zonings.DAY);
    return Response.json(
        Json.bytes(locations.write(release.around().places().locate(point, day), day)),
        CachePolicy.RELEASE);
  }
}
