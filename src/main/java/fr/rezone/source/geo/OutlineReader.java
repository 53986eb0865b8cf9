package fr.rezone.source.geo;

import fr.rezone.source.Reject;
import fr.rezone.source.SourceFile;
import fr.rezone.source.SourceReport;
import fr.rezone.source.json.JsonRecords;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import tools.jackson.databind.JsonNode;

/** Reads Etalab's « contours administratifs » (GeoJSON, WGS84), packed or not. */
public final class OutlineReader {
  private static final GeometryFactory GEOMETRIES = new GeometryFactory(new PrecisionModel(), 4326);
  private static final int SHORTEST_RING = 4;

  private OutlineReader() {}

  public static void read(SourceFile file, SourceReport report, Consumer<OutlineRecord> consumer) {
    JsonRecords.forEachUnder(
        file,
        "features",
        (feature, rank) -> {
          JsonNode properties = feature.path("properties");
          String code = JsonRecords.text(properties, "code");
          try {
            if (code.isEmpty()) {
              throw new IllegalArgumentException("code absent");
            }
            Geometry geometry = geometry(feature.path("geometry"));
            report.keep();
            consumer.accept(
                new OutlineRecord(rank, code, JsonRecords.text(properties, "nom"), geometry));
          } catch (IllegalArgumentException e) {
            report.reject(
                new Reject(file.name(), rank, "contour illisible : " + e.getMessage(), code));
          }
        });
  }

  /** The polygon or multipolygon of a feature. */
  static Geometry geometry(JsonNode node) {
    JsonNode coordinates = node.path("coordinates");
    return switch (JsonRecords.text(node, "type")) {
      case "Polygon" -> polygon(coordinates);
      case "MultiPolygon" -> {
        if (coordinates.isEmpty()) {
          throw new IllegalArgumentException("multipolygone vide");
        }
        Polygon[] polygons = new Polygon[coordinates.size()];
        for (int i = 0; i < polygons.length; i++) {
          polygons[i] = polygon(coordinates.get(i));
        }
        yield GEOMETRIES.createMultiPolygon(polygons);
      }
      default -> throw new IllegalArgumentException("ni polygone ni multipolygone");
    };
  }

  private static Polygon polygon(JsonNode rings) {
    if (rings.isEmpty()) {
      throw new IllegalArgumentException("polygone sans anneau");
    }
    LinearRing[] holes = new LinearRing[rings.size() - 1];
    for (int i = 0; i < holes.length; i++) {
      holes[i] = ring(rings.get(i + 1));
    }
    return GEOMETRIES.createPolygon(ring(rings.get(0)), holes);
  }

  private static LinearRing ring(JsonNode points) {
    if (points.size() < SHORTEST_RING) {
      throw new IllegalArgumentException("anneau de moins de quatre points");
    }
    Coordinate[] ring = new Coordinate[points.size()];
    for (int i = 0; i < ring.length; i++) {
      JsonNode point = points.get(i);
      if (point.size() < 2 || !point.get(0).isNumber() || !point.get(1).isNumber()) {
        throw new IllegalArgumentException("point sans deux nombres");
      }
      double lon = point.get(0).doubleValue();
      double lat = point.get(1).doubleValue();
      if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
        throw new IllegalArgumentException("point hors du globe");
      }
      ring[i] = new Coordinate(lon, lat);
    }
    if (!ring[0].equals2D(ring[ring.length - 1])) {
      throw new IllegalArgumentException("anneau ouvert");
    }
    return GEOMETRIES.createLinearRing(ring);
  }
}
