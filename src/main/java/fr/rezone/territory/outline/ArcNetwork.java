package fr.rezone.territory.outline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The lines that several layers of territories have in common, each kept once. Wherever lines meet
 * there is a node, and nodes never move; between nodes a line is an arc, simplified once for all
 * who use it. So neighbours stay neighbours, a région's border lies on that of its communes, and no
 * line crosses another, at every degree of simplification.
 *
 * <p>Simplification follows Visvalingam and Whyatt (1993): the vertex whose triangle with its
 * neighbours is smallest goes first, unless another vertex lies in that triangle. Immutable and
 * thread-safe once built.
 */
public final class ArcNetwork {
  /**
   * Where a longitude or a latitude falls on the integer plane: within ±2^28, so that cross
   * products are exact.
   */
  public interface Plane {
    int x(double lon);

    int y(double lat);
  }

  private final int[] xs;
  private final int[] ys;

  /** Vertices of each arc from node to node; the first is repeated at the end of a closed one. */
  private final List<int[]> arcs;

  /**
   * For each shape its rings, for each ring its arcs as {@code 2 * arc}, plus one when run
   * backwards.
   */
  private final List<List<int[]>> shapes;

  /** The area, in square steps of the plane, at which each vertex vanishes. */
  private final double[] vanishing;

  private ArcNetwork(Builder builder) {
    this.xs = builder.xs.toArray();
    this.ys = builder.ys.toArray();
    this.arcs = builder.arcs;
    this.shapes = builder.shapes;
    this.vanishing = Visvalingam.rank(xs, ys, arcs, builder.essentialArcs());
  }

  /**
   * Builds the network of valid polygons. Layers fit each other if their common borders have the
   * same vertices, as those that {@link Mosaic} dissolves do.
   *
   * @param geometries polygons and multipolygons, of all layers together; others count as empty
   */
  public static ArcNetwork of(List<Geometry> geometries, Plane plane) {
    Builder builder = new Builder(plane);
    List<List<int[]>> rings = new ArrayList<>(geometries.size());
    geometries.forEach(geometry -> rings.add(builder.readRings(geometry)));
    builder.markNodes(rings);
    for (List<int[]> shape : rings) {
      List<int[]> cut = new ArrayList<>(shape.size());
      shape.forEach(ring -> cut.add(builder.cutIntoArcs(ring)));
      builder.shapes.add(cut);
    }
    return new ArcNetwork(builder);
  }

  /**
   * All shapes in the order given, without the vertices and islets that matter less than {@code
   * minArea}, on a plane {@code 2^shift} times coarser. What coarsening flattens is gone; the rest
   * is simple rings.
   *
   * @param minArea square steps of the fine plane
   * @param shift from 0 to 28
   */
  public List<LatticeShape> simplify(double minArea, int shift) {
    int[][] coarse = new int[arcs.size()][];
    for (int arc = 0; arc < coarse.length; arc++) {
      coarse[arc] = coarsen(arcs.get(arc), minArea, shift);
    }
    List<LatticeShape> result = new ArrayList<>(shapes.size());
    for (List<int[]> shape : shapes) {
      List<int[]> rings = new ArrayList<>(shape.size());
      for (int[] ring : shape) {
        rings.add(join(ring, coarse));
      }
      result.add(new LatticeShape(RingCleaner.clean(rings)));
    }
    return result;
  }

  private int[] coarsen(int[] arc, double minArea, int shift) {
    IntList points = new IntList(2 * arc.length);
    int half = shift == 0 ? 0 : 1 << (shift - 1);
    for (int v : arc) {
      if (vanishing[v] >= minArea) {
        int x = (xs[v] + half) >> shift;
        int y = (ys[v] + half) >> shift;
        int size = points.size();
        if (size == 0 || points.get(size - 2) != x || points.get(size - 1) != y) {
          points.add(x);
          points.add(y);
        }
      }
    }
    return points.toArray();
  }

  /** Joins arcs end to end; the last point of each is the first of the next. */
  private static int[] join(int[] ring, int[][] coarse) {
    IntList points = new IntList();
    for (int signed : ring) {
      int[] arc = coarse[signed >> 1];
      int count = arc.length / 2;
      for (int i = 0; i < count - 1; i++) {
        int from = (signed & 1) == 0 ? i : count - 1 - i;
        points.add(arc[2 * from]);
        points.add(arc[2 * from + 1]);
      }
    }
    return points.toArray();
  }

  /**
   * Vertices left at a degree of simplification, each counted once: a measure for those who choose
   * it.
   */
  public int countVertices(double minArea) {
    return (int) Arrays.stream(vanishing).filter(area -> area >= minArea).count();
  }

  private static final class Builder {
    private final Plane plane;
    private final IntList xs = new IntList();
    private final IntList ys = new IntList();
    private final LongIntMap vertexIds = new LongIntMap();
    private boolean[] nodes = {};
    private final List<int[]> arcs = new ArrayList<>();
    private final LongIntMap arcByStart = new LongIntMap();
    private final List<List<int[]>> shapes = new ArrayList<>();

    /** The first ring of the largest part of each shape: an islet that must not vanish. */
    private final IntList essentialRings = new IntList();

    Builder(Plane plane) {
      this.plane = plane;
    }

