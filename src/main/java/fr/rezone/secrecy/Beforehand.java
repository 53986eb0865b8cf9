package fr.rezone.secrecy;

import java.util.List;

/**
 * What is known of cells before any figure is read that secrecy might have hidden: what rules and
 * reasons say, public values, and the zeros that may not serve to hide others. Nothing protects a
 * cell better than that, so protection intervals end there.
 */
final class Beforehand {
  private Beforehand() {}

  /** A column of cells as this reads it. */
  interface Cells {
    int rule(int cell);

    /** The code of the reason; 0 for a published cell. */
    byte reason(int cell);

    /** Asked of public and published cells only. */
    long value(int cell);
  }

  /** Narrows what is known by the sums. */
  static Ranges of(Sums sums, Cells cells, List<SecrecyRule> rules) {
    long[] low = new long[sums.cells()];
    long[] high = new long[low.length];
    for (int cell = 0; cell < low.length; cell++) {
      int position = cells.rule(cell);
      byte code = cells.reason(cell);
      if (position == LinkedTables.PUBLIC) {
        low[cell] = cells.value(cell);
        high[cell] = low[cell];
        continue;
      }
      SecrecyRule rule = rules.get(position);
      if (code == 0 && !rule.canServe(cells.value(cell))) {
        low[cell] = cells.value(cell);
        high[cell] = low[cell];
        continue;
      }
      HidingReason reason = isSensitive(code) ? HidingReason.ofCode(code) : HidingReason.SECONDARY;
      low[cell] = rule.knownLow(reason);
      high[cell] = rule.knownHigh(reason);
    }
    return Ranges.narrow(sums, low, high);
  }

  private static boolean isSensitive(byte code) {
    return code != 0 && code != HidingReason.SECONDARY.code();
  }
}
