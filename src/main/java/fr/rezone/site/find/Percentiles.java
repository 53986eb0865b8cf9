package fr.rezone.site.find;

import fr.rezone.indicator.FigureColumn;
import java.util.Arrays;

/** Where a value stands among all published values of one indicator. Immutable. */
final class Percentiles {
  private final double[] sorted;

  Percentiles(FigureColumn column) {
    sorted = column.published();
    Arrays.sort(sorted);
  }

  /** The share of values below, those equal counting for half: 0 to 1. */
  double of(double value) {
    if (sorted.length == 0) {
      return 0.5;
    }
    return (before(value, false) + before(value, true)) / 2.0 / sorted.length;
  }

  /** How many values are smaller, or smaller or equal. */
  private int before(double value, boolean orEqual) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      boolean counts = orEqual ? sorted[middle] <= value : sorted[middle] < value;
      if (counts) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
