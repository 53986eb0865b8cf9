package fr.rezone.territory.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.rezone.territory.outline.OutlineFault.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Small mosaics on a lattice of one step to a degree, where areas can be counted by hand. */
class MosaicTest {
  private static final Grid DEGREES = new Grid(1);

  @Test
  void soundNeighboursStayAsTheyAre() {
    Mosaic mosaic =
        mosaic("A", "POLYGON((0 0,2 0,2 2,0 2,0 0))", "B", "POLYGON((2 0,4 0,4 2,2 2,2 0))");

    assertThat(mosaic.faults()).isEmpty();
    assertThat(area(mosaic, "A")).isEqualTo(4);
    assertThat(area(mosaic, "B")).isEqualTo(4);
  }

  @Test
  void publishedDirectionOfARingDoesNotMatter() {
    Mosaic clockwise = mosaic("A", "POLYGON((0 0,0 2,2 2,2 0,0 0))");

    assertThat(area(clockwise, "A")).isEqualTo(4);
    assertThat(clockwise.faults()).isEmpty();
  }

  @Test
  void dissolvingLeavesNoInnerBorderAndKeepsEnclaves() {
    Mosaic mosaic =
        mosaic(
            "A", "POLYGON((0 0,6 0,6 6,0 6,0 0),(2 2,2 4,4 4,4 2,2 2))",
            "B", "POLYGON((2 2,4 2,4 4,2 4,2 2))",
            "C", "POLYGON((6 0,8 0,8 6,6 6,6 0))");

    List<Outline> merged = mosaic.dissolve(code -> Optional.of(code.equals("B") ? "b" : "ac"));

    assertThat(merged).extracting(Outline::code).containsExactly("ac", "b");
    assertThat(merged.get(0).geometry().getArea()).isEqualTo(48 - 4);
    assertThat(merged.get(0).geometry().isValid()).isTrue();
    assertThat(merged.get(1).geometry().getArea()).isEqualTo(4);
  }

  @Test
  void aHoleThatTouchesTheOutsideStaysValid() {
    Mosaic mosaic =
        mosaic(
            "A", "POLYGON((0 0,4 0,4 2,2 2,2 4,0 4,0 0))",
            "B", "POLYGON((4 2,4 4,2 4,2 2,4 2))",
            "C", "POLYGON((4 4,4 6,0 6,0 4,2 4,4 4))",
            "D", "POLYGON((4 2,6 2,6 6,4 6,4 4,4 2))");

    Geometry around =
        mosaic.dissolve(code -> Optional.of(code.equals("B") ? "b" : "x")).get(1).geometry();

    // The ring around B meets itself at (4 2), where B touches the open.
    assertThat(around.isValid()).isTrue();
    assertThat(around.getArea()).isEqualTo(12 + 8 + 8);
  }

  @Test
  void membersWithoutGroupAreLeftOut() {
    Mosaic mosaic =
        mosaic("A", "POLYGON((0 0,2 0,2 2,0 2,0 0))", "B", "POLYGON((2 0,4 0,4 2,2 2,2 0))");

    assertThat(mosaic.dissolve(code -> code.equals("A") ? Optional.of("g") : Optional.empty()))
        .extracting(Outline::code)
        .containsExactly("g");
  }

  @Test
  void aSpikeIsRemovedWithoutTouchingTheSurface() {
    Mosaic mosaic = mosaic("A", "POLYGON((0 0,2 0,2 2,5 5,2 2,0 2,0 0))");

    assertThat(area(mosaic, "A")).isEqualTo(4);
    assertThat(outline(mosaic, "A").isValid()).isTrue();
    assertThat(kinds(mosaic)).contains(Kind.BACKTRACK);
  }

