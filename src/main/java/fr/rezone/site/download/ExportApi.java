package fr.rezone.site.download;

import static fr.rezone.site.contract.Schema.field;

import fr.rezone.release.Manifest;
import fr.rezone.release.Release;
import fr.rezone.release.export.Exports;
import fr.rezone.site.api.ApiContract;
import fr.rezone.site.contract.Call;
import fr.rezone.site.contract.Operation;
import fr.rezone.site.contract.PathParameter;
import fr.rezone.site.contract.QueryParameter;
import fr.rezone.site.contract.Schema;
import fr.rezone.site.http.CachePolicy;
import fr.rezone.site.http.Content;
import fr.rezone.site.http.ProblemException;
import fr.rezone.site.http.Response;
import fr.rezone.site.http.Route;
import fr.rezone.site.http.Router;
import fr.rezone.territory.Region;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands over the files of {@link Downloads}: nothing is made for a request, parts may be asked for.
 * Safe to share.
 */
public final class ExportApi {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String ZIP = "application/zip";
  private static final String SEMICOLON = "point-virgule";
  private static final QueryParameter<String> SEPARATOR =
      QueryParameter.choiceOrFirst(
          "separateur",
          List.of("virgule", SEMICOLON),
          word -> word,
          "Séparateur : virgule, pour les programmes ; point-virgule, pour les tableurs, avec la marque UTF-8 qu’ils attendent.");

  private static final Schema.Shape FILE =
      Schema.shape(
          "Fichier",
          "Un fichier à télécharger.",
          field("title", Schema.TEXT, "Ce qu’il contient, en quelques mots."),
          field("description", Schema.TEXT, "Ce qu’il contient, et pour quoi."),
          field("url", Schema.ADDRESS, "Son adresse."),
          field("format", Schema.TEXT, "Son format."),
          field("bytes", Schema.COUNT, "Sa taille, en octets."),
          field("sha256", Schema.pattern("^[0-9a-f]{64}$"), "Son empreinte SHA-256."),
          field("licence", Schema.TEXT, "Sa licence."),
          field("vintage", Schema.TEXT, "Ce qu’il décrit, et de quand."));

  private record FileJson(
      String title,
      String description,
      String url,
      String format,
      long bytes,
      String sha256,
      String licence,
      String vintage) {}

  private final Downloads downloads;
  private final PathParameter table;
  private final PathParameter area;
  private final PathParameter archive =
      new PathParameter(
          "archive",
          "Toutes les tables, ou le catalogue des aides.",
          "rezone-csv",
          List.of("rezone-csv", "aides"));

  public ExportApi(Downloads downloads) {
    this.downloads = downloads;
    this.table =
        new PathParameter(
            "table",
            "Une table.",
            "tvs",
            downloads.tables().summaries().stream().map(t -> t.description().name()).toList());
    List<String> areas = new ArrayList<>();
    for (Region region : downloads.release().atlas().regions().all()) {
      for (String name : List.of("tvs-", "communes-")) {
        String word = name + region.code();
        if (downloads.file(Exports.FOLDER + word + ".geojson").isPresent()) {
          areas.add(word);
        }
      }
    }
    this.area =
        new PathParameter(
            "nom",
            "tvs ou communes, un tiret, le code d’une région.",
            areas.isEmpty() || areas.contains("tvs-84") ? "tvs-84" : areas.getFirst(),
            areas);
  }

