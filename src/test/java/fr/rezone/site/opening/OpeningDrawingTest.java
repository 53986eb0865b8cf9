package fr.rezone.site.opening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rezone.territory.outline.LatticeShape;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Frames, paths and shapes side by side, on numbers that can be checked by hand. */
class OpeningDrawingTest {
  private static LatticeShape square(int x, int y) {
    return new LatticeShape(List.of(new int[] {x, y, x + 2, y, x + 2, y + 2, x, y + 2}));
  }

  @Test
  void aPathIsWrittenInStepsFromTheNorthWest() {
    assertThat(LatticePath.of(square(10, 20), 10, 30)).isEqualTo("M0 10l2 0 0-2-2 0z");
  }

  @Test
  void theLineBetweenTwoNeighboursVanishes() {
    LatticeShape both = LatticeShape.together(List.of(square(0, 0), square(2, 0)));
    assertThat(both.rings()).hasSize(1);
    assertThat(both.rings().getFirst()).hasSize(12);
    assertThat(LatticeShape.together(List.of(square(0, 0), square(4, 0))).rings()).hasSize(2);
  }

  /**
   * A quarter of the world is 2^26 steps wide, 1,024 units of 2^16; the equator cuts the square in
   * the middle.
   */
  @Test
  void aFrameIsAThousandUnitsWideOrLittleMore() {
    OpeningFrame frame = OpeningFrame.of(new double[] {-45, 0, 45, 66.51326044311186});
    assertThat(frame.shift()).isEqualTo(16);
    assertThat(frame.width()).isEqualTo(1_024);
    assertThat(frame.height()).isEqualTo(1_024);
    assertThat(frame.left()).isEqualTo(1_536);
    assertThat(frame.top()).isEqualTo(3_072);
    assertThat(frame.viewBox()).isEqualTo("0.000 0.000 1024.000 1024.000");
    assertThat(frame.minPlaneArea(3)).isEqualTo(3.0 * (1L << 32));
  }
}
