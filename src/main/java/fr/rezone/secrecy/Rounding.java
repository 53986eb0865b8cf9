package fr.rezone.secrecy;

import java.util.function.IntPredicate;

/**
 * Brings the cells of a candidate to whole numbers, as many as it can: moves among cells that are
 * between whole numbers, each as far as the first of them arrives. Sums stay true. From whole
 * numbers, moves by whole numbers reach the ends of short intervals. Not thread-safe.
 */
final class Rounding implements MoveSearch.Terrain {
  private static final MoveSearch.Effort EFFORT = new MoveSearch.Effort(60, 40, 3, false);

  private final Candidate candidate;
  private final IntPredicate movable;
  private final MoveSearch search;

  /**
   * Prepares it.
   *
   * @param movable the cells that may change
   */
  Rounding(Candidate candidate, IntPredicate movable, MoveSearch search) {
    this.candidate = candidate;
    this.movable = movable;
    this.search = search;
  }

  void run(int[] cells) {
    for (int cell : cells) {
      if (movable.test(cell)) {
        candidate.snap(cell);
      }
    }
    for (int cell : cells) {
      while (movable.test(cell) && candidate.isFractional(cell)) {
        int[] move = search.find(cell, 1, this, EFFORT);
        if (move.length == 0) {
          break;
        }
        push(move);
      }
    }
  }

  private void push(int[] move) {
    double amount = 1;
    for (int step : move) {
      double value = candidate.value(MoveSearch.cell(step));
      double next =
          MoveSearch.sign(step) > 0 ? Math.ceil(value) - value : value - Math.floor(value);
      amount = Math.min(amount, next);
    }
    for (int step : move) {
      candidate.shift(MoveSearch.cell(step), MoveSearch.sign(step) * amount);
      candidate.snap(MoveSearch.cell(step));
    }
  }

  @Override
  public int cost(int cell, int sign) {
    return movable.test(cell) && candidate.isFractional(cell) ? 0 : -1;
  }
}