  @Test
  void aCrossedSharedBorderLeavesNeitherGapNorOverlap() {
    // Rounding made the common border cross itself; both outlines write it the same way.
    String border = "2 0,3 5,1 3,3 3,1 5,2 8";
    Mosaic mosaic =
        mosaic(
            "A",
            "POLYGON((2 8,0 8,0 0," + border + "))",
            "B",
            "POLYGON((2 0,6 0,6 8,2 8,1 5,3 3,1 3,3 5,2 0))");

    assertThat(kinds(mosaic)).contains(Kind.CROSSING);
    assertThat(outline(mosaic, "A").isValid()).isTrue();
    assertThat(outline(mosaic, "B").isValid()).isTrue();
    assertThat(area(mosaic, "A") + area(mosaic, "B")).isEqualTo(48);
    assertThat(mosaic.dissolve(_ -> Optional.of("all")).getFirst().geometry().getNumGeometries())
        .isEqualTo(1);
    assertThat(mosaic.dissolve(_ -> Optional.of("all")).getFirst().geometry().getArea())
        .isEqualTo(48);
  }

  @Test
  void aBowTieAloneKeepsBothItsLobes() {
    Mosaic mosaic = mosaic("A", "POLYGON((0 0,4 4,4 0,0 4,0 0))");

    assertThat(area(mosaic, "A")).isEqualTo(8);
    assertThat(outline(mosaic, "A").isValid()).isTrue();
  }

  @Test
  void aVertexOnANeighboursSideIsAddedToThatSide() {
    Mosaic mosaic =
        mosaic(
            "A", "POLYGON((0 0,2 0,2 2,0 2,0 0))",
            "B", "POLYGON((2 0,4 0,4 2,2 2,2 1,2 0))");

    assertThat(mosaic.faults())
        .containsExactly(new OutlineFault(Kind.LOOSE_VERTEX, List.of("A", "B"), 2, 1));
    assertThat(outline(mosaic, "A").getNumPoints()).isEqualTo(6);
  }

  @Test
  void anOverlapGoesToTheFirstCode() {
    Mosaic mosaic =
        mosaic("B", "POLYGON((2 0,6 0,6 4,2 4,2 0))", "A", "POLYGON((0 0,4 0,4 4,0 4,0 0))");

    assertThat(kinds(mosaic)).contains(Kind.OVERLAP);
    assertThat(area(mosaic, "A")).isEqualTo(16);
    assertThat(area(mosaic, "B")).isEqualTo(8);
  }

  @Test
  void anOutlineInsideAnotherIsAnOverlapToo() {
    Mosaic mosaic =
        mosaic("B", "POLYGON((0 0,9 0,9 9,0 9,0 0))", "A", "POLYGON((3 3,5 3,5 5,3 5,3 3))");

    assertThat(kinds(mosaic)).containsExactly(Kind.OVERLAP);
    assertThat(area(mosaic, "A")).isEqualTo(4);
    assertThat(area(mosaic, "B")).isEqualTo(77);
  }

  @Test
  void aSliverBetweenNeighboursIsClosedAndAWideHoleIsKept() {
    Mosaic sliver =
        mosaic(
            "A", "POLYGON((0 0,20 0,20 10,10 9,0 10,0 0))",
            "B", "POLYGON((0 10,20 10,20 20,0 20,0 10))");
    Mosaic wide =
        mosaic(
            "A", "POLYGON((0 0,20 0,20 10,10 1,0 10,0 0))",
            "B", "POLYGON((0 10,20 10,20 20,0 20,0 10))");

    assertThat(kinds(sliver)).containsExactly(Kind.SLIVER_GAP);
    assertThat(area(sliver, "A") + area(sliver, "B")).isEqualTo(400);
    assertThat(kinds(wide)).containsExactly(Kind.HOLE);
    assertThat(area(wide, "A") + area(wide, "B")).isEqualTo(400 - 90);
  }

  @Test
  void anOutlineWithoutSurfaceStaysFindable() {
    Mosaic mosaic =
        mosaic(
            "A", "POLYGON((0 0,2 0,2 2,0 2,0 0))",
            "L", "POLYGON((5 5,7 5,4 5,5 5))",
            "P", "POLYGON((9 9,9 9,9 9,9 9))");

    assertThat(outline(mosaic, "L").getLength()).isEqualTo(3);
    assertThat(outline(mosaic, "P")).isInstanceOf(Point.class);
    assertThat(kinds(mosaic)).contains(Kind.NO_SURFACE);
    assertThat(mosaic.outlines()).hasSize(3);
  }

