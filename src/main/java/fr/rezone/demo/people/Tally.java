package fr.rezone.demo.people;

import java.util.Arrays;

/** The cells of one place, year and profession while they are being added up. One thread. */
public final class Tally {
  private final long[] values = new long[Slots.LIST.size()];
  private final int[] contributors = new int[values.length];
  private final long[] largest = new long[values.length];

  void clear() {
    Arrays.fill(values, 0);
    Arrays.fill(contributors, 0);
    Arrays.fill(largest, 0);
  }

  /** What one professional brings to a cell; nothing for an amount of zero. */
  void add(int slot, long amount) {
    if (amount > 0) {
      values[slot] += amount;
      contributors[slot]++;
      largest[slot] = Math.max(largest[slot], amount);
    }
  }

  /** The sum, never negative. */
  public long value(int slot) {
    return values[slot];
  }

  /** How many professionals are behind it. */
  public int contributors(int slot) {
    return contributors[slot];
  }

  /** The largest part that one of them brings. */
  public long largest(int slot) {
    return largest[slot];
  }
}
