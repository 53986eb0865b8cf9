package fr.rezone.territory.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/**
 * Turns traced rings, surface on the left, into polygons: shells run counterclockwise and holes
 * clockwise, as GeoJSON wants, and a ring that touches itself becomes several. Stateless.
 */
final class RingAssembler {
  private final GeometryFactory factory;
  private final Edges edges;
  private final Grid grid;

  RingAssembler(GeometryFactory factory, Edges edges, Grid grid) {
    this.factory = factory;
    this.edges = edges;
    this.grid = grid;
  }

  /**
   * A valid polygon or multipolygon from closed vertex lists (the first not repeated), in their
   * order.
   */
  Geometry assemble(List<int[]> traced) {
    List<Shell> shells = new ArrayList<>();
    List<LinearRing> holes = new ArrayList<>();
    for (int[] ring : traced) {
      for (int[] simple : splitAtRepeats(ring)) {
        LinearRing linear = toRing(simple);
        double area = Area.ofRingSigned(linear.getCoordinateSequence());
        if (area < 0) { // JTS counts clockwise as positive
          shells.add(new Shell(linear, -area, new ArrayList<>()));
        } else {
          holes.add(linear);
        }
      }
    }
    attach(holes, shells);
    Polygon[] polygons =
        shells.stream()
            .map(shell -> factory.createPolygon(shell.ring, shell.holes.toArray(LinearRing[]::new)))
            .toArray(Polygon[]::new);
    return polygons.length == 1 ? polygons[0] : factory.createMultiPolygon(polygons);
  }

  private record Shell(LinearRing ring, double area, List<LinearRing> holes) {}

  /** Cuts loops off where a ring comes back to a vertex. */
  static List<int[]> splitAtRepeats(int[] ring) {
    List<int[]> simple = new ArrayList<>();
    Map<Integer, Integer> positions = new HashMap<>();
    IntList open = new IntList(ring.length);
    for (int vertex : ring) {
      Integer seen = positions.get(vertex);
      if (seen != null) {
        int[] loop = new int[open.size() - seen];
        for (int i = 0; i < loop.length; i++) {
          loop[i] = open.get(seen + i);
          positions.remove(loop[i]);
        }
        simple.add(loop);
        open.truncate(seen);
      }
      positions.put(vertex, open.size());
      open.add(vertex);
    }
    simple.add(open.toArray());
    simple.removeIf(loop -> loop.length < 3);
    return simple;
  }

  private LinearRing toRing(int[] vertices) {
    double[] ordinates = new double[2 * vertices.length + 2];
    for (int i = 0; i <= vertices.length; i++) {
      int v = vertices[i % vertices.length];
      ordinates[2 * i] = grid.degrees(edges.x(v));
      ordinates[2 * i + 1] = grid.degrees(edges.y(v));
    }
    return factory.createLinearRing(new PackedCoordinateSequence.Double(ordinates, 2, 0));
  }

  /** Gives each hole to the smallest shell around it. */
  private static void attach(List<LinearRing> holes, List<Shell> shells) {
    if (holes.isEmpty()) {
      return;
    }
    List<Shell> smallestFirst = new ArrayList<>(shells);
    smallestFirst.sort(Comparator.comparingDouble(Shell::area));
    for (LinearRing hole : holes) {
      smallestFirst.stream()
          .filter(shell -> encloses(shell.ring, hole))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("trou hors de tout contour : " + hole))
          .holes
          .add(hole);
    }
  }

  private static boolean encloses(LinearRing shell, LinearRing hole) {
    Envelope box = shell.getEnvelopeInternal();
    if (!box.covers(hole.getEnvelopeInternal())) {
      return false;
    }
    Coordinate point = new Coordinate();
    for (int i = 0; i < hole.getNumPoints(); i++) {
      hole.getCoordinateSequence().getCoordinate(i, point);
      int location = RayCrossingCounter.locatePointInRing(point, shell.getCoordinateSequence());
      if (location != Location.BOUNDARY) {
        return location == Location.INTERIOR;
      }
    }
    return true;
  }
}
