package fr.rezone.territory.outline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * The outlines of one level by place: the only index of its kind. Which one holds a point, which
 * lie around another. A point on a border is held by all its neighbours; the first by code is given
 * where one is asked. Immutable, safe to share between threads; a point takes some microseconds.
 */
public final class Locator {
  private record Part(Outline outline, Polygon polygon) {
    String code() {
      return outline.code();
    }
  }

  private final STRtree tree = new STRtree();

  /** Outlines without surface hold no point and are around nothing. */
  public Locator(Collection<Outline> outlines) {
    for (Outline outline : outlines) {
      Geometry geometry = outline.geometry();
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        if (geometry.getGeometryN(i) instanceof Polygon polygon) {
          tree.insert(polygon.getEnvelopeInternal(), new Part(outline, polygon));
        }
      }
    }
    // The tree is only safe to share once it is built.
    tree.build();
  }

  /**
   * The code of the outline that holds a point.
   *
   * @param lon degrees, WGS84
   * @param lat degrees, WGS84
   */
  public Optional<String> find(double lon, double lat) {
    return find(lon, lat, _ -> true);
  }

  /**
   * The same among some outlines.
   *
   * @param admitted told by code
   */
  public Optional<String> find(double lon, double lat, Predicate<String> admitted) {
    Coordinate point = new CoordinateXY(lon, lat);
    String[] found = new String[1];
    visit(
        new Envelope(point),
        part -> {
          boolean first = found[0] == null || part.code().compareTo(found[0]) < 0;
          if (first && admitted.test(part.code()) && holds(part.polygon(), point)) {
            found[0] = part.code();
          }
        });
    return Optional.ofNullable(found[0]);
  }

  /** All outlines that hold a point, by code: several on a common border or where they overlap. */
  public List<Outline> covering(double lon, double lat) {
    Coordinate point = new CoordinateXY(lon, lat);
    Map<String, Outline> found = new TreeMap<>();
    visit(
        new Envelope(point),
        part -> {
          if (holds(part.polygon(), point)) {
            found.put(part.code(), part.outline());
          }
        });
    return List.copyOf(found.values());
  }

  /**
   * The outlines met by the box around one, itself included, by code.
   *
   * @param margin how far the box goes beyond the outline, as a share of its longer side
   */
  public List<Outline> around(Outline outline, double margin) {
    Envelope box = new Envelope(outline.geometry().getEnvelopeInternal());
    box.expandBy(margin * Math.max(box.getWidth(), box.getHeight()));
    List<Outline> around = new ArrayList<>();
    visit(box, part -> around.add(part.outline()));
    return around.stream().distinct().sorted(Comparator.comparing(Outline::code)).toList();
  }

  private void visit(Envelope box, Consumer<Part> visitor) {
    tree.query(box, item -> visitor.accept((Part) item));
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
