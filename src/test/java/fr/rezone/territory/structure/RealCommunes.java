package fr.rezone.territory.structure;

import fr.rezone.source.structure.GeoPoint;
import fr.rezone.source.structure.Mirror;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Communes of the mirror, read by the shortest way: what the atlas gives in the application. */
record RealCommunes(Map<String, String> current, STRtree outlines) {
  private record Outline(String code, IndexedPointInAreaLocator area) {}

  static RealCommunes load() {
    Map<String, String> current = new HashMap<>();
    JsonNode list = json("cog/communes.json.gz");
    for (JsonNode node : list) {
      String type = node.path("type").asString("");
      if (type.equals("commune-actuelle") || type.equals("arrondissement-municipal")) {
        String code = node.path("code").asString("");
        for (JsonNode old : node.path("anciensCodes")) {
          current.putIfAbsent(old.asString(""), code);
        }
      }
    }
    for (JsonNode node : list) {
      String type = node.path("type").asString("");
      if (type.equals("commune-actuelle") || type.equals("arrondissement-municipal")) {
        current.put(node.path("code").asString(""), node.path("code").asString(""));
      }
    }
    STRtree outlines = new STRtree();
    for (JsonNode feature : json("contours/communes-1000m.geojson.gz").path("features")) {
      Geometry geometry = geometry(feature.path("geometry"));
      String code = feature.path("properties").path("code").asString("");
      // The file has Paris, Lyon and Marseille both whole and divided.
      if (!geometry.isEmpty() && !Set.of("75056", "69123", "13055").contains(code)) {
        outlines.insert(
            geometry.getEnvelopeInternal(),
            new Outline(code, new IndexedPointInAreaLocator(geometry)));
      }
    }
    outlines.build();
    return new RealCommunes(current, outlines);
  }

  Optional<String> recode(String code) {
    return Optional.ofNullable(current.get(code));
  }

  Optional<String> locate(GeoPoint point) {
    Coordinate at = new Coordinate(point.lon(), point.lat());
    for (Object item : outlines.query(new Envelope(at))) {
      if (item instanceof Outline outline && outline.area.locate(at) != Location.EXTERIOR) {
        return Optional.of(outline.code);
      }
    }
    return Optional.empty();
  }

  private static JsonNode json(String path) {
    try (InputStream in = Mirror.file("test", path).open()) {
      return JsonMapper.shared().readTree(in);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Geometry geometry(JsonNode node) {
    GeometryFactory factory = new GeometryFactory();
    boolean multi = node.path("type").asString("").equals("MultiPolygon");
    List<JsonNode> parts =
        multi ? List.copyOf(node.path("coordinates").values()) : List.of(node.path("coordinates"));
    return factory.createMultiPolygon(
        parts.stream()
            .filter(part -> part.size() > 0)
            .map(part -> polygon(factory, part))
            .toArray(Polygon[]::new));
  }

  private static Polygon polygon(GeometryFactory factory, JsonNode rings) {
    org.locationtech.jts.geom.LinearRing[] holes =
        new org.locationtech.jts.geom.LinearRing[rings.size() - 1];
    for (int i = 0; i < holes.length; i++) {
      holes[i] = factory.createLinearRing(ring(rings.get(i + 1)));
    }
    return factory.createPolygon(factory.createLinearRing(ring(rings.get(0))), holes);
  }

  private static Coordinate[] ring(JsonNode points) {
    Coordinate[] ring = new Coordinate[points.size()];
    for (int i = 0; i < ring.length; i++) {
      ring[i] = new Coordinate(points.get(i).get(0).asDouble(), points.get(i).get(1).asDouble());
    }
    return ring;
  }
}
