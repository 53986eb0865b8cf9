package fr.rezone.secrecy;

import java.util.BitSet;

/**
 * One table that agrees with all that is published, not the true one: every open cell has a value
 * within what is known of it, every sum holds. Found by walking from sum to sum, each time sharing
 * what is missing among the cells that may still move, until nothing is missing (projections onto
 * convex sets). A place from which moves show what else is possible. Not thread-safe.
 */
final class Candidate {
  /** Going further than asked for gets there sooner; below 2 it gets there. */
  private static final double RELAX = 1.6;

  private static final int SWEEPS = 20_000;
  private static final double TOLERANCE = 1e-8;

  /** Above what sums are out by, far below one. */
  private static final double SNAP = 1e-6;

  /** Where a cell without upper bound starts: as far above its least value as a small one goes. */
  private static final double HEAD_START = 12;

  private final PublishedTables published;
  private final Knowledge knowledge;
  private final double[] values;
  private final boolean[] settled;

  /**
   * Looks for it.
   *
   * @param components of the open cells
   */
  Candidate(PublishedTables published, Knowledge knowledge, Components components) {
    this.published = published;
    this.knowledge = knowledge;
    this.values = new double[published.cells()];
    this.settled = new boolean[components.count()];
    for (int cell = 0; cell < values.length; cell++) {
      double low = knowledge.low(cell);
      double high = knowledge.high(cell);
      values[cell] = Math.min((low + high) / 2, low + HEAD_START);
    }
    for (int component = 0; component < settled.length; component++) {
      settled[component] = settle(components.members(component));
    }
  }

  /** Whether a table was found for a component. */
  boolean isFound(int component) {
    return settled[component];
  }

  double value(int cell) {
    return values[cell];
  }

  /** Takes the nearest whole number, where it is as near as makes no difference. */
  void snap(int cell) {
    double whole = Math.rint(values[cell]);
    if (Math.abs(values[cell] - whole) < SNAP) {
      values[cell] = whole;
    }
  }

  /** Whether a cell is between two whole numbers. */
  boolean isFractional(int cell) {
    return Math.abs(values[cell] - Math.rint(values[cell])) >= SNAP;
  }

  /** Moves a cell; the caller keeps sums true. */
  void shift(int cell, double amount) {
    values[cell] += amount;
  }

  private boolean settle(int[] cells) {
    Sums sums = published.sums();
    BitSet rows = new BitSet();
    for (int cell : cells) {
      for (int link = sums.linkStart(cell); link < sums.linkEnd(cell); link++) {
        rows.set(sums.linkedSum(link));
      }
    }
    int[] order = rows.stream().toArray();
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      double worst = 0;
      for (int sum : order) {
        worst = Math.max(worst, balance(sum));
      }
      if (worst < TOLERANCE) {
        return factsHold(cells);
      }
    }
    return false;
  }

  /** Brings a sum to balance, as far as its cells may move; returns how far it was from it. */
  private double balance(int sum) {
    Sums sums = published.sums();
    double missing = 0;
    double scale = 1;
    for (int at = sums.start(sum); at < sums.end(sum); at++) {
      double value = values[sums.member(at)];
      missing -= sums.sign(sum, at) * value;
      scale = Math.max(scale, Math.abs(value));
    }
    double before = Math.abs(missing) / scale;
    missing *= RELAX;
    for (int pass = 0; pass < 4 && Math.abs(missing) > TOLERANCE / 10; pass++) {
      int free = 0;
      for (int at = sums.start(sum); at < sums.end(sum); at++) {
        if (room(sums.member(at), missing * sums.sign(sum, at)) > 0) {
          free++;
        }
      }
      double share = missing / Math.max(1, free);
      for (int at = sums.start(sum); at < sums.end(sum); at++) {
        int cell = sums.member(at);
        int sign = sums.sign(sum, at);
        double room = room(cell, share * sign);
        if (room > 0) {
          double step = Math.copySign(Math.min(room, Math.abs(share)), share * sign);
          values[cell] += step;
          missing -= step * sign;
        }
      }
    }
    return before;
  }

  private double room(int cell, double direction) {
    if (knowledge.isFixed(cell)) {
      return 0;
    }
    return direction > 0 ? knowledge.high(cell) - values[cell] : values[cell] - knowledge.low(cell);
  }

  private boolean factsHold(int[] cells) {
    if (published.facts().isEmpty()) {
      return true;
    }
    BitSet mine = new BitSet();
    for (int cell : cells) {
      mine.set(cell);
    }
    for (LinearFact fact : published.facts()) {
      double sum = 0;
      boolean concerns = false;
      for (int i = 0; i < fact.size(); i++) {
        sum += fact.coefficient(i) * values[fact.cell(i)];
        concerns |= mine.get(fact.cell(i));
      }
      if (concerns && (sum < fact.low() || sum > fact.high())) {
        return false;
      }
    }
    return true;
  }
}
