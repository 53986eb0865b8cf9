package fr.rezone.territory.outline;

import java.util.Arrays;

/**
 * Numbers by pairs of ints, without boxes: outlines have a million points and lines to recognise.
 * The pairs are mixed well, since those of neighbouring points differ by little. Not thread-safe.
 */
final class LongIntMap {
  /** What {@link #get} says of a pair that is not there; never a value. */
  static final int ABSENT = -1;

  /** 2^64 divided by the golden ratio: spreads what differs by little. */
  private static final long MIX = 0x9e37_79b9_7f4a_7c15L;

  private long[] keys = new long[1 << 10];
  private int[] values = new int[1 << 10];
  private int size;

  LongIntMap() {
    Arrays.fill(values, ABSENT);
  }

  /** Two ints as one key, in this order. */
  static long pair(int first, int second) {
    return ((long) first << 32) | (second & 0xffff_ffffL);
  }

  int get(long key) {
    return values[slot(key)];
  }

  /**
   * Gives a key its value unless it has one.
   *
   * @param value not negative
   * @return the value it had, or {@link #ABSENT}
   */
  int putIfAbsent(long key, int value) {
    int slot = slot(key);
    int known = values[slot];
    if (known == ABSENT) {
      set(slot, key, value);
    }
    return known;
  }

  /**
   * Gives a key a value, whichever it had.
   *
   * @param value not negative
   */
  void put(long key, int value) {
    int slot = slot(key);
    if (values[slot] == ABSENT) {
      set(slot, key, value);
    } else {
      values[slot] = value;
    }
  }

  /** Forgets a key; those that had to stand further because of it move up. */
  void remove(long key) {
    int hole = slot(key);
    if (values[hole] == ABSENT) {
      return;
    }
    size--;
    int mask = keys.length - 1;
    for (int next = (hole + 1) & mask; values[next] != ABSENT; next = (next + 1) & mask) {
      int home = home(keys[next]);
      if (((next - home) & mask) >= ((next - hole) & mask)) {
        keys[hole] = keys[next];
        values[hole] = values[next];
        hole = next;
      }
    }
    values[hole] = ABSENT;
  }

  private void set(int slot, long key, int value) {
    keys[slot] = key;
    values[slot] = value;
    if (++size > keys.length / 2) {
      grow();
    }
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new int[oldKeys.length * 2];
    Arrays.fill(values, ABSENT);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldValues[i] != ABSENT) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }

  /** Where the key stands, or the free place where it would. */
  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = home(key);
    while (values[slot] != ABSENT && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private int home(long key) {
    return (int) (key * MIX >>> 32) & (keys.length - 1);
  }
}
