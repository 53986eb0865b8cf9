package fr.rezone.secrecy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * How far a sensitive cell can be moved from its value in a candidate table without contradicting
 * anything: at least as wide as that is what an attacker must leave possible. Cells that facts
 * speak of stay where they are. Not thread-safe.
 */
final class Reach implements MoveSearch.Terrain {
  /** Enough for nearly all cells. */
  static final MoveSearch.Effort NEAR = new MoveSearch.Effort(150, 24, 6, false);

  /** For the few cells that it leaves open. */
  static final MoveSearch.Effort FAR = new MoveSearch.Effort(1_000, 40, 4, true);

  private static final int SMALLEST_PART = 8;
  private static final double NOTHING = 1e-9;

  private final PublishedTables published;
  private final Knowledge knowledge;
  private final Candidate candidate;
  private final Programs programs;
  private final MoveSearch search;
  private final MoveSearch.Effort effort;
  private double amount;

  Reach(
      PublishedTables published,
      Knowledge knowledge,
      Candidate candidate,
      Programs programs,
      MoveSearch search,
      MoveSearch.Effort effort) {
    this.published = published;
    this.knowledge = knowledge;
    this.candidate = candidate;
    this.programs = programs;
    this.search = search;
    this.effort = effort;
  }

  /** How far below its value in the candidate a cell can be brought, up to what is wanted. */
  double below(int cell, double wanted) {
    return programs.isInFact(cell) ? 0 : go(cell, -1, wanted);
  }

  /** How far above its value in the candidate a cell can be brought, up to what is wanted. */
  double above(int cell, double wanted) {
    return programs.isInFact(cell) ? 0 : go(cell, 1, wanted);
  }

  /** Walks to another candidate: a unit up or down for about a third of the cells. */
  void shake(int[] cells, Random random) {
    amount = 1;
    for (int cell : cells) {
      int sign = random.nextBoolean() ? 1 : -1;
      if (random.nextInt(3) == 0 && cost(cell, sign) >= 0) {
        shift(search.find(cell, sign, this, effort), 1);
      }
    }
  }

  private double go(int cell, int sign, double wanted) {
    List<int[]> moves = new ArrayList<>();
    List<Double> amounts = new ArrayList<>();
    double left = wanted;
    double part = wanted;
    while (left > NOTHING && part >= wanted / SMALLEST_PART) {
      amount = Math.min(part, left);
      int[] move = cost(cell, sign) < 0 ? new int[0] : search.find(cell, sign, this, effort);
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
