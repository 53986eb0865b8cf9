package fr.rezone.secrecy;

import java.util.Arrays;

/**
 * Looks for moves: sets of cells of which some grow and others shrink by the same amount so that
 * every sum stays true. A move proves that a hidden cell may have another value; a move through
 * published cells names those to hide. In a table of rows and columns a move is a cycle; with
 * totals of totals and overlapping hierarchies it may branch.
 *
 * <p>Depth first, the tightest open sum next, the cheapest cells that close most sums first, within
 * an effort. What it finds is a proof whatever the way it was found; that it finds nothing proves
 * nothing. Keeps arrays as long as the tables. Not thread-safe.
 */
final class MoveSearch {
  private static final int MOST_CHOICES = 8;

  /** Short moves are sought before long ones, so that one bad first step costs little. */
  private static final int[] LENGTHS = {4, 6, 8, 11, 16, 24, 40};

  /**
   * From so many choices on, one sum is as little constrained as another, and so many that cost
   * nothing are enough to choose from.
   */
  private static final int MANY_CHOICES = 48;

  /** Sums that one cell closes at best, to give up early; a rare cell that closes more is late. */
  private static final int MOST_CLOSED = 4;

  /** What moves may cross. */
  @FunctionalInterface
  interface Terrain {
    /** The cost of taking a cell upwards (sign 1) or downwards (−1); negative if it cannot move. */
    int cost(int cell, int sign);
  }

  /**
   * How far a search goes.
   *
   * @param steps for each length
   * @param cells in a move
   * @param choices at each step
   * @param careful whether the next sum is the one with fewest choices left, and a sum without any
   *     ends a path, and the first move found will do: dearer at each step, needed for long moves
   */
  record Effort(int steps, int cells, int choices, boolean careful) {
    Effort {
      if (choices > MOST_CHOICES) {
        throw new IllegalArgumentException("choices " + choices);
      }
    }
  }

  private final Sums sums;
  private final byte[] imbalance;
  private final int[] openAt;
  private final byte[] taken;
  private int[] open = new int[64];
  private int openCount;
  private int[] path = new int[64];
  private int pathLength;
  private int[] best = new int[0];
  private long bestCost;
  private int stepsLeft;
  private int longest;
  private Effort effort = new Effort(0, 0, 1, false);
  private Terrain terrain = (cell, sign) -> -1;
  private final int[][] choiceCells;
  private final long[][] choiceKeys;

  MoveSearch(Sums sums) {
    this.sums = sums;
    this.imbalance = new byte[sums.count()];
    this.openAt = new int[sums.count()];
    this.taken = new byte[sums.cells()];
    this.choiceCells = new int[64][MOST_CHOICES];
    this.choiceKeys = new long[64][MOST_CHOICES];
  }

  /**
   * The cheapest move found that takes a cell in a direction.
   *
   * @param sign 1 to raise it, −1 to lower it; that it may is the caller's affair
   * @return the cells as {@link #cell} and {@link #sign} read them, the given one first; empty if
   *     none was found
   */
  int[] find(int cell, int sign, Terrain terrain, Effort effort) {
    this.terrain = terrain;
    this.effort = effort;
    this.bestCost = Long.MAX_VALUE;
    this.best = new int[0];
    take(cell, sign);
    for (int i = 0; i < LENGTHS.length && best.length == 0; i++) {
      if (i == 0 || LENGTHS[i - 1] < effort.cells()) {
        longest = Math.min(LENGTHS[i], effort.cells());
        stepsLeft = effort.steps();
        descend(0);
      }
    }
    release();
    return best;
  }

  static int step(int cell, int sign) {
    return cell << 1 | (sign < 0 ? 1 : 0);
  }

  static int cell(int step) {
    return step >>> 1;
  }

  /** The same cell the other way. */
  static int reversed(int step) {
    return step ^ 1;
  }

  static int sign(int step) {
    return (step & 1) == 1 ? -1 : 1;
  }

  private void descend(long cost) {
    if (openCount == 0) {
      best = Arrays.copyOf(path, pathLength);
      bestCost = cost;
      return;
    }
    if (effort.careful() && best.length > 0) {
      return;
    }
    if (pathLength + (openCount + MOST_CLOSED - 1) / MOST_CLOSED > longest || bestCost == 0) {
      return;
    }
    int sum = effort.careful() ? mostConstrained() : tightest();
    if (sum < 0) {
      return;
    }
    int[] cells = choiceCells[pathLength];
    long[] keys = choiceKeys[pathLength];
    int choices = choose(sum, cells, keys);
    for (int i = 0; i < choices && stepsLeft > 0; i++) {
      int cell = cells[i] >>> 1;
      int sign = sign(cells[i]);
      long next = cost + terrain.cost(cell, sign);
      if (next >= bestCost) {
        continue;
      }
      stepsLeft--;
      take(cell, sign);
      descend(next);
      release();
      if (bestCost == 0) {
        return;
      }
    }
  }

