package fr.rezone.release.tile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rezone.release.tile.RingClipper.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RingClipperTest {
  private static final int[] SQUARE = {0, 0, 10, 0, 10, 10, 0, 10};

  @Test
  void whatLiesInsideIsUntouchedAndWhatLiesOutsideIsGone() {
    assertThat(RingClipper.clip(List.of(SQUARE), Side.EAST, -5)).containsExactly(SQUARE);
    assertThat(RingClipper.clip(List.of(SQUARE), Side.EAST, 10)).isEmpty();
    assertThat(RingClipper.clip(List.of(SQUARE), Side.NORTH, 11)).isEmpty();
  }

  @Test
  void eachSideKeepsItsHalf() {
    for (Side side : Side.values()) {
      List<int[]> kept = RingClipper.clip(List.of(SQUARE), side, 4);
      boolean upper = side == Side.EAST || side == Side.NORTH;

      assertThat(kept).hasSize(1);
      assertThat(RingOrder.doubledArea(kept.getFirst())).isEqualTo(upper ? 120 : 80);
    }
  }

  @Test
  void aShapeThatFallsApartGivesSeparateRings() {
    int[] u = {0, 0, 9, 0, 9, 9, 6, 9, 6, 3, 3, 3, 3, 9, 0, 9};

    List<int[]> prongs = RingClipper.clip(List.of(u), Side.NORTH, 5);

    assertThat(prongs).hasSize(2).allMatch(ring -> RingOrder.doubledArea(ring) == 2 * 3 * 4);
  }

  @Test
  void aHoleAcrossTheLineBecomesPartOfTheOutside() {
    int[] hole = {3, 3, 3, 7, 7, 7, 7, 3};

    List<int[]> kept = RingClipper.clip(List.of(SQUARE, hole), Side.EAST, 5);

    assertThat(kept).hasSize(1);
    assertThat(RingOrder.doubledArea(kept.getFirst())).isEqualTo(2 * (5 * 10 - 2 * 4));
  }

  @Test
  void aTileInsideAShapeIsFilled() {
    int[] wide = {-100, -90, 120, -80, 110, 100, -90, 95};
    List<int[]> rings = List.of(wide);
    rings = RingClipper.clip(rings, Side.EAST, 0);
    rings = RingClipper.clip(rings, Side.WEST, 10);
    rings = RingClipper.clip(rings, Side.NORTH, 0);
    rings = RingClipper.clip(rings, Side.SOUTH, 10);

    assertThat(rings).hasSize(1);
    assertThat(RingOrder.doubledArea(rings.getFirst())).isEqualTo(200);
  }

  @Test
  void neighboursAreCutAtTheSamePoint() {
    Random random = new Random(3);
    for (int i = 0; i < 500; i++) {
      int ax = random.nextInt(1000);
      int bx = random.nextInt(1000);
      int limit = random.nextInt(1000);
      // Two triangles on either side of the edge from a to b.
      int[] left = {ax, 0, bx, 777, -5000, 400};
      int[] right = {bx, 777, ax, 0, 6000, 400};
      List<Integer> cuts = new ArrayList<>();
      for (int[] ring : List.of(left, right)) {
        for (int[] part : RingClipper.clip(List.of(ring), Side.EAST, limit)) {
          collect(part, limit, cuts);
        }
      }
      boolean crossed = Math.min(ax, bx) < limit && limit < Math.max(ax, bx);
      if (crossed) {
        long distinct = cuts.stream().distinct().count();
        // Two cuts of each triangle, one of them common to both.
        assertThat(distinct).as("a %d, b %d, limite %d", ax, bx, limit).isEqualTo(3);
      }
    }
  }

  private static void collect(int[] part, int limit, List<Integer> cuts) {
    for (int j = 0; j < part.length; j += 2) {
      if (part[j] == limit) {
        cuts.add(part[j + 1]);
      }
    }
  }

  @Test
  void bothSidesTogetherMakeTheWhole() {
    Random random = new Random(11);
    for (int i = 0; i < 300; i++) {
      int[] comb = comb(random);
      int limit = 2 * random.nextInt(60);

      long below = sum(RingClipper.clip(List.of(comb), Side.SOUTH, limit));
      long above = sum(RingClipper.clip(List.of(comb), Side.NORTH, limit));

      assertThat(below + above).isEqualTo(RingOrder.doubledArea(comb));
    }
  }

  private static long sum(List<int[]> rings) {
    return rings.stream().mapToLong(RingOrder::doubledArea).sum();
  }

  /**
   * A comb with upright teeth of random heights: cuts fall on the lattice, so areas add up exactly.
   */
  private static int[] comb(Random random) {
    int teeth = 2 + random.nextInt(5);
    List<Integer> points = new ArrayList<>(List.of(0, -10, 4 * teeth, -10));
    for (int tooth = teeth - 1; tooth >= 0; tooth--) {
      int height = 2 * random.nextInt(60);
      points.addAll(List.of(4 * tooth + 4, 0, 4 * tooth + 4, height + 1));
      points.addAll(List.of(4 * tooth + 1, height + 1, 4 * tooth + 1, 0));
    }
    points.addAll(List.of(0, 0));
    return points.stream().mapToInt(Integer::intValue).toArray();
  }
}
