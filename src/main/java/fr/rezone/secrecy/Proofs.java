package fr.rezone.secrecy;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * For each sensitive cell and direction, the cells whose hiding proves its protection. Not
 * thread-safe.
 */
final class Proofs {
  private static final int NONE = -1;
  private static final int NOTHING_ASKED = -2;
  private static final int[] NO_MOVE = {};

  private final int[] sensitive;
  private final int[] indexes;
  private final long[] needs;
  private final int[] places;
  private final int[] halves;
  private int[] pool = new int[1024];
  private int poolSize;

  /** Lists the sensitive cells and what each needs. */
  Proofs(Suppression suppression) {
    byte[] reasons = suppression.reasons();
    this.indexes = new int[reasons.length];
    Arrays.fill(indexes, NONE);
    int count = 0;
    for (int cell = 0; cell < reasons.length; cell++) {
      if (reasons[cell] != 0) {
        indexes[cell] = count++;
      }
    }
    this.sensitive = new int[count];
    this.needs = new long[count * 2];
    this.places = new int[count * 2];
    this.halves = new int[count * 2];
    Arrays.fill(halves, NONE);
    for (int cell = 0; cell < reasons.length; cell++) {
      int index = indexes[cell];
      if (index != NONE) {
        sensitive[index] = cell;
        needs[index * 2] = suppression.raise(cell);
        needs[index * 2 + 1] = suppression.lower(cell);
      }
    }
    for (int need = 0; need < places.length; need++) {
      places[need] = needs[need] <= 0 ? NOTHING_ASKED : NONE;
    }
  }

  /** How many needs there are: two for each sensitive cell, upwards then downwards. */
  int needs() {
    return places.length;
  }

  int cell(int need) {
    return sensitive[need >>> 1];
  }

  int sign(int need) {
    return (need & 1) == 0 ? 1 : -1;
  }

  long amount(int need) {
    return needs[need];
  }

  boolean isOpen(int need) {
    return places[need] == NONE;
  }

  boolean isProven(int need) {
    return places[need] >= 0;
  }

  /** How much both directions of a cell make together. */
  long width(int need) {
    return Math.max(0, needs[need]) + Math.max(0, needs[need ^ 1]);
  }

  /** How much of a need is proven: all or nothing. */
  long proven(int need) {
    return isProven(need) ? needs[need] : 0;
  }

  /** Asks for less than the rule: more is not possible. */
  void settleFor(int need, long amount) {
    needs[need] = amount;
    if (amount == 0) {
      places[need] = NOTHING_ASKED;
    }
  }

  /** Asks again for what was settled for less. */
  void askFor(int need, long amount) {
    needs[need] = amount;
    reopen(need);
  }

  /** Keeps the steps of a proof; returns its place. */
  int add(int[] steps) {
    int needed = poolSize + steps.length + 1;
    if (needed > pool.length) {
      pool = Arrays.copyOf(pool, Math.max(needed, pool.length * 2));
    }
    int place = poolSize;
    pool[place] = steps.length;
    System.arraycopy(steps, 0, pool, place + 1, steps.length);
    poolSize = needed;
    return place;
  }

  void prove(int need, int place) {
    places[need] = place;
  }

  void reopen(int need) {
    places[need] = NONE;
  }

  /**
   * A move among hidden cells that takes the cell of a need far enough, but that one person can
   * refute; empty if none is known.
   */
  int[] half(int need, Suppression suppression) {
    int place = halves[need];
    int[] move = place == NONE ? NO_MOVE : steps(place);
    return suppression.areHidden(move) ? move : NO_MOVE;
  }

  /**
   * A move by an amount from the true values, all of it hidden, also proves what its other cells
   * need, by itself or with a former one that no single person can refute as well.
   */
  void share(int[] move, long amount, Suppression suppression) {
    shareOneWay(move, amount, suppression);
    if (suppression.isReversible(move, amount)) {
      int[] reversed = move.clone();
      Arrays.setAll(reversed, i -> MoveSearch.reversed(move[i]));
      shareOneWay(reversed, amount, suppression);
    }
  }

  private void shareOneWay(int[] move, long amount, Suppression suppression) {
    int place = NONE;
    for (int step : move) {
      int cell = MoveSearch.cell(step);
      int index = indexes[cell];
      int need = index * 2 + (MoveSearch.sign(step) > 0 ? 0 : 1);
      if (index == NONE || places[need] != NONE || needs[need] > amount) {
        continue;
      }
      place = place == NONE ? add(move) : place;
      if (!suppression.isRefutable(move, cell)) {
        places[need] = place;
        continue;
      }
      int[] half = half(need, suppression);
      if (half.length == 0) {
        halves[need] = place;
      } else if (!suppression.areRefutable(half, move, cell)) {
        places[need] = add(IntStream.concat(Arrays.stream(half), Arrays.stream(move)).toArray());
      }
    }
  }

  int place(int need) {
    return places[need];
  }

  int size(int place) {
    return pool[place];
  }

  int member(int place, int index) {
    return MoveSearch.cell(pool[place + 1 + index]);
  }

  private int[] steps(int place) {
    return Arrays.copyOfRange(pool, place + 1, place + 1 + pool[place]);
  }

  boolean uses(int need, int cell) {
    int place = places[need];
    for (int i = 0; i < size(place); i++) {
      if (member(place, i) == cell) {
        return true;
      }
    }
    return false;
  }
}
