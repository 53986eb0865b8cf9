package fr.rezone.territory.outline;

import java.util.Objects;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Where a territory lies. Immutable as long as nobody writes into the geometry, which nobody may.
 *
 * @param code of the territory, unique within its level
 * @param geometry a valid polygon or multipolygon; a line or a point when the source gives it no
 *     surface
 * @param label a point inside, for a name or a mark; on the line when there is no surface
 */
public record Outline(String code, Geometry geometry, Coordinate label) {
  public Outline {
    Objects.requireNonNull(code);
    if (geometry.isEmpty()) {
      throw new IllegalArgumentException("contour vide pour le code " + code);
    }
    label = new Coordinate(label.x, label.y);
  }

  /** Whether it encloses anything. */
  public boolean hasSurface() {
    return geometry.getDimension() == 2;
  }
}
