package fr.rezone.site.ogc;

import fr.rezone.site.contract.QueryParameter;
import fr.rezone.site.contract.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A rectangle of longitudes and latitudes (WGS 84, CRS84). One whose west is greater than its east
 * spans the antimeridian: it is two rectangles.
 */
record Box(List<Envelope> parts) {
  private static final String EXPECTED =
      "quatre nombres (ouest, sud, est, nord) ou six, séparés par des virgules, en degrés";
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  static final QueryParameter<Optional<Box>> PARAMETER =
      QueryParameter.<Optional<Box>>optional(
              "bbox",
              new Schema.Items(Schema.NUMBER, 4),
              "Seulement ce qui touche ce rectangle : ouest, sud, est, nord, en degrés (WGS 84, CRS84). Ce qui n’a pas de géométrie connue n’y est pas.",
              parameters -> parameters.text("bbox", 200).map(Box::parse))
          .with("5.1,46.1,5.4,46.3");

  private static Box parse(String text) {
    String[] words = text.split(",", -1);
    if (words.length != 4 && words.length != 6) {
      throw QueryParameter.refused("bbox", text, EXPECTED);
    }
    double[] numbers = new double[words.length];
    for (int i = 0; i < words.length; i++) {
      if (!words[i].strip().matches("[+-]?[0-9]{1,9}(\\.[0-9]{0,15})?([eE][+-]?[0-9]{1,2})?")) {
        throw QueryParameter.refused("bbox", text, EXPECTED);
      }
      numbers[i] = Double.parseDouble(words[i].strip());
    }
    int half = words.length / 2;
    double west = numbers[0];
    double south = numbers[1];
    double east = numbers[half];
    double north = numbers[half + 1];
    if (south > north || Math.abs(south) > 90 || Math.abs(north) > 90) {
      throw QueryParameter.refused("bbox", text, "un sud et un nord de -90 à 90, dans cet ordre");
    }
    List<Envelope> parts = new ArrayList<>();
    if (west <= east) {
      parts.add(new Envelope(west, east, south, north));
    } else {
      parts.add(new Envelope(west, 180, south, north));
      parts.add(new Envelope(-180, east, south, north));
    }
    return new Box(parts);
  }

  /** Whether a geometry has a point in the rectangle, border included. */
  boolean meets(Geometry geometry) {
    Envelope own = geometry.getEnvelopeInternal();
    for (Envelope part : parts) {
      if (part.contains(own)
          || (part.intersects(own) && GEOMETRIES.toGeometry(part).intersects(geometry))) {
        return true;
      }
    }
    return false;
  }
}
