package fr.rezone.territory.outline;

import org.locationtech.jts.algorithm.Centroid;
import org.locationtech.jts.algorithm.InteriorPointArea;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/** Chooses where to put the name of a territory. */
final class LabelPoints {
  private LabelPoints() {}

  static Outline outline(String code, Geometry geometry) {
    return new Outline(code, geometry, choose(geometry));
  }

  /**
   * The centroid of the largest part, where the eye expects a name, if it lies inside; else the
   * middle of the widest stretch of that part. For a line, its middle.
   */
  static Coordinate choose(Geometry geometry) {
    if (geometry.getDimension() < 2) {
      return geometry.getCentroid().getCoordinate();
    }
    Polygon largest = (Polygon) geometry.getGeometryN(0);
    for (int i = 1; i < geometry.getNumGeometries(); i++) {
      Polygon part = (Polygon) geometry.getGeometryN(i);
      if (part.getArea() > largest.getArea()) {
        largest = part;
      }
    }
    Coordinate centroid = Centroid.getCentroid(largest);
    return isInside(centroid, largest) ? centroid : InteriorPointArea.getInteriorPoint(largest);
  }

  private static boolean isInside(Coordinate point, Polygon polygon) {
    if (RayCrossingCounter.locatePointInRing(
            point, polygon.getExteriorRing().getCoordinateSequence())
        != Location.INTERIOR) {
      return false;
    }
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      if (RayCrossingCounter.locatePointInRing(
              point, polygon.getInteriorRingN(i).getCoordinateSequence())
          != Location.EXTERIOR) {
        return false;
      }
    }
    return true;
  }
}
