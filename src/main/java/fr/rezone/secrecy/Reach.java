package fr.rezone.secrecy;

import java.util.ArrayList;
import java.util.List;

/**
 * How far a sensitive cell can be moved from its value in a candidate table without contradicting
 * anything: at least as wide as that is what an attacker must leave possible. Cells that facts
 * speak of stay where they are. Not thread-safe.
 */
final class Reach implements MoveSearch.Terrain {
  private static final MoveSearch.Effort EFFORT = new MoveSearch.Effort(150, 24, 6);
  private static final int SMALLEST_PART = 8;

  private final PublishedTables published;
  private final Knowledge knowledge;
  private final Candidate candidate;
  private final Programs programs;
  private final MoveSearch search;
  private double amount;

  Reach(
      PublishedTables published, Knowledge knowledge, Candidate candidate, Programs programs) {
    this.published = published;
    this.knowledge = knowledge;
    this.candidate = candidate;
    this.programs = programs;
    this.search = new MoveSearch(published.sums());
  }

  /** Whether the cell can be given values as far apart as asked. */
  boolean isAtLeast(int cell, long width) {
    if (programs.isInFact(cell)) {
      return false;
    }
    double up = go(cell, 1, width);
    return up >= width || up + go(cell, -1, width - up) >= width - 1e-9;
  }

  private double go(int cell, int sign, double wanted) {
    List<int[]> moves = new ArrayList<>();
    List<Double> amounts = new ArrayList<>();
    double left = wanted;
    double part = wanted;
    while (left > 1e-9 && part >= wanted / SMALLEST_PART) {
      amount = Math.min(part, left);
      int[] move =
          cost(cell, sign) < 0 ? new int[0] : search.find(cell, sign, this, EFFORT);
      if (move.length == 0) {
        part /= 2;
        continue;
      }
      shift(move, amount);
      moves.add(move);
      amounts.add(amount);
      left -= amount;
    }
    for (int i = 0; i < moves.size(); i++) {
      shift(moves.get(i), -amounts.get(i));
    }
    return wanted - left;
  }

  private void shift(int[] move, double by) {
    for (int step : move) {
      candidate.shift(MoveSearch.cell(step), MoveSearch.sign(step) * by);
    }
  }

  @Override
  public int cost(int cell, int sign) {
    if (!published.isHidden(cell) || knowledge.isFixed(cell) || programs.isInFact(cell)) {
      return -1;
    }
    double moved = candidate.value(cell) + sign * amount;
    return moved >= knowledge.low(cell) && moved <= knowledge.high(cell) ? 0 : -1;
  }
}
