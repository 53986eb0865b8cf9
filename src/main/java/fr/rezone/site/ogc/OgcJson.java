package fr.rezone.site.ogc;

import fr.rezone.site.contract.Contract;
import fr.rezone.site.contract.OpenApi;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what the standard asks for, features excepted. Links begin with the origin given.
 * Stateless.
 */
final class OgcJson {
  static final String ROOT = "/ogc";
  static final String OPENAPI = "application/vnd.oai.openapi+json;version=3.0";
  static final String CRS = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

  /** The classes of part 1 that this server follows. */
  static final List<String> CLASSES =
      List.of(
          "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
          "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
          "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
          "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30");

  private static final String JSON = "application/json";
  private static final String GEOJSON = "application/geo+json";
  private static final String HTML = "text/html";
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** A link of an answer; {@code href} is a path on this site. */
  record Link(String href, String rel, String type, String title) {}

  private OgcJson() {}

  static ObjectNode landing(String origin, String title, String description) {
    ObjectNode node = NODES.objectNode();
    node.put("title", title);
    node.put("description", description);
    links(
        node,
        origin,
        List.of(
            new Link(ROOT + "?f=json", "self", JSON, "Ce document"),
            new Link(ROOT + "?f=html", "alternate", HTML, "Ce document, à lire"),
            new Link(ROOT + "/api?f=json", "service-desc", OPENAPI, "Description OpenAPI 3.0"),
            new Link(ROOT + "/api?f=html", "service-doc", HTML, "Description, à lire"),
            new Link(ROOT + "/conformance", "conformance", JSON, "Classes de conformité"),
            new Link(ROOT + "/collections", "data", JSON, "Collections")));
    return node;
  }

  static ObjectNode conformance() {
    ObjectNode node = NODES.objectNode();
    ArrayNode classes = node.putArray("conformsTo");
    CLASSES.forEach(classes::add);
    return node;
  }

  static ObjectNode api(Contract contract) {
    return OpenApi.write(contract, OpenApi.Version.V3_0);
  }

  static ObjectNode collections(String origin, List<Collection> collections) {
    ObjectNode node = NODES.objectNode();
    links(
        node,
        origin,
        List.of(
            new Link(ROOT + "/collections?f=json", "self", JSON, "Ce document"),
            new Link(ROOT + "/collections?f=html", "alternate", HTML, "Ce document, à lire")));
    ArrayNode all = node.putArray("collections");
    collections.forEach(collection -> all.add(collection(origin, collection)));
    return node;
  }

  static ObjectNode collection(String origin, Collection collection) {
    String path = ROOT + "/collections/" + collection.id();
    ObjectNode node = NODES.objectNode();
    node.put("id", collection.id());
    node.put("title", collection.title());
    node.put("description", collection.description());
    ObjectNode extent = node.putObject("extent");
    collection
        .extent()
        .ifPresent(
            box -> {
              ObjectNode spatial = extent.putObject("spatial");
              spatial
                  .putArray("bbox")
                  .addArray()
                  .add(box.getMinX())
                  .add(box.getMinY())
                  .add(box.getMaxX())
                  .add(box.getMaxY());
              spatial.put("crs", CRS);
            });
    collection.period().ifPresent(period -> temporal(extent, period.from()));
    node.put("itemType", "feature");
    node.putArray("crs").add(CRS);
    links(
        node,
        origin,
        List.of(
            new Link(path + "?f=json", "self", JSON, "Ce document"),
            new Link(path + "?f=html", "alternate", HTML, "Ce document, à lire"),
            new Link(path + "/items?f=json", "items", GEOJSON, collection.title()),
            new Link(path + "/items?f=html", "items", HTML, collection.title() + ", à lire"),
            new Link("/donnees", "license", HTML, "Licences des sources")));
    return node;
  }

  /** A zoning holds until another: the end is open. */
  private static void temporal(ObjectNode extent, LocalDate from) {
    ObjectNode temporal = extent.putObject("temporal");
    temporal.putArray("interval").addArray().add(from + "T00:00:00Z").addNull();
    temporal.put("trs", "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian");
  }

  private static void links(ObjectNode node, String origin, List<Link> links) {
    ArrayNode all = node.putArray("links");
    for (Link link : links) {
      all.addObject()
          .put("href", origin + link.href())
          .put("rel", link.rel())
          .put("type", link.type())
          .put("title", link.title());
    }
  }

  /** The links of a page of features, as a text to put inside it. */
  static String text(String origin, List<Link> links) {
    ObjectNode node = NODES.objectNode();
    links(node, origin, links);
    return node.path("links").toString();
  }
}
