package fr.rezone.territory.around;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.rezone.territory.outline.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;

class OutlineTreeTest {
  private static final double REACH = 500_000;

  @Test
  void theNearestBorderIsFoundAmongOutlinesGoodEnough() {
    List<Outline> outlines =
        List.of(World.box("a", 1, 0, 2, 1), World.box("b", 3, 0, 4, 1), World.box("c", 0, 3, 1, 4));
    OutlineTree tree = new OutlineTree(outlines, outline -> outline.code().equals("a") ? 2 : 1);
    assertThat(tree.nearest(0.5, 0.5, 3, REACH)).map(found -> found.outline().code()).contains("a");
    OutlineTree.Nearest better = tree.nearest(0.5, 0.5, 2, REACH).orElseThrow();
    assertThat(better.outline().code()).isIn("b", "c");
    assertThat(tree.nearest(0.5, 0.5, 1, REACH)).isEmpty();
  }

  @Test
  void theNearestPointLiesOnTheBorder() {
    OutlineTree tree = new OutlineTree(List.of(World.box("a", 1, -1, 2, 1)), _ -> 0);
    OutlineTree.Nearest found = tree.nearest(0, 0, 1, REACH).orElseThrow();
    assertThat(found.lon()).isEqualTo(1, within(1e-12));
    assertThat(found.lat()).isEqualTo(0, within(1e-12));
  }

  @Test
  void nothingIsFoundBeyondTheReachNorInAnEmptyTree() {
    OutlineTree tree = new OutlineTree(List.of(World.box("a", 1, -1, 2, 1)), _ -> 0);
    // One degree of the equator is 111.195 km.
    assertThat(tree.nearest(0, 0, 1, 111_000)).isEmpty();
    assertThat(tree.nearest(0, 0, 1, 112_000)).isPresent();
    assertThat(new OutlineTree(List.of(), _ -> 0).nearest(0, 0, 9, REACH)).isEmpty();
  }

  @Test
  void aThousandSearchesAgreeWithTheLongWay() {
    SplittableRandom random = new SplittableRandom(20_260_404);
    List<Outline> outlines = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      double west = random.nextDouble(0, 6);
      double south = random.nextDouble(43, 49);
      double size = random.nextDouble(0.01, 0.2);
      outlines.add(World.box("c%03d".formatted(i), west, south, west + size, south + size / 2));
    }
    OutlineTree tree = new OutlineTree(outlines, o -> o.code().charAt(3) - '0');
    for (int i = 0; i < 1_000; i++) {
      double lon = random.nextDouble(0, 6);
      double lat = random.nextDouble(43, 49);
      int below = random.nextInt(1, 11);
      double expected = brute(outlines, lon, lat, below);
      Optional<OutlineTree.Nearest> found = tree.nearest(lon, lat, below, 1e7);
      double narrowing = Metric.narrowing(lat);
      double square =
          found
              .map(f -> Math.hypot((f.lon() - lon) * narrowing, f.lat() - lat))
              .orElse(Double.POSITIVE_INFINITY);
      assertThat(square).isEqualTo(expected, within(1e-9));
    }
  }

  /** On the same tangent plane, with the distance of JTS to each boundary. */
  private static double brute(List<Outline> outlines, double lon, double lat, int below) {
    AffineTransformation plane =
        AffineTransformation.translationInstance(-lon, -lat).scale(Metric.narrowing(lat), 1);
    Geometry origin = new GeometryFactory().createPoint(new Coordinate(0, 0));
    double least = Double.POSITIVE_INFINITY;
    for (Outline outline : outlines) {
      if (outline.code().charAt(3) - '0' < below) {
        least = Math.min(least, plane.transform(outline.geometry()).getBoundary().distance(origin));
      }
    }
    return least;
  }
}