  /** What may be asked. */
  public List<Operation> operations() {
    return List.of(
        Operation.get("/api/v1/exports", this::list)
            .named(
                "exports",
                "Les fichiers à télécharger",
                "Chacun avec sa licence, sa date, sa taille et son empreinte.")
            .in(ApiContract.DATA)
            .answering(Response.JSON, Schema.list(FILE))
            .example("Tous", "/api/v1/exports"),
        Operation.get("/api/v1/exports/{table}.csv", this::csv)
            .named(
                "exportCsv",
                "Une table, en CSV",
                "En UTF-8, avec une ligne d’en-tête et un point décimal. Une cellule vide n’a pas de valeur : la colonne _statut dit pourquoi.")
            .in(ApiContract.DATA)
            .at(table)
            .reading(SEPARATOR)
            .answering(Response.CSV, null)
            .example("Les territoires de vie-santé", "/api/v1/exports/tvs.csv")
            .example(
                "Les mêmes, pour un tableur", "/api/v1/exports/tvs.csv?separateur=point-virgule"),
        Operation.get("/api/v1/exports/{nom}.geojson", this::geoJson)
            .named(
                "exportGeoJson",
                "Une région, en GeoJSON",
                "Les territoires de vie-santé ou les communes d’une région, avec leurs contours.")
            .in(ApiContract.DATA)
            .at(area)
            .answering(Response.GEOJSON, Schema.byKey(Schema.ANYTHING))
            .example("Une région", "/api/v1/exports/" + area.example() + ".geojson"),
        Operation.get("/api/v1/exports/{archive}.zip", this::zip)
            .named(
                "exportZip",
                "Une archive",
                "rezone-csv : toutes les tables et leur description Frictionless ; aides : les règles du simulateur, en YAML et en JSON.")
            .in(ApiContract.DATA)
            .at(archive)
            .answering(ZIP, null)
            .example("Toutes les tables", "/api/v1/exports/rezone-csv.zip")
            .example("Le catalogue des aides", "/api/v1/exports/aides.zip"));
  }

  /** The files at the root of the site, readable from any other. */
  public void addTo(Router.Builder router) {
    whole(router, Release.GEOPACKAGE, "application/geopackage+sqlite3");
    whole(router, Release.TILES, "application/vnd.pmtiles");
    whole(router, Release.STRUCTURE_TILES, "application/vnd.pmtiles");
  }

  private void whole(Router.Builder router, String name, String type) {
    downloads
        .file(name)
        .ifPresent(
            file ->
                router.add(
                    Route.get(
                            "/" + name,
                            request -> {
                              request.parameters();
                              return send(file, type, name);
                            })
                        .asOpen()));
  }

  private Response list(Call call) {
    return Response.json(
        MAPPER.writeValueAsBytes(
            downloads.all().stream()
                .map(
                    d ->
                        new FileJson(
                            d.title(),
                            d.description(),
                            d.path(),
                            d.format(),
                            d.bytes(),
                            d.sha256(),
                            d.licence(),
                            d.vintage()))
                .toList()),
        CachePolicy.RELEASE);
  }

  private Response csv(Call call) {
    String name = known(table, call);
    boolean semicolon = call.value(SEPARATOR).equals(SEMICOLON);
    return file(
        semicolon ? Exports.spreadsheet(name) : Exports.csv(name), Response.CSV, name + ".csv");
  }

  private Response geoJson(Call call) {
    String name = known(area, call) + ".geojson";
    return file(Exports.FOLDER + name, Response.GEOJSON, name);
  }

  private Response zip(Call call) {
    String name = known(archive, call) + ".zip";
    if (name.equals(AidArchive.NAME)) {
      return Response.stored(
          Content.plain(ZIP, downloads.aids().sha256(), downloads.aids().bytes()),
          CachePolicy.REVALIDATE);
    }
    return file(Exports.PACKAGE, ZIP, name);
  }

  private static String known(PathParameter part, Call call) {
    String word = call.path(part);
    if (!part.values().contains(word)) {
      throw new ProblemException(
          Response.Problem.notFound(
              "Pas d’export « "
                  + word
                  + " » ; choisir parmi "
                  + String.join(", ", part.values())
                  + "."));
    }
    return word;
  }

  private Response file(String name, String type, String shown) {
    return send(
        downloads
            .file(name)
            .orElseThrow(
                () ->
                    new ProblemException(
                        Response.Problem.notFound(
                            "Cette version des données a été importée avant que ce fichier existe ; un nouvel import l’écrira."))),
        type,
        shown);
  }

  private Response send(Manifest.FileEntry file, String type, String shown) {
    return new Response.Ranged(
        downloads.release().folder().resolve(file.name()),
        type,
        file.sha256(),
        CachePolicy.RELEASE,
        shown);
  }
}
