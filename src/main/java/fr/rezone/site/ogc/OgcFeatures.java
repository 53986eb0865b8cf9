package fr.rezone.site.ogc;

import fr.rezone.release.table.GeoJsonWriter;
import fr.rezone.release.table.Table;
import fr.rezone.release.table.Tables;
import fr.rezone.site.SiteRelease;
import fr.rezone.site.contract.Call;
import fr.rezone.site.contract.Contract;
import fr.rezone.site.contract.Operation;
import fr.rezone.site.contract.PathParameter;
import fr.rezone.site.contract.QueryParameter;
import fr.rezone.site.contract.Schema;
import fr.rezone.site.http.CachePolicy;
import fr.rezone.site.http.ProblemException;
import fr.rezone.site.http.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * The operations of OGC API – Features. Pages of features are written as they are sent: memory does
 * not grow with what is asked. Safe to share between threads.
 */
public final class OgcFeatures {
  private static final String ACCESS = "Accès";
  private static final String FEATURES = "Éléments";
  private static final int USUAL = 10;
  private static final int MOST = 1_000;
  private static final int FARTHEST = 10_000_000;

  /** A larger number is taken as the most, as the standard asks. */
  private static final QueryParameter<Integer> LIMIT =
      QueryParameter.optional(
          "limit",
          Schema.whole(1, MOST),
          "Nombre d’éléments par page, 10 sans ce paramètre ; au-delà de 1000, 1000.",
          p -> Math.min(MOST, p.integer("limit", USUAL, 1, Integer.MAX_VALUE >> 1)));

  private static final QueryParameter<Integer> OFFSET =
      QueryParameter.integer(
          "offset",
          0,
          0,
          FARTHEST,
          "Nombre d’éléments à passer ; les liens next et prev le donnent.");

  private final String release;
  private final String title;
  private final List<Collection> collections;
  private final OgcPages pages;
  private final Contract contract;

  public OgcFeatures(SiteRelease site, Tables tables) {
    this.release = site.release().manifest().id();
    this.title =
        site.site().demonstration() ? "Rézone, démonstration : données inventées" : "Rézone";
    this.collections =
        List.of(
            new Collection("communes", tables.get("communes")),
            new Collection("tvs", tables.get("tvs")),
            new Collection("qpv", tables.get("quartiers")),
            new Collection("structures", tables.get("structures")),
            new Collection("regions", tables.get("regions")),
            new Collection("departements", tables.get("departements")));
    this.pages = new OgcPages(site);
    List<Operation> operations = new ArrayList<>(access());
    collections.forEach(collection -> operations.addAll(of(collection)));
    this.contract =
        new Contract(
            "Rézone, OGC API – Features",
            "Les territoires, leurs zonages, leurs chiffres et les structures, comme collections d’éléments géographiques (OGC 17-069r4, partie 1).",
            "1",
            List.of(
                new Contract.Group(ACCESS, "Le point d’entrée et les collections."),
                new Contract.Group(FEATURES, "Les éléments de chaque collection, page par page.")),
            operations);
  }

  public Contract contract() {
    return contract;
  }

  private List<Operation> access() {
    String root = OgcJson.ROOT;
    return List.of(
        small(root, "landingPage", "Point d’entrée", OgcSchema.LANDING, this::landing),
        small(
            root + "/conformance",
            "conformance",
            "Classes de conformité",
            OgcSchema.CONFORMANCE,
            this::conformance),
        Operation.get(root + "/api", this::api)
            .named("api", "Description OpenAPI", "Ce document, en OpenAPI 3.0, ou à lire.")
            .in(ACCESS)
            .reading(Format.PARAMETER)
            .answering(OgcJson.OPENAPI, Schema.byKey(Schema.ANYTHING))
            .answering(Response.HTML, null)
            .example("La description", root + "/api?f=json"),
        small(
            root + "/collections",
            "collections",
            "Collections",
            OgcSchema.COLLECTIONS,
            this::collections));
  }

  private static Operation small(
      String path, String id, String title, Schema.Shape form, Operation.Handler handler) {
    return Operation.get(path, handler)
        .named(id, title, "En JSON, ou à lire.")
        .in(ACCESS)
        .reading(Format.PARAMETER)
        .answering(Response.JSON, form)
        .answering(Response.HTML, null)
        .example(title, path + "?f=json");
  }

