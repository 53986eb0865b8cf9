package fr.rezone.demo.land;

import fr.rezone.demo.seed.Recipe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * Sews the sides of cells into rings on the official lattice. Two cells share the very nodes of
 * their side, so the rings tile; a ring that the lattice has made touch itself is drawn again with
 * straight sides.
 */
final class Quilt {
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  private final Cells cells;
  private final boolean[] land;
  private final long[][] paths;
  private final int[][] sides;

  private Quilt(Cells cells, boolean[] land, Recipe recipe) {
    this.cells = cells;
    this.land = land;
    this.paths = new long[cells.edges().size()][];
    List<List<Integer>> around = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      around.add(new ArrayList<>(0));
    }
    for (int e = 0; e < paths.length; e++) {
      Cells.Edge edge = cells.edges().get(e);
      if (land[edge.a()] || land[edge.b()]) {
        around.get(edge.a()).add(e);
        around.get(edge.b()).add(e);
        boolean ends = land[edge.a()] != land[edge.b()];
        boolean coast = ends && Shore.isSeaward(cells, land[edge.a()] ? edge.a() : edge.b());
        paths[e] = path(edge, Wander.along(cells, edge, coast, recipe.chance("side", e)));
      }
    }
    this.sides =
        around.stream()
            .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
  }

  /** The ring of each land cell, counter-clockwise, closed, by rank of the cell; null at sea. */
  static long[][] rings(Cells cells, boolean[] land, Recipe recipe) {
    Quilt quilt = new Quilt(cells, land, recipe);
    long[][] rings = new long[cells.size()][];
    BitSet stale = new BitSet();
    IntStream.range(0, land.length).filter(i -> land[i]).forEach(stale::set);
    do {
      quilt.sew(rings, stale);
      quilt
          .overlapping(rings)
          .filter(quilt::straighten)
          .forEach(i -> quilt.touching(i).forEach(stale::set));
    } while (!stale.isEmpty());
    return rings;
  }

  /** Draws the rings that are due, and those beside a ring that touched itself. */
  private void sew(long[][] rings, BitSet stale) {
    while (!stale.isEmpty()) {
      int[] due = stale.stream().toArray();
      long[][] drawn = Arrays.stream(due).parallel().mapToObj(this::ring).toArray(long[][]::new);
      boolean[] sound = new boolean[due.length];
      IntStream.range(0, due.length).parallel().forEach(i -> sound[i] = isSound(drawn[i]));
      stale.clear();
      for (int i = 0; i < due.length; i++) {
        rings[due[i]] = drawn[i];
        if (!sound[i] && straighten(due[i])) {
          touching(due[i]).forEach(stale::set);
        }
      }
    }
  }

  /** Cells whose rings are sound, each, but run over a neighbour's: rounding can do that. */
  private IntStream overlapping(long[][] rings) {
    int[] drawn = IntStream.range(0, rings.length).filter(i -> land[i]).toArray();
    Geometry[] polygons =
        Arrays.stream(drawn).mapToObj(i -> polygon(rings[i])).toArray(Geometry[]::new);
    Geometry[] faults = CoverageValidator.validate(polygons);
    return IntStream.range(0, drawn.length).filter(i -> faults[i] != null).map(i -> drawn[i]);
  }

  private static long[] path(Cells.Edge edge, List<double[]> between) {
    long[] path = new long[between.size() + 2];
    path[0] = Frame.node(edge.fromX(), edge.fromY());
    for (int i = 0; i < between.size(); i++) {
      path[i + 1] = Frame.node(between.get(i)[0], between.get(i)[1]);
    }
    path[path.length - 1] = Frame.node(edge.toX(), edge.toY());
    return path;
  }

  /** Whether any side of the cell was not straight yet. */
  private boolean straighten(int cell) {
    boolean any = false;
    for (int side : sides[cell]) {
      if (paths[side].length > 2) {
        paths[side] = path(cells.edges().get(side), List.of());
        any = true;
      }
    }
    return any;
  }

  private IntStream touching(int cell) {
    return Arrays.stream(sides[cell])
        .mapToObj(cells.edges()::get)
        .flatMapToInt(edge -> IntStream.of(edge.a(), edge.b()))
        .filter(near -> land[near]);
  }

  private long[] ring(int cell) {
    double x = cells.x()[cell];
    double y = cells.y()[cell];
    List<Integer> order = new ArrayList<>();
    Arrays.stream(sides[cell]).forEach(order::add);
    order.sort(Comparator.comparingDouble(side -> angle(cells.edges().get(side), x, y)));
    List<Long> ring = new ArrayList<>();
    for (int side : order) {
      Cells.Edge edge = cells.edges().get(side);
      long[] path = paths[side];
      boolean forward =
          (edge.fromX() - x) * (edge.toY() - y) - (edge.fromY() - y) * (edge.toX() - x) > 0;
      for (int i = 0; i < path.length; i++) {
        long node = path[forward ? i : path.length - 1 - i];
        if (ring.isEmpty() || ring.getLast() != node) {
          ring.add(node);
        }
      }
    }
    if (!ring.getFirst().equals(ring.getLast())) {
      ring.add(ring.getFirst());
    }
    return ring.stream().mapToLong(Long::longValue).toArray();
  }

  private static double angle(Cells.Edge edge, double x, double y) {
    return StrictMath.atan2(
        (edge.fromY() + edge.toY()) / 2 - y, (edge.fromX() + edge.toX()) / 2 - x);
  }

  private static boolean isSound(long[] ring) {
    return ring.length > 3 && new IsValidOp(polygon(ring)).isValid();
  }

  private static Geometry polygon(long[] ring) {
    Coordinate[] points = new Coordinate[ring.length];
    Arrays.setAll(points, i -> new Coordinate(Frame.nodeLon(ring[i]), Frame.nodeLat(ring[i])));
    return GEOMETRIES.createPolygon(points);
  }
}
