package fr.rezone.indicator.count;

import java.util.Arrays;
import java.util.List;

/**
 * Numbers the cells of one column by place, and declares how places add up. A territory whose only
 * counted part is one smaller territory has the same figure: it is the same cell. Used both to
 * protect and to attack, so that both know the same sums.
 */
final class CellSums {
  /** No cell: nothing is counted there, and everybody may know it. */
  static final int NONE = -1;

  /** Makes the cell of a place. */
  interface CellMaker {
    int cell(int place);
  }

  /** Declares that parts add up to a total. */
  interface SumSink {
    void sum(int total, int... parts);
  }

  private CellSums() {}

  /**
   * Makes the cells of one column.
   *
   * @param counts whether something is counted at a place
   * @return for each place its cell, {@link #NONE} where nothing is counted
   */
  static int[] number(
      AtlasPlaces places,
      List<Hierarchy.Whole> wholes,
      java.util.function.IntPredicate counts,
      CellMaker maker,
      SumSink sink) {
    int[] cells = new int[places.size()];
    Arrays.fill(cells, NONE);
    for (int place = 0; place < places.communes(); place++) {
      if (counts.test(place)) {
        cells[place] = maker.cell(place);
      }
    }
    for (Hierarchy.Whole whole : wholes) {
      int[] parts =
          Arrays.stream(whole.parts()).map(p -> cells[p]).filter(c -> c != NONE).toArray();
      if (parts.length == 1) {
        cells[whole.place()] = parts[0];
      } else if (parts.length > 1) {
        cells[whole.place()] = maker.cell(whole.place());
        sink.sum(cells[whole.place()], parts);
      }
    }
    return cells;
  }
}
