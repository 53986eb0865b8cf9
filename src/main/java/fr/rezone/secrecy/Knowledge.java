package fr.rezone.secrecy;

import java.util.List;

/**
 * What an attacker derives without a linear program: published values, rules and reasons, each sum
 * and each fact taken one at a time, until nothing changes. Exact in whole numbers for sums. Not
 * thread-safe while it is computed, immutable afterwards.
 */
final class Knowledge {
  /** Facts narrow sums, which narrow facts: more rounds than that bring nothing worth having. */
  private static final int ROUNDS = 30;

  /** A fact is trusted to this share of its terms, so that rounding never excludes the truth. */
  private static final double TOLERANCE = 1e-9;

  private final long[] low;
  private final long[] high;
  private final boolean contradictory;

  private Knowledge(long[] low, long[] high, boolean contradictory) {
    this.low = low;
    this.high = high;
    this.contradictory = contradictory;
  }

  static Knowledge of(PublishedTables published) {
    long[] low = new long[published.cells()];
    long[] high = new long[low.length];
    for (int cell = 0; cell < low.length; cell++) {
      if (published.isHidden(cell)) {
        HidingReason reason = published.reason(cell);
        low[cell] = published.rule(cell).knownLow(reason);
        high[cell] = published.rule(cell).knownHigh(reason);
      } else {
        low[cell] = published.value(cell);
        high[cell] = low[cell];
      }
    }
    boolean contradictory = Ranges.narrow(published.sums(), low, high).isContradictory();
    boolean changed = true;
    for (int round = 0; changed && !contradictory && round < ROUNDS; round++) {
      changed = false;
      for (LinearFact fact : published.facts()) {
        changed |= narrow(fact, low, high);
      }
      contradictory =
          crossed(published.facts(), low, high)
              || (changed && Ranges.narrow(published.sums(), low, high).isContradictory());
    }
    return new Knowledge(low, high, contradictory);
  }

  long low(int cell) {
    return low[cell];
  }

  /** {@link SecrecyRule#UNBOUNDED} if nothing bounds it. */
  long high(int cell) {
    return high[cell];
  }

  boolean isFixed(int cell) {
    return low[cell] == high[cell];
  }

  /** Whether no table at all agrees with what is published. */
  boolean isContradictory() {
    return contradictory;
  }

  private static boolean crossed(List<LinearFact> facts, long[] low, long[] high) {
    for (LinearFact fact : facts) {
      for (int i = 0; i < fact.size(); i++) {
        if (low[fact.cell(i)] > high[fact.cell(i)]) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean narrow(LinearFact fact, long[] low, long[] high) {
    boolean changed = false;
    for (int i = 0; i < fact.size(); i++) {
      double coefficient = fact.coefficient(i);
      if (coefficient == 0) {
        continue;
      }
      double least = 0;
      double most = 0;
      double scale = 1;
      for (int j = 0; j < fact.size(); j++) {
        if (j != i) {
          double a = fact.coefficient(j) * low[fact.cell(j)];
          double top = upper(high[fact.cell(j)]);
          double b = fact.coefficient(j) == 0 ? 0 : fact.coefficient(j) * top;
          least += Math.min(a, b);
          most += Math.max(a, b);
          scale += Math.abs(a);
        }
      }
      double from = (fact.low() - most) / coefficient;
      double to = (fact.high() - least) / coefficient;
      double margin = scale * TOLERANCE / Math.abs(coefficient) + TOLERANCE;
      int cell = fact.cell(i);
      double lower = Math.ceil(Math.min(from, to) - margin);
      double upper = Math.floor(Math.max(from, to) + margin);
      if (lower > low[cell]) {
        low[cell] = (long) Math.min(lower, SecrecyRule.UNBOUNDED);
        changed = true;
      }
      if (upper < high[cell]) {
        high[cell] = (long) Math.max(upper, -1);
        changed = true;
      }
    }
    return changed;
  }

  private static double upper(long high) {
    return high >= SecrecyRule.UNBOUNDED ? Double.POSITIVE_INFINITY : high;
  }
}