    List<int[]> readRings(Geometry geometry) {
      List<int[]> rings = new ArrayList<>();
      double largest = 0;
      int essential = -1;
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
          if (polygon.getArea() > largest) {
            largest = polygon.getArea();
            essential = rings.size();
          }
          addRing(rings, polygon.getExteriorRing(), 1);
          for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
            addRing(rings, polygon.getInteriorRingN(hole), -1);
          }
        }
      }
      essentialRings.add(essential);
      return rings;
    }

    /** Reads a ring with its surface on the left. */
    private void addRing(List<int[]> rings, LinearRing ring, int side) {
      CoordinateSequence points = ring.getCoordinateSequence();
      IntList vertices = new IntList(points.size());
      for (int i = 0; i < points.size() - 1; i++) {
        int v = vertex(plane.x(points.getX(i)), plane.y(points.getY(i)));
        if (vertices.isEmpty() || vertices.last() != v) {
          vertices.add(v);
        }
      }
      if (vertices.size() > 1 && vertices.last() == vertices.get(0)) {
        vertices.truncate(vertices.size() - 1);
      }
      int[] ids = vertices.toArray();
      long doubled = 0;
      for (int i = 0; i < ids.length; i++) {
        int a = ids[i];
        int b = ids[(i + 1) % ids.length];
        doubled +=
            (long) (xs.get(a) - xs.get(ids[0])) * (ys.get(b) - ys.get(ids[0]))
                - (long) (xs.get(b) - xs.get(ids[0])) * (ys.get(a) - ys.get(ids[0]));
      }
      if (doubled * side < 0) {
        for (int i = 0, j = ids.length - 1; i < j; i++, j--) {
          int swapped = ids[i];
          ids[i] = ids[j];
          ids[j] = swapped;
        }
      }
      rings.add(ids);
    }

    private int vertex(int x, int y) {
      int known = vertexIds.putIfAbsent(LongIntMap.pair(x, y), xs.size());
      if (known != LongIntMap.ABSENT) {
        return known;
      }
      xs.add(x);
      ys.add(y);
      return xs.size() - 1;
    }

    /** A node is a vertex with other than two neighbours in all layers together. */
    void markNodes(List<List<int[]>> rings) {
      int[] first = new int[xs.size()];
      int[] second = new int[xs.size()];
      Arrays.fill(first, -1);
      Arrays.fill(second, -1);
      nodes = new boolean[xs.size()];
      for (List<int[]> shape : rings) {
        for (int[] ring : shape) {
          for (int i = 0; i < ring.length; i++) {
            int a = ring[i];
            int b = ring[(i + 1) % ring.length];
            meet(first, second, a, b);
            meet(first, second, b, a);
          }
        }
      }
    }

    private void meet(int[] first, int[] second, int vertex, int neighbour) {
      if (first[vertex] < 0 || first[vertex] == neighbour) {
        first[vertex] = neighbour;
      } else if (second[vertex] < 0 || second[vertex] == neighbour) {
        second[vertex] = neighbour;
      } else {
        nodes[vertex] = true;
      }
    }

    int[] cutIntoArcs(int[] ring) {
      int start = -1;
      for (int i = 0; i < ring.length; i++) {
        if (nodes[ring[i]]) {
          start = i;
          break;
        }
      }
      if (start < 0) {
        return new int[] {closedArc(ring)};
      }
      IntList signed = new IntList();
      IntList arc = new IntList();
      for (int i = 0; i <= ring.length; i++) {
        int v = ring[(start + i) % ring.length];
        arc.add(v);
        if (i > 0 && nodes[v]) {
          signed.add(intern(arc.toArray()));
          arc.truncate(0);
          arc.add(v);
        }
      }
      return signed.toArray();
    }

    /** A ring that meets no other line starts at its lowest vertex, wherever its users start it. */
    private int closedArc(int[] ring) {
      int lowest = 0;
      for (int i = 1; i < ring.length; i++) {
        if (ring[i] < ring[lowest]) {
          lowest = i;
        }
      }
      int[] closed = new int[ring.length + 1];
      for (int i = 0; i <= ring.length; i++) {
        closed[i] = ring[(lowest + i) % ring.length];
      }
      return intern(closed);
    }

    /** The number of an arc, known by its first step in either direction. */
    private int intern(int[] arc) {
      int known = arcByStart.get(LongIntMap.pair(arc[0], arc[1]));
      if (known != LongIntMap.ABSENT) {
        return known;
      }
      int number = arcs.size();
      arcs.add(arc);
      arcByStart.put(LongIntMap.pair(arc[0], arc[1]), 2 * number);
      arcByStart.putIfAbsent(
          LongIntMap.pair(arc[arc.length - 1], arc[arc.length - 2]), 2 * number + 1);
      return 2 * number;
    }

    /** Arcs without which a shape would lose its largest part. */
    boolean[] essentialArcs() {
      boolean[] essential = new boolean[arcs.size()];
      for (int shape = 0; shape < shapes.size(); shape++) {
        if (essentialRings.get(shape) >= 0) {
          for (int signed : shapes.get(shape).get(essentialRings.get(shape))) {
            essential[signed >> 1] = true;
          }
        }
      }
      return essential;
    }
  }
}
