package fr.rezone.release.geopackage;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** What the geometry column of a table is declared to hold, and holds. */
public enum GeometryType {
  POINT,
  POLYGON,
  /** Single polygons are written as multipolygons of one. */
  MULTIPOLYGON,
  /** Anything, mixed. */
  GEOMETRY;

  /** The geometry as the column wants it; refuses one that does not fit. */
  Geometry adapt(Geometry geometry) {
    Geometry adapted =
        this == MULTIPOLYGON && geometry instanceof Polygon polygon
            ? polygon.getFactory().createMultiPolygon(new Polygon[] {polygon})
            : geometry;
    boolean fits =
        switch (this) {
          case POINT -> adapted instanceof Point;
          case POLYGON -> adapted instanceof Polygon;
          case MULTIPOLYGON -> adapted instanceof MultiPolygon;
          case GEOMETRY -> true;
        };
    if (!fits) {
      throw new IllegalArgumentException(
          "géométrie %s dans une table de type %s"
              .formatted(geometry.getGeometryType().toUpperCase(java.util.Locale.ROOT), this));
    }
    return adapted;
  }
}
