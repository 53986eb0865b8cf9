package fr.rezone.territory.outline;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Which outline holds a point. Outlines do not overlap; a point on a border belongs to the first of
 * its neighbours by code. Immutable, safe to share between threads.
 */
public final class Locator {
  private record Part(String code, Polygon polygon) {}

  private final STRtree tree = new STRtree();

  /** Outlines without surface hold no point. */
  public Locator(List<Outline> outlines) {
    for (Outline outline : outlines) {
      Geometry geometry = outline.geometry();
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        if (geometry.getGeometryN(i) instanceof Polygon polygon) {
          tree.insert(polygon.getEnvelopeInternal(), new Part(outline.code(), polygon));
        }
      }
    }
    tree.build();
  }

  /**
   * The code of the outline that holds a point.
   *
   * @param lon degrees, WGS84
   * @param lat degrees, WGS84
   */
  public Optional<String> find(double lon, double lat) {
    Coordinate point = new Coordinate(lon, lat);
    String[] found = new String[1];
    tree.query(
        new Envelope(point),
        item -> {
          Part part = (Part) item;
          if ((found[0] == null || part.code().compareTo(found[0]) < 0)
              && holds(part.polygon(), point)) {
            found[0] = part.code();
          }
        });
    return Optional.ofNullable(found[0]);
  }

  private static boolean holds(Polygon polygon, Coordinate point) {
    if (locate(polygon.getExteriorRing().getCoordinateSequence(), point) == Location.EXTERIOR) {
      return false;
    }
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      if (locate(polygon.getInteriorRingN(i).getCoordinateSequence(), point) == Location.INTERIOR) {
        return false;
      }
    }
    return true;
  }

  private static int locate(CoordinateSequence ring, Coordinate point) {
    return RayCrossingCounter.locatePointInRing(point, ring);
  }
}
