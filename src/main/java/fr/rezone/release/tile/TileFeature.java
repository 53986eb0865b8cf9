package fr.rezone.release.tile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * A thing on the map.
 *
 * @param id what the browser joins values by; unique within the layer, not negative
 * @param lonLat a polygon or multipolygon for areas, a point for points; not to be written into
 * @param attributes in the order in which they are written
 * @param minZoom the first zoom at which it shows
 */
public record TileFeature(
    long id, Geometry lonLat, Map<String, TileValue> attributes, int minZoom) {
  public TileFeature {
    if (id < 0) {
      throw new IllegalArgumentException("identifiant de tuile négatif : " + id);
    }
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }

  /** A territory known by its code, shown at every zoom of its layer. */
  public static TileFeature ofCode(long id, Geometry lonLat, String code) {
    return new TileFeature(id, lonLat, Map.of("code", TileValue.of(code)), 0);
  }
}
