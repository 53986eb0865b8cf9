package fr.rezone.territory.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.rezone.source.structure.GeoPoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SphereTreeTest {
  @Test
  void aDegreeOfMeridianIsOneThreeHundredSixtiethOfTheGreatCircle() {
    double degree = 2 * Math.PI * 6_371_008.8 / 360;
    assertThat(new GeoPoint(2, 48).distanceMetres(new GeoPoint(2, 49)))
        .isCloseTo(degree, within(1e-3));
    assertThat(new GeoPoint(179.5, 0).distanceMetres(new GeoPoint(-179.5, 0)))
        .isCloseTo(degree, within(1e-3));
  }

  /**
   * On a grid of one degree along the equator, the nearest three to 10.4 are 10, 11 (0.6 away) and
   * 9 (1.4 away).
   */
  @Test
  void pointsOfAGridComeInTheOrderOfTheirDistance() {
    List<GeoPoint> grid = IntStream.range(0, 20).mapToObj(lon -> new GeoPoint(lon, 0)).toList();
    assertThat(ranks(new SphereTree(grid).nearest(new GeoPoint(10.4, 0), 3, 1e6)))
        .containsExactly(10, 11, 9);
    double degree = 2 * Math.PI * 6_371_008.8 / 360;
    assertThat(ranks(new SphereTree(grid).nearest(new GeoPoint(10.4, 0), 9, degree * 0.61)))
        .containsExactly(10, 11);
  }

  @Test
  void equallyNearPointsComeInTheOrderGiven() {
    List<GeoPoint> same =
        List.of(new GeoPoint(1, 1), new GeoPoint(0, 0), new GeoPoint(1, 1), new GeoPoint(1, 1));
    assertThat(ranks(new SphereTree(same).nearest(new GeoPoint(1, 1), 2, 10)))
        .containsExactly(0, 2);
  }

  @Test
  void anEmptyTreeFindsNothing() {
    assertThat(new SphereTree(List.of()).nearest(new GeoPoint(1, 1), 5, 1e7).size()).isZero();
    assertThat(
            new SphereTree(List.of(new GeoPoint(1, 1))).nearest(new GeoPoint(1, 1), 0, 1e7).size())
        .isZero();
  }

  /** Clusters, duplicates, both hemispheres and the antimeridian, against sorting everything. */
  @Test
  void theTreeAgreesWithSortingAllPoints() {
    Random random = new Random(6371);
    for (int round = 0; round < 60; round++) {
      List<GeoPoint> points = new ArrayList<>();
      int size = 1 + random.nextInt(400);
      for (int i = 0; i < size; i++) {
        points.add(
            i > 0 && random.nextInt(4) == 0
                ? points.get(random.nextInt(i))
                : random.nextBoolean()
                    ? new GeoPoint(random.nextDouble() * 360 - 180, random.nextDouble() * 180 - 90)
                    : new GeoPoint(2 + random.nextInt(5) * 0.01, 44 + random.nextInt(5) * 0.01));
      }
      SphereTree tree = new SphereTree(points);
      for (int query = 0; query < 20; query++) {
        GeoPoint from =
            random.nextBoolean()
                ? points.get(random.nextInt(size))
                : new GeoPoint(random.nextDouble() * 360 - 180, random.nextDouble() * 180 - 90);
        int most = 1 + random.nextInt(12);
        double limit = Math.pow(10, 2 + random.nextDouble() * 6);
        List<Double> expected =
            points.stream()
                .map(from::distanceMetres)
                .filter(d -> d <= limit)
                .sorted()
                .limit(most)
                .toList();
        SphereTree.Found found = tree.nearest(from, most, limit);
        assertThat(found.size()).isEqualTo(expected.size());
        for (int i = 0; i < found.size(); i++) {
          assertThat(from.distanceMetres(points.get(found.point(i))))
              .isCloseTo(expected.get(i), within(0.2));
        }
        assertThat(ranks(found)).doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void ranksOfEqualDistanceAreSortedWhateverTheTree() {
    List<GeoPoint> points = new ArrayList<>();
    Random random = new Random(5);
    for (int i = 0; i < 200; i++) {
      points.add(new GeoPoint(random.nextInt(3), random.nextInt(3)));
    }
    SphereTree tree = new SphereTree(points);
    List<Integer> expected =
        IntStream.range(0, 200)
            .boxed()
            .filter(i -> points.get(i).equals(new GeoPoint(1, 1)))
            .sorted(Comparator.naturalOrder())
            .limit(10)
            .toList();
    assertThat(ranks(tree.nearest(new GeoPoint(1, 1), 10, 1))).containsExactlyElementsOf(expected);
  }

  private static List<Integer> ranks(SphereTree.Found found) {
    return IntStream.range(0, found.size()).mapToObj(found::point).toList();
  }
}
