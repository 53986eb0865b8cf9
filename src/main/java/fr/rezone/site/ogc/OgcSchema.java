package fr.rezone.site.ogc;

import static fr.rezone.site.contract.Schema.field;
import static fr.rezone.site.contract.Schema.maybe;

import fr.rezone.release.geopackage.Column;
import fr.rezone.release.table.Table;
import fr.rezone.site.contract.Schema;
import fr.rezone.site.contract.Schema.Shape;
import java.util.List;

/** The forms of the answers, as the standard wants them. */
final class OgcSchema {
  static final Shape LINK =
      Schema.shape(
          "link",
          "Un lien (RFC 8288).",
          field("href", Schema.ADDRESS, "Où il mène."),
          field("rel", Schema.TEXT, "Ce qu’il est pour cette réponse."),
          field("type", Schema.TEXT, "Format de ce qu’on y trouve."),
          field("title", Schema.TEXT, "Son nom."));

  private static final Schema.Field LINKS = field("links", Schema.list(LINK), "Où aller ensuite.");

  static final Shape LANDING =
      Schema.shape(
          "landingPage",
          "Le point d’entrée.",
          field("title", Schema.TEXT, "Son nom."),
          field("description", Schema.TEXT, "Ce qu’il offre."),
          LINKS);

  static final Shape CONFORMANCE =
      Schema.shape(
          "confClasses",
          "Les classes de conformité.",
          field("conformsTo", Schema.list(Schema.TEXT), "Leurs adresses."));

  private static final Shape EXTENT =
      Schema.shape(
          "extent",
          "Où et quand.",
          maybe(
              "spatial",
              Schema.shape(
                  "spatialExtent",
                  "Où.",
                  field(
                      "bbox",
                      Schema.list(Schema.list(Schema.NUMBER)),
                      "Rectangle : ouest, sud, est, nord, degrés."),
                  field("crs", Schema.TEXT, "Système de coordonnées.")),
              "Où ; absent si rien n’a de géométrie connue."),
          maybe(
              "temporal",
              Schema.shape(
                  "temporalExtent",
                  "Quand.",
                  field(
                      "interval",
                      Schema.list(Schema.list(Schema.orNull(Schema.TEXT))),
                      "Début et fin ; null pour une fin ouverte."),
                  field("trs", Schema.TEXT, "Système de dates.")),
              "Quand ; absent si rien n’est daté."));

  static final Shape COLLECTION =
      Schema.shape(
          "collection",
          "Une collection.",
          field("id", Schema.TEXT, "Son identifiant."),
          field("title", Schema.TEXT, "Son nom."),
          field("description", Schema.TEXT, "Ce qu’elle contient."),
          field("extent", EXTENT, "Où et quand."),
          field("itemType", Schema.word("feature"), "Toujours feature."),
          field("crs", Schema.list(Schema.TEXT), "Systèmes de coordonnées des réponses."),
          LINKS);

  static final Shape COLLECTIONS =
      Schema.shape(
          "collections",
          "Les collections.",
          field("collections", Schema.list(COLLECTION), "Les collections."),
          LINKS);

  private static final Schema.Items POSITION = new Schema.Items(Schema.NUMBER, 2);
  private static final Schema.Items RING = new Schema.Items(POSITION, 4);

  private OgcSchema() {}

  /** The form of one feature of a table, with or without links. */
  static Shape feature(String id, Table table, boolean alone) {
    Schema.Field type = field("type", Schema.word("Feature"), "Toujours Feature.");
    Schema.Field key = field("id", Schema.TEXT, "Son identifiant dans la collection.");
    Schema.Field geometry =
        field("geometry", Schema.orNull(geometry(table)), "Où il est ; null si on ne le sait pas.");
    Schema.Field properties =
        field(
            "properties",
            new Shape(
                id + "Properties",
                table.description().title() + ".",
                table.columns().stream().map(OgcSchema::property).toList()),
            "Ce qu’on en sait.");
    return new Shape(
        id + (alone ? "Item" : "Feature"),
        "Un élément de la collection.",
        alone
            ? List.of(type, key, geometry, properties, LINKS)
            : List.of(type, key, geometry, properties));
  }

  private static Shape geometry(Table table) {
    return table.form() == Table.Form.POINT
        ? Schema.shape(
            "pointGeoJSON",
            "Un point.",
            field("type", Schema.word("Point"), "Point."),
            field("coordinates", POSITION, "Longitude, latitude, degrés."))
        : Schema.shape(
            "multipolygonGeoJSON",
            "Des surfaces.",
            field("type", Schema.word("MultiPolygon"), "MultiPolygon."),
            field(
                "coordinates",
                Schema.list(new Schema.Items(RING, 1)),
                "Longitudes et latitudes, degrés."));
  }

  private static Schema.Field property(Column column) {
    Schema value =
        switch (column.type()) {
          case TEXT -> Schema.TEXT;
          case DATE -> Schema.DAY;
          case WHOLE -> Schema.COUNT;
          case DECIMAL -> Schema.NUMBER;
        };
    return field(column.name(), Schema.orNull(value), column.title() + ".");
  }

  /** The form of a page of features. */
  static Shape page(String id, Table table) {
    return Schema.shape(
        id + "Features",
        "Une page de la collection.",
        field("type", Schema.word("FeatureCollection"), "Toujours FeatureCollection."),
        LINKS,
        field("numberMatched", Schema.COUNT, "Combien répondent à la demande."),
        field("numberReturned", Schema.COUNT, "Combien sont dans cette page."),
        field("features", Schema.list(feature(id, table, false)), "Les éléments."));
  }
}
