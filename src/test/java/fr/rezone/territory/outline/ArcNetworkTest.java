package fr.rezone.territory.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** On a plane of a thousand steps to a degree, where areas can be counted. */
class ArcNetworkTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private static final ArcNetwork.Plane PLANE =
      new ArcNetwork.Plane() {
        @Override
        public int x(double lon) {
          return (int) Math.round(lon * 1000);
        }

        @Override
        public int y(double lat) {
          return (int) Math.round(lat * 1000);
        }
      };

  private static Polygon polygon(double... xy) {
    Coordinate[] ring = new Coordinate[xy.length / 2 + 1];
    for (int i = 0; i < ring.length; i++) {
      ring[i] = new CoordinateXY(xy[2 * i % xy.length], xy[(2 * i + 1) % xy.length]);
    }
    return FACTORY.createPolygon(ring);
  }

  private static List<LatticeShape> simplify(double minArea, Geometry... geometries) {
    return ArcNetwork.of(List.of(geometries), PLANE).simplify(minArea, 0);
  }

  @Test
  void withoutSimplificationEveryVertexStays() {
    Polygon a = polygon(0, 0, 1, 0, 1, 1, 0.5, 1.01, 0, 1);

    assertThat(simplify(0, a).getFirst().rings().getFirst()).hasSize(10);
  }

  @Test
  void aCommonBorderLosesTheSameVerticesOnBothSides() {
    // The border from (1 0) to (1 1) has a dent of 0.01 x 1 / 2 square degrees: 5,000 square steps.
    Polygon a = polygon(0, 0, 1, 0, 1.01, 0.5, 1, 1, 0, 1);
    Polygon b = polygon(1, 0, 2, 0, 2, 1, 1, 1, 1.01, 0.5);

    for (double minArea : new double[] {4_999, 5_001}) {
      List<LatticeShape> both = simplify(minArea, a, b);
      int dents = minArea < 5_000 ? 1 : 0;
      assertThat(both.get(0).rings().getFirst()).hasSize(8 + 2 * dents);
      assertThat(both.get(1).rings().getFirst()).hasSize(8 + 2 * dents);
    }
  }

  @Test
  void aVertexWithAnIslandInItsTriangleWaitsForTheIsland() {
    Polygon bay = polygon(0, 0, 3, 0, 3, 4, 1.5, 3, 0, 4);
    Polygon island = polygon(1.4, 3.5, 1.6, 3.5, 1.5, 3.6);

    // The island is the whole of its territory, so it stays, and so does the bay.
    assertThat(simplify(2_000_000, bay, island).get(0).rings().getFirst()).hasSize(10);
    assertThat(simplify(2_000_000, bay, island).get(1).rings()).hasSize(1);
    // Without it the bay, of 1.5 square degrees, goes.
    assertThat(simplify(2_000_000, bay).getFirst().rings().getFirst()).hasSize(8);
  }

  @Test
  void isletsOfALargerTerritoryVanishFirst() {
    Geometry archipelago =
        FACTORY.createMultiPolygon(
            new Polygon[] {polygon(0, 0, 1, 0, 1, 1, 0, 1), polygon(2, 2, 2.1, 2, 2, 2.1)});

    assertThat(simplify(4_999, archipelago).getFirst().rings()).hasSize(2);
    assertThat(simplify(5_001, archipelago).getFirst().rings()).hasSize(1);
    assertThat(simplify(1e12, archipelago).getFirst().rings()).hasSize(1);
  }

  @Test
  void whatCoarseningFlattensIsGoneAndTheRestIsSimple() {
    Polygon needle = polygon(0, 0, 1, 0.001, 1, 0.002, 0, 0.001);
    Polygon wide = polygon(0, 0.001, 1, 0.002, 1, 1, 0, 1);

    List<LatticeShape> coarse = ArcNetwork.of(List.of(needle, wide), PLANE).simplify(0, 6);

    assertThat(coarse.get(0).isEmpty()).isTrue();
    assertThat(coarse.get(1).rings()).hasSize(1);
  }

  /**
   * At every degree of simplification, each inner edge is run once in each direction, in both
   * layers.
   */
  @Test
  void layersOfARandomMosaicAlwaysFit() {
    for (long seed = 0; seed < 20; seed++) {
      Mosaic mosaic = Mosaic.of(jitteredSquares(new Random(seed)), new Grid(1_000));
      List<Outline> pairs =
          mosaic.dissolve(code -> java.util.Optional.of(code.substring(0, 1) + code.charAt(1) / 2));
      List<Geometry> geometries = new ArrayList<>();
      mosaic.outlines().forEach(outline -> geometries.add(outline.geometry()));
      int squares = geometries.size();
      pairs.forEach(outline -> geometries.add(outline.geometry()));
      ArcNetwork network = ArcNetwork.of(geometries, PLANE);
      for (double minArea : new double[] {0, 100, 5_000, 50_000, 1e9}) {
        List<LatticeShape> shapes = network.simplify(minArea, 0);
        Map<List<Integer>, Integer> coast = surplus(shapes.subList(0, squares));
        assertThat(surplus(shapes.subList(squares, shapes.size())))
            .as("seed %d, aire %s", seed, minArea)
            .isEqualTo(coast);
        assertThat(coast.values()).allMatch(use -> Math.abs(use) == 1);
        assertThat(shapes).allMatch(shape -> valid(shape));
      }
    }
  }

  private static List<RawOutline> jitteredSquares(Random random) {
    Coordinate[][] corners = new Coordinate[13][13];
    for (int i = 0; i < 13; i++) {
      for (int j = 0; j < 13; j++) {
        corners[i][j] =
            new CoordinateXY(i + random.nextInt(400) / 1000.0, j + random.nextInt(400) / 1000.0);
      }
    }
    List<RawOutline> squares = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j < 6; j++) {
        int x = 2 * i;
        int y = 2 * j;
        Coordinate[] ring = {
          corners[x][y], corners[x + 1][y], corners[x + 2][y], corners[x + 2][y + 1],
          corners[x + 2][y + 2], corners[x + 1][y + 2], corners[x][y + 2], corners[x][y + 1],
          corners[x][y]
        };
        squares.add(new RawOutline("" + i + j, FACTORY.createPolygon(ring)));
      }
    }
    return squares;
  }

  private static Map<List<Integer>, Integer> surplus(List<LatticeShape> shapes) {
    Map<List<Integer>, Integer> uses = new HashMap<>();
    for (LatticeShape shape : shapes) {
      for (int[] ring : shape.rings()) {
        for (int i = 0; i < ring.length; i += 2) {
          int j = (i + 2) % ring.length;
          boolean forward = ring[i] < ring[j] || (ring[i] == ring[j] && ring[i + 1] < ring[j + 1]);
          List<Integer> edge =
              forward
                  ? List.of(ring[i], ring[i + 1], ring[j], ring[j + 1])
                  : List.of(ring[j], ring[j + 1], ring[i], ring[i + 1]);
          uses.merge(edge, forward ? 1 : -1, Integer::sum);
        }
      }
    }
    uses.values().removeIf(use -> use == 0);
    return uses;
  }

  private static boolean valid(LatticeShape shape) {
    for (int[] ring : shape.rings()) {
      Coordinate[] points = new Coordinate[ring.length / 2 + 1];
      for (int i = 0; i < points.length; i++) {
        points[i] = new CoordinateXY(ring[2 * i % ring.length], ring[(2 * i + 1) % ring.length]);
      }
      LinearRing linear = FACTORY.createLinearRing(points);
      if (!FACTORY.createPolygon(linear).isValid()) {
        return false;
      }
    }
    return !shape.isEmpty();
  }
}
