package fr.rezone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rezone.demo.land.Frame;
import fr.rezone.demo.land.Land;
import fr.rezone.demo.seed.Recipe;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.CoverageUnion;

class LandTest {
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  /** Units are thousandths of a degree, so that sums are exact. */
  private static Polygon[] polygons(Land land) {
    return Arrays.stream(land.rings())
        .map(
            ring ->
                GEOMETRIES.createPolygon(
                    Arrays.stream(ring)
                        .mapToObj(node -> new Coordinate(Frame.nodeLon(node), Frame.nodeLat(node)))
                        .toArray(Coordinate[]::new)))
        .toArray(Polygon[]::new);
  }

  @ParameterizedTest
  @CsvSource({"40, 1", "60, 5", "150, 2", "600, 3", "600, 4", "600, 99"})
  void communesTileWithoutGapNorOverlap(int communes, long seed) {
    Polygon[] polygons = polygons(Land.of(new Recipe(communes, seed)));
    assertThat(polygons).hasSize(communes).allMatch(Polygon::isValid);
    assertThat(CoverageValidator.isValid(polygons)).isTrue();
    double sum = Arrays.stream(polygons).mapToDouble(Polygon::getArea).sum();
    Geometry union = CoverageUnion.union(GEOMETRIES.createGeometryCollection(polygons));
    assertThat(union.getArea()).isEqualTo(sum);
    assertThat(union.getNumGeometries()).as("mainland and islands").isGreaterThan(1);
  }

  @Test
  void aRegionHasACoastHeightsAndRivers() {
    Land land = Land.of(new Recipe(Recipe.REGION, Recipe.SEED));
    int coast = 0;
    int rivers = 0;
    int heights = 0;
    for (int i = 0; i < land.size(); i++) {
      coast += land.coastal()[i] ? 1 : 0;
      rivers += land.river()[i] >= 0 ? 1 : 0;
      heights += land.elevation()[i] > 0.6 ? 1 : 0;
    }
    assertThat(coast).isBetween(40, 200);
    assertThat(rivers).isBetween(40, 300);
    assertThat(heights).isBetween(10, 300);
  }

  @Test
  void everyIslandIsTiedToTheMainland() {
    Land land = Land.of(new Recipe(Recipe.REGION, Recipe.SEED));
    int[][] links = land.links();
    boolean[] met = new boolean[land.size()];
    Deque<Integer> queue = new ArrayDeque<>(List.of(0));
    met[0] = true;
    int count = 0;
    while (!queue.isEmpty()) {
      count++;
      for (int near : links[queue.poll()]) {
        if (!met[near]) {
          met[near] = true;
          queue.add(near);
        }
      }
    }
    assertThat(count).isEqualTo(land.size());
  }
}