  private List<Operation> of(Collection collection) {
    String path = OgcJson.ROOT + "/collections/" + collection.id();
    Table table = collection.table();
    // Its key alone: a whole row would gather zonings, which a start leaves for later.
    String sample = table.size() == 0 ? "" : table.key(0);
    PathParameter key =
        new PathParameter("id", "Identifiant de l’élément.", sample.isEmpty() ? "0" : sample);
    List<QueryParameter<?>> parameters = new ArrayList<>();
    parameters.add(Box.PARAMETER);
    parameters.add(Period.PARAMETER);
    parameters.add(LIMIT);
    parameters.add(OFFSET);
    parameters.add(Format.PARAMETER);
    List<QueryParameter<Optional<String>>> filters =
        collection.filters().stream()
            .map(c -> QueryParameter.text(c.name(), 200, c.title() + " : cette valeur exactement."))
            .toList();
    parameters.addAll(filters);
    Operation items =
        Operation.get(path + "/items", call -> items(call, collection, filters))
            .named(
                collection.id() + "Items",
                collection.title() + " : une page",
                "Chaque colonne de texte est aussi un filtre.")
            .in(FEATURES)
            .reading(parameters)
            .answering(Response.GEOJSON, OgcSchema.page(collection.id(), table))
            .answering(Response.HTML, null)
            .example("La première page", path + "/items?f=json&limit=2");
    Operation item =
        Operation.get(path + "/items/{id}", call -> item(call, collection, key))
            .named(
                collection.id() + "Item",
                collection.title() + " : un élément",
                "Un élément par son identifiant.")
            .in(FEATURES)
            .at(key)
            .reading(Format.PARAMETER)
            .answering(Response.GEOJSON, OgcSchema.feature(collection.id(), table, true))
            .answering(Response.HTML, null);
    return List.of(
        small(
            path,
            collection.id() + "Collection",
            collection.title() + " : la collection",
            OgcSchema.COLLECTION,
            call ->
                answer(
                    call,
                    Response.JSON,
                    OgcJson.collection(Origin.of(call), collection),
                    () -> pages.collection(collection))),
        items,
        sample.isEmpty()
            ? item
            : item.example("Un élément", path + "/items/" + encoded(sample) + "?f=json"));
  }

  /** A page for people, made when it is the one asked for. */
  private interface PageMaker {
    String make();
  }

  private static Response answer(Call call, String type, ObjectNode json, PageMaker page) {
    return new Response.Negotiated(
        Format.of(call) == Format.HTML
            ? Response.html(page.make())
            : Response.text(200, type, json.toString(), CachePolicy.RELEASE));
  }

  private Response landing(Call call) {
    return answer(
        call,
        Response.JSON,
        OgcJson.landing(Origin.of(call), title, contract.description()),
        () -> pages.landing(title, contract.description()));
  }

  private Response conformance(Call call) {
    return answer(call, Response.JSON, OgcJson.conformance(), pages::conformance);
  }

  private Response api(Call call) {
    return answer(call, OgcJson.OPENAPI, OgcJson.api(contract), () -> pages.api(contract));
  }

  private Response collections(Call call) {
    return answer(
        call,
        Response.JSON,
        OgcJson.collections(Origin.of(call), collections),
        () -> pages.collections(collections));
  }

  private Response items(
      Call call, Collection collection, List<QueryParameter<Optional<String>>> filters) {
    Map<String, String> wanted = new LinkedHashMap<>();
    StringBuilder query = new StringBuilder();
    for (QueryParameter<?> parameter : List.of(Box.PARAMETER, Period.PARAMETER)) {
      call.parameters()
          .text(parameter.name(), 200)
          .ifPresent(given -> append(query, parameter.name(), given));
    }
    for (QueryParameter<Optional<String>> filter : filters) {
      call.value(filter)
          .ifPresent(
              given -> {
                wanted.put(filter.name(), given);
                append(query, filter.name(), given);
              });
    }
    Items items =
        new Items(
            Origin.of(call),
            collection,
            query.toString(),
            collection.select(call.value(Box.PARAMETER), call.value(Period.PARAMETER), wanted),
            call.value(OFFSET),
            call.value(LIMIT));
    if (Format.of(call) == Format.HTML) {
      return new Response.Negotiated(Response.html(pages.items(items)));
    }
    return new Response.Negotiated(
        new Response.Streamed(
            Response.GEOJSON,
            release + items.origin() + items.self(Format.JSON),
            CachePolicy.RELEASE,
            null,
            items::write));
  }

  private static void append(StringBuilder query, String name, String value) {
    query.append('&').append(name).append('=').append(encoded(value));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private Response item(Call call, Collection collection, PathParameter key) throws IOException {
    String id = call.path(key);
    int rank =
        collection
            .find(id)
            .orElseThrow(
                () ->
                    new ProblemException(
                        Response.Problem.notFound(
                            "Rien ne porte l’identifiant « "
                                + id
                                + " » dans la collection « "
                                + collection.id()
                                + " ».")));
    if (Format.of(call) == Format.HTML) {
      return new Response.Negotiated(Response.html(pages.item(collection, rank)));
    }
    String self = OgcJson.ROOT + "/collections/" + collection.id() + "/items/" + encoded(id);
    ByteArrayOutputStream body = new ByteArrayOutputStream(1 << 14);
    GeoJsonWriter writer = new GeoJsonWriter(body);
    writer
        .feature(
            collection.table(),
            rank,
            ",\"links\":"
                + OgcJson.text(
                    Origin.of(call),
                    List.of(
                        new OgcJson.Link(
                            self + "?f=json", "self", "application/geo+json", "Cet élément"),
                        new OgcJson.Link(
                            self + "?f=html", "alternate", "text/html", "Cet élément, à lire"),
                        new OgcJson.Link(
                            OgcJson.ROOT + "/collections/" + collection.id() + "?f=json",
                            "collection",
                            "application/json",
                            collection.title()))))
        .flush();
    return new Response.Negotiated(
        new Response.Text(
            200, Response.GEOJSON, ByteBuffer.wrap(body.toByteArray()), CachePolicy.RELEASE, null));
  }
}
