package fr.rezone.indicator.count;

import java.util.BitSet;
import java.util.List;

/** Declares that the modalities of a breakdown add up to their total, place by place. */
final class ModalitySums {
  private ModalitySums() {}

  /**
   * @param totals for each place the cell of the total, {@link CellSums#NONE} where there is none
   * @param parts the same for each modality; a cell that stands for several places is declared once
   */
  static void declare(int[] totals, List<int[]> parts, CellSums.SumSink sink) {
    BitSet declared = new BitSet();
    for (int place = 0; place < totals.length; place++) {
      if (totals[place] != CellSums.NONE && !declared.get(totals[place])) {
        declared.set(totals[place]);
        int at = place;
        sink.sum(totals[place], parts.stream().mapToInt(own -> own[at]).toArray());
      }
    }
  }
}
