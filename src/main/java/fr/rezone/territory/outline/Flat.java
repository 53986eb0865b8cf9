package fr.rezone.territory.outline;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** What is left of an outline whose published ring encloses nothing. */
final class Flat {
  private Flat() {}

  /** The line between the two ends of the ring, or the point that it shrank to. */
  static Geometry outline(Geometry published, Grid grid, GeometryFactory factory) {
    Coordinate[] points = published.getCoordinates();
    for (int i = 0; i < points.length; i++) {
      points[i] =
          new Coordinate(
              grid.degrees(grid.snap(points[i].x)), grid.degrees(grid.snap(points[i].y)));
    }
    Coordinate oneEnd = farthestFrom(points[0], points);
    Coordinate otherEnd = farthestFrom(oneEnd, points);
    return oneEnd.equals2D(otherEnd)
        ? factory.createPoint(oneEnd)
        : factory.createLineString(new Coordinate[] {oneEnd, otherEnd});
  }

  private static Coordinate farthestFrom(Coordinate origin, Coordinate[] points) {
    Coordinate farthest = origin;
    for (Coordinate point : points) {
      if (point.distance(origin) > farthest.distance(origin)) {
        farthest = point;
      }
    }
    return farthest;
  }
}
