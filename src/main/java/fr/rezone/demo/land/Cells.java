package fr.rezone.demo.land;

import static java.util.Objects.requireNonNull;

import fr.rezone.demo.seed.Chance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.triangulate.DelaunayTriangulationBuilder;
import org.locationtech.jts.triangulate.quadedge.Vertex;

/**
 * The plane cut into cells of about one size, each around its site: a Voronoi diagram of a shaken
 * hexagonal lattice. Immutable.
 *
 * @param x site of each cell, km from the middle, eastwards
 * @param y northwards
 * @param edges sides shared by two cells, by growing cells
 * @param width of the whole, km
 * @param height of the whole, km
 * @param spacing between neighbouring sites, km
 */
record Cells(
    double[] x, double[] y, List<Edge> edges, double width, double height, double spacing) {
  /**
   * How far a site may leave its node, as a share of the spacing: cells differ, none is a sliver.
   */
  private static final double SHAKE = 0.36;

  private static final double ROW = Math.sqrt(3) / 2;

  /** A side of two cells, from one corner to another. */
  record Edge(int a, int b, double fromX, double fromY, double toX, double toY) {}

  /** Cells that fill a rectangle, about {@code area} km² each. */
  static Cells filling(double width, double height, double area, Chance chance) {
    double spacing = Math.sqrt(area / ROW);
    List<Coordinate> sites = new ArrayList<>();
    int row = 0;
    for (double y = -height / 2; y <= height / 2; y += spacing * ROW, row++) {
      double shift = row % 2 == 0 ? 0 : spacing / 2;
      for (double x = -width / 2 + shift; x <= width / 2; x += spacing) {
        sites.add(
            new Coordinate(
                x + chance.between(-SHAKE, SHAKE) * spacing,
                y + chance.between(-SHAKE, SHAKE) * spacing));
      }
    }
    double[] x = sites.stream().mapToDouble(Coordinate::getX).toArray();
    double[] y = sites.stream().mapToDouble(Coordinate::getY).toArray();
    return new Cells(x, y, edges(sites), width, height, spacing);
  }

  int size() {
    return x.length;
  }

  private static List<Edge> edges(List<Coordinate> sites) {
    Map<Coordinate, Integer> ranks = HashMap.newHashMap(sites.size());
    for (int i = 0; i < sites.size(); i++) {
      ranks.put(sites.get(i), i);
    }
    DelaunayTriangulationBuilder builder = new DelaunayTriangulationBuilder();
    builder.setSites(sites);
    Map<Long, Coordinate> open = new HashMap<>();
    List<Edge> edges = new ArrayList<>(3 * sites.size());
    for (Object triangle : builder.getSubdivision().getTriangleVertices(false)) {
      Vertex[] corners = (Vertex[]) triangle;
      Coordinate[] at =
          Arrays.stream(corners).map(Vertex::getCoordinate).toArray(Coordinate[]::new);
      Coordinate centre = centre(at[0], at[1], at[2]);
      for (int i = 0; i < 3; i++) {
        int one = requireNonNull(ranks.get(at[i]));
        int other = requireNonNull(ranks.get(at[(i + 1) % 3]));
        int a = Math.min(one, other);
        int b = Math.max(one, other);
        long key = (long) a << 32 | b;
        Coordinate before = open.remove(key);
        if (before == null) {
          open.put(key, centre);
        } else {
          edges.add(new Edge(a, b, before.x, before.y, centre.x, centre.y));
        }
      }
    }
    edges.sort((p, q) -> p.a != q.a ? Integer.compare(p.a, q.a) : Integer.compare(p.b, q.b));
    return List.copyOf(edges);
  }

  /** The point at one distance of three: a corner of their cells. */
  private static Coordinate centre(Coordinate a, Coordinate b, Coordinate c) {
    double bx = b.x - a.x;
    double by = b.y - a.y;
    double cx = c.x - a.x;
    double cy = c.y - a.y;
    double d = 2 * (bx * cy - by * cx);
    double b2 = bx * bx + by * by;
    double c2 = cx * cx + cy * cy;
    return new Coordinate(a.x + (cy * b2 - by * c2) / d, a.y + (bx * c2 - cx * b2) / d);
  }
}