  /** The open sum with fewest members: it leaves least choice. */
  private int tightest() {
    int chosen = open[0];
    for (int i = 1; i < openCount; i++) {
      chosen = isTighter(open[i], chosen) ? open[i] : chosen;
    }
    return chosen;
  }

  private boolean isTighter(int sum, int other) {
    int difference = sums.size(sum) - sums.size(other);
    return difference < 0 || (difference == 0 && sum < other);
  }

  /** The open sum with fewest choices, the tightest of those; negative if one has none. */
  private int mostConstrained() {
    int chosen = tightest(); // it has few, so that the others are soon known to have more
    int fewest = choices(chosen, MANY_CHOICES);
    for (int i = 0; i < openCount && fewest > 0; i++) {
      int choices = open[i] == chosen ? fewest : choices(open[i], fewest);
      if (choices < fewest || (choices == fewest && isTighter(open[i], chosen))) {
        fewest = choices;
        chosen = open[i];
      }
    }
    return fewest == 0 ? -1 : chosen;
  }

  /** How many cells could bring a sum nearer to balance; no further than a limit. */
  private int choices(int sum, int limit) {
    int count = 0;
    int wanted = imbalance[sum] > 0 ? -1 : 1;
    for (int at = sums.start(sum); at < sums.end(sum) && count <= limit; at++) {
      int cell = sums.member(at);
      if (taken[cell] == 0 && terrain.cost(cell, wanted * sums.sign(sum, at)) >= 0) {
        count++;
      }
    }
    return count;
  }

  /** Fills the best choices that bring a sum nearer to balance, best first; returns how many. */
  private int choose(int sum, int[] cells, long[] keys) {
    int count = 0;
    int free = 0;
    int wanted = imbalance[sum] > 0 ? -1 : 1;
    int size = sums.size(sum);
    int next = size <= MANY_CHOICES ? sums.start(sum) : sums.near(sum, cell(path[pathLength - 1]));
    for (int seen = 0; seen < size && free < MANY_CHOICES; seen++) {
      int at = next;
      next = at + 1 == sums.end(sum) ? sums.start(sum) : at + 1;
      int cell = sums.member(at);
      if (taken[cell] != 0) {
        continue;
      }
      int sign = wanted * sums.sign(sum, at);
      int cost = terrain.cost(cell, sign);
      if (cost < 0) {
        continue;
      }
      free += cost == 0 ? 1 : 0;
      // Costs decide first; a sum left open will cost about one more cell.
      long key = ((long) cost << 8) + opened(cell, sign) * (((long) cost << 7) + 256);
      int place = count < effort.choices() ? count++ : count;
      if (place == count && key >= keys[place - 1]) {
        continue;
      }
      place = Math.min(place, effort.choices() - 1);
      while (place > 0 && keys[place - 1] > key) {
        keys[place] = keys[place - 1];
        cells[place] = cells[place - 1];
        place--;
      }
      keys[place] = key;
      cells[place] = step(cell, sign);
    }
    return count;
  }

  /** How many more sums would be open, each counted by its imbalance. */
  private int opened(int cell, int sign) {
    int change = 0;
    for (int link = sums.linkStart(cell); link < sums.linkEnd(cell); link++) {
      change += imbalance[sums.linkedSum(link)] * sums.linkSign(link) * sign < 0 ? -1 : 1;
    }
    return change;
  }

  private void take(int cell, int sign) {
    taken[cell] = (byte) sign;
    if (pathLength == path.length) {
      path = Arrays.copyOf(path, pathLength * 2);
    }
    path[pathLength++] = step(cell, sign);
    shift(cell, sign);
  }

  private void release() {
    int step = path[--pathLength];
    taken[cell(step)] = 0;
    shift(cell(step), -sign(step));
  }

  private void shift(int cell, int sign) {
    for (int link = sums.linkStart(cell); link < sums.linkEnd(cell); link++) {
      int sum = sums.linkedSum(link);
      byte before = imbalance[sum];
      byte after = (byte) (before + sums.linkSign(link) * sign);
      imbalance[sum] = after;
      if (before == 0) {
        if (openCount == open.length) {
          open = Arrays.copyOf(open, openCount * 2);
        }
        openAt[sum] = openCount;
        open[openCount++] = sum;
      } else if (after == 0) {
        int last = open[--openCount];
        open[openAt[sum]] = last;
        openAt[last] = openAt[sum];
      }
    }
  }
}