  @Test
  void labelsLieInside() {
    Mosaic mosaic = mosaic("U", "POLYGON((0 0,9 0,9 9,8 9,8 1,1 1,1 9,0 9,0 0))");
    Outline u = mosaic.outlines().getFirst();

    assertThat(u.geometry().contains(u.geometry().getFactory().createPoint(u.label()))).isTrue();
  }

  @Test
  void whatCannotBeDrawnIsRefusedInOneLine() {
    assertThatThrownBy(() -> mosaic("A", "POLYGON((200 0,2 0,2 2,200 0))"))
        .hasMessage(
            "contour A : coordonnée 200.0 hors du monde ; attendu longitude puis latitude en degrés (WGS84)");
    assertThatThrownBy(() -> mosaic("A", "POLYGON EMPTY")).hasMessageContaining("contour vide");
    String square = "POLYGON((0 0,2 0,2 2,0 2,0 0))";
    assertThatThrownBy(() -> mosaic("A", square, "A", square)).hasMessageContaining("en double");
  }

  /**
   * Random star polygons thrown on a small lattice: every fault at once, yet the result is always a
   * mosaic.
   */
  @Test
  void anyInputMakesAMosaicWhateverItsOrder() {
    for (long seed = 0; seed < 150; seed++) {
      Random random = new Random(seed);
      List<RawOutline> raw = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        raw.add(new RawOutline("c" + i, scribble(random)));
      }
      Mosaic mosaic = Mosaic.of(raw, DEGREES);
      List<RawOutline> shuffled = new ArrayList<>(raw);
      Collections.shuffle(shuffled, random);

      double sum = 0;
      for (Outline outline : mosaic.outlines()) {
        assertThat(outline.geometry().isValid()).as("seed %d, %s", seed, outline).isTrue();
        sum += outline.geometry().getArea();
      }
      Geometry all = mosaic.dissolve(_ -> Optional.of("all")).getFirst().geometry();
      assertThat(all.isValid()).as("seed %d", seed).isTrue();
      assertThat(all.getArea()).as("seed %d", seed).isEqualTo(sum);
      assertThat(Mosaic.of(shuffled, DEGREES).outlines())
          .as("seed %d", seed)
          .isEqualTo(mosaic.outlines());
    }
  }

  private static Geometry scribble(Random random) {
    int corners = 3 + random.nextInt(6);
    StringBuilder wkt = new StringBuilder("POLYGON((");
    String first = "";
    for (int i = 0; i < corners; i++) {
      String point = random.nextInt(12) + " " + random.nextInt(12);
      first = i == 0 ? point : first;
      wkt.append(point).append(',');
    }
    return read(wkt.append(first).append("))").toString());
  }

  private static Mosaic mosaic(String... codesAndWkt) {
    List<RawOutline> raw = new ArrayList<>();
    for (int i = 0; i < codesAndWkt.length; i += 2) {
      raw.add(new RawOutline(codesAndWkt[i], read(codesAndWkt[i + 1])));
    }
    return Mosaic.of(raw, DEGREES);
  }

  private static Geometry read(String wkt) {
    try {
      return new WKTReader(new GeometryFactory()).read(wkt);
    } catch (ParseException e) {
      throw new IllegalArgumentException(wkt, e);
    }
  }

  private static Geometry outline(Mosaic mosaic, String code) {
    return mosaic.outlines().stream()
        .filter(outline -> outline.code().equals(code))
        .findFirst()
        .orElseThrow()
        .geometry();
  }

  private static double area(Mosaic mosaic, String code) {
    return outline(mosaic, code).getArea();
  }

  private static List<Kind> kinds(Mosaic mosaic) {
    return Arrays.stream(Kind.values())
        .filter(kind -> mosaic.faults().stream().anyMatch(fault -> fault.kind() == kind))
        .toList();
  }
}
