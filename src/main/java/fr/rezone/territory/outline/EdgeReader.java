package fr.rezone.territory.outline;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Reads outlines into edges, each ring turned so that its surface is on the left whatever its
 * published direction.
 */
final class EdgeReader {
  private final Edges edges = new Edges();
  private final Grid grid;
  private final OutlineFaults faults;

  private EdgeReader(Grid grid, OutlineFaults faults) {
    this.grid = grid;
    this.faults = faults;
  }

  /** Edges of all outlines; the owner of an edge is the index of its outline. */
  static Edges read(List<RawOutline> outlines, Grid grid, OutlineFaults faults) {
    EdgeReader reader = new EdgeReader(grid, faults);
    for (int owner = 0; owner < outlines.size(); owner++) {
      RawOutline outline = outlines.get(owner);
      if (outline.geometry().isEmpty()) {
        throw new IllegalArgumentException(
            "contour vide pour le code " + outline.code() + " : vérifier le fichier des contours");
      }
      reader.read(outline, owner);
    }
    reader.reportSpikes();
    return reader.edges;
  }

  private void read(RawOutline outline, int owner) {
    Geometry geometry = outline.geometry();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
        addRing(outline.code(), owner, polygon.getExteriorRing(), 1);
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          addRing(outline.code(), owner, polygon.getInteriorRingN(hole), -1);
        }
      }
    }
  }

  private void addRing(String code, int owner, LinearRing ring, int side) {
    CoordinateSequence points = ring.getCoordinateSequence();
    IntList vertices = new IntList(points.size());
    for (int i = 0; i < points.size(); i++) {
      int vertex = edges.vertex(snap(code, points.getX(i), 180), snap(code, points.getY(i), 90));
      if (vertices.isEmpty() || vertices.last() != vertex) {
        vertices.add(vertex);
      }
    }
    int count = vertices.size() - 1;
    int direction = direction(vertices) * side;
    Set<Integer> seen = new HashSet<>();
    for (int i = 0; i < count; i++) {
      int a = vertices.get(i);
      edges.add(a, vertices.get(i + 1), owner, direction);
      if (!seen.add(a)) {
        faults.add(OutlineFault.Kind.TOUCHING_RING, Set.of(owner), edges.x(a), edges.y(a));
      }
    }
  }

  private int snap(String code, double degrees, int most) {
    if (!(Math.abs(degrees) <= most)) {
      throw new IllegalArgumentException(
          "contour %s : coordonnée %s hors du monde ; attendu longitude puis latitude en degrés (WGS84)"
              .formatted(code, degrees));
    }
    return grid.snap(degrees);
  }

  /** 1 when counterclockwise or without surface, -1 when clockwise. */
  private int direction(IntList vertices) {
    long doubled = 0;
    for (int i = 0; i + 1 < vertices.size(); i++) {
      doubled += edges.turn(vertices.get(0), vertices.get(i), vertices.get(i + 1));
    }
    return doubled < 0 ? -1 : 1;
  }

  private void reportSpikes() {
    for (int edge = 0; edge < edges.edgeCount(); edge++) {
      for (int use = edges.firstUse(edge); use >= 0; use = edges.nextUse(use)) {
        if (edges.net(use) == 0) {
          int v = edges.from(edge);
          faults.add(OutlineFault.Kind.BACKTRACK, Set.of(edges.owner(use)), edges.x(v), edges.y(v));
        }
      }
    }
  }
}
