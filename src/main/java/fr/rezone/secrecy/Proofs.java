package fr.rezone.secrecy;

import java.util.Arrays;

/**
 * For each sensitive cell and direction, the cells whose hiding proves its protection. Not
 * thread-safe, but see {@link #forThread}.
 */
final class Proofs {
  private static final int NONE = -1;
  private static final int NOTHING_ASKED = -2;

  private final int[] sensitive;
  private final int[] indexes;
  private final long[] needs;
  private final int[] places;
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

  private Proofs(Proofs shared) {
    this.sensitive = shared.sensitive;
    this.indexes = shared.indexes;
    this.needs = shared.needs;
    this.places = shared.places;
  }

  /**
   * The same needs for another thread, as long as each keeps to its own ones. Proofs are kept
   * apart.
   */
  Proofs forThread() {
    return new Proofs(this);
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

  /** Keeps the cells of a proof; returns its place. */
  int add(int[] cells) {
    int needed = poolSize + cells.length + 1;
    if (needed > pool.length) {
      pool = Arrays.copyOf(pool, Math.max(needed, pool.length * 2));
    }
    int place = poolSize;
    pool[place] = cells.length;
    System.arraycopy(cells, 0, pool, place + 1, cells.length);
    poolSize = needed;
    return place;
  }

  void prove(int need, int place) {
    places[need] = place;
  }

  void reopen(int need) {
    places[need] = NONE;
  }

  /** A move by an amount also proves what its other cells need. */
  void shareMove(int[] move, long amount, boolean reversed, int place) {
    for (int step : move) {
      int index = indexes[MoveSearch.cell(step)];
      if (index == NONE) {
        continue;
      }
      boolean up = MoveSearch.sign(step) > 0 ^ reversed;
      int need = index * 2 + (up ? 0 : 1);
      if (places[need] == NONE && needs[need] <= amount) {
        places[need] = place;
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
    return pool[place + 1 + index];
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
