package fr.rezone.site.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sets labels under their marks without overlap: each on the first row where there is room. */
final class Labels {
  /** Mean width of a character of the charts' 13 px type. */
  static final double CHARACTER = 6.3;

  private static final double GAP = 8;

  private Labels() {}

  /** A label wished at a place. */
  record Wish(String text, double x, String classes) {}

  /** A label set: where its anchor is, and on which row, 0 first. */
  record Placed(String text, double x, int row, String classes) {}

  /**
   * Sets labels from left to right, each centred on its mark and kept within the drawing.
   *
   * @param width of the drawing, px
   */
  static List<Placed> place(List<Wish> wishes, double width) {
    List<Wish> ordered = new ArrayList<>(wishes);
    ordered.sort(Comparator.comparingDouble(Wish::x));
    List<Double> rowEnds = new ArrayList<>();
    List<Placed> placed = new ArrayList<>();
    for (Wish wish : ordered) {
      double half = wish.text().length() * CHARACTER / 2;
      double x = half * 2 > width ? width / 2 : Math.clamp(wish.x(), half, width - half);
      int row = 0;
      while (row < rowEnds.size() && rowEnds.get(row) + GAP > x - half) {
        row++;
      }
      if (row == rowEnds.size()) {
        rowEnds.add(x + half);
      } else {
        rowEnds.set(row, x + half);
      }
      placed.add(new Placed(wish.text(), x, row, wish.classes()));
    }
    return placed;
  }
}
