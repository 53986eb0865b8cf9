package fr.rezone.site.api;

import fr.rezone.site.SiteRelease;
import fr.rezone.site.http.CachePolicy;
import fr.rezone.site.http.Parameters;
import fr.rezone.site.http.ProblemException;
import fr.rezone.site.http.Request;
import fr.rezone.site.http.Response;
import fr.rezone.site.http.Router;
import fr.rezone.site.view.ZoningDay;
import fr.rezone.source.structure.GeoPoint;
import fr.rezone.territory.Tvs;
import fr.rezone.territory.structure.StructureKind;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/** What is around: structures, of a territory or alone, and where a point is. Safe to share. */
public final class AroundApi {
  private static final Pattern KIND = Pattern.compile("[a-z-]{1,40}");

  private final SiteRelease release;
  private final StructureWriter structures;
  private final StructureSheetWriter sheets;
  private final LocationWriter locations;

  public AroundApi(SiteRelease release) {
    this.release = release;
    this.structures = new StructureWriter(release);
    this.sheets = new StructureSheetWriter(release);
    this.locations = new LocationWriter(release);
  }

  public void addTo(Router.Builder router) {
    router
        .get("/api/v1/territoires/{code}/structures", this::structures)
        .get("/api/v1/structures/{finess}", this::structure)
        .get("/api/v1/localiser", this::locate);
  }

  /** {@code ?genre=} may be repeated; without it all kinds are given. */
  private Response structures(Request request) {
    Parameters parameters = request.parameters("genre");
    List<StructureKind> all = release.around().kinds().all();
    Set<StructureKind> kinds = new HashSet<>();
    for (String id : parameters.codes("genre", KIND, "un genre de structure", all.size())) {
      kinds.add(
          release
              .around()
              .kinds()
              .find(id)
              .orElseThrow(
                  () ->
                      ProblemException.badRequest(
                          "Paramètre « genre » : « "
                              + id
                              + " » n’est pas un genre de structure ; choisir parmi "
                              + String.join(", ", all.stream().map(StructureKind::id).toList())
                              + ".")));
    }
    String code = request.path("code");
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
    byte[] body = Json.bytes(structures.write(tvs, kinds.isEmpty() ? Set.copyOf(all) : kinds));
    return new Response.Text(
        200, Response.GEOJSON, ByteBuffer.wrap(body), CachePolicy.RELEASE, null);
  }

  /** One structure, by its FINESS number or the name we gave it. */
  private Response structure(Request request) {
    request.parameters();
    String id = request.path("finess");
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

  private Response locate(Request request) {
    Parameters parameters = request.parameters("lon", "lat", ZoningDay.NAME);
    GeoPoint point =
        new GeoPoint(
            required("lon", parameters.decimal("lon", -180, 180)),
            required("lat", parameters.decimal("lat", -90, 90)));
    return Response.json(
        Json.bytes(
            locations.write(
                release.around().places().locate(point, ZoningDay.read(parameters)),
                ZoningDay.read(parameters))),
        CachePolicy.RELEASE);
  }

  private static double required(String name, OptionalDouble value) {
    return value.orElseThrow(
        () ->
            ProblemException.badRequest(
                "Le paramètre « "
                    + name
                    + " » manque ; donner lon et lat en degrés décimaux (WGS84), par exemple ?lon=5.228&lat=46.205."));
  }
}
