package fr.rezone.site.opening;

import fr.rezone.territory.outline.LatticeShape;

/**
 * Writes shapes as path data of SVG: whole units, each point as its step from the one before, which
 * packs best. Stateless.
 */
final class LatticePath {
  private LatticePath() {}

  /**
   * @param left the unit that is 0 in the drawing
   * @param top likewise; y grows to the north in the shape and to the south in the drawing
   */
  static String of(LatticeShape shape, int left, int top) {
    StringBuilder data = new StringBuilder();
    for (int[] ring : shape.rings()) {
      int x = left;
      int y = top;
      for (int i = 0; i < ring.length; i += 2) {
        if (i == 0) {
          data.append('M');
          number(data, ring[0] - left, true);
          number(data, top - ring[1], false);
        } else {
          if (i == 2) {
            data.append('l');
          }
          number(data, ring[i] - x, i == 2);
          number(data, y - ring[i + 1], false);
        }
        x = ring[i];
        y = ring[i + 1];
      }
      data.append('z');
    }
    return data.toString();
  }

  /** A sign parts a number from the one before as well as a space does. */
  private static void number(StringBuilder data, int value, boolean first) {
    if (!first && value >= 0) {
      data.append(' ');
    }
    data.append(value);
  }
}
