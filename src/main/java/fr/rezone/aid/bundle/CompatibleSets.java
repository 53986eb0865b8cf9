package fr.rezone.aid.bundle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Sets of items that go together, by total value. Items are numbered from 0 in alphabetical order;
 * a set is held as bits. A set is better when it is worth more, then when it has fewer items, then
 * when its sorted names come first.
 *
 * <p>The search is exact. It splits items into groups that neither exclude nor need one another,
 * then tries each item in or out of each group, leaving a branch when even all that remains could
 * not reach the best found.
 */
public final class CompatibleSets {
  /** Bits of a {@code long}, sign kept free. */
  public static final int MOST_ITEMS = 62;

  private final int count;
  private final long[] values;
  private final long[] conflicts;
  private final long[] needs;
  private long best;
  private long bestValue;
  private boolean found;

  /**
   * @param values of each item, above 0
   * @param conflicts bits of the items that each cannot stand with; symmetric
   * @param needs bits of the items that each must stand with
   */
  public CompatibleSets(long[] values, long[] conflicts, long[] needs) {
    if (values.length > MOST_ITEMS) {
      throw new IllegalArgumentException("too many items: " + values.length);
    }
    count = values.length;
    this.values = values.clone();
    this.conflicts = conflicts.clone();
    this.needs = needs.clone();
  }

  /** The best set of all. */
  public long best() {
    long result = 0;
    for (long group : groups()) {
      result |= best(group);
    }
    return result;
  }

  /**
   * Other sets that nothing can be added to, each replacing one group of the best set by another
   * choice; best first.
   *
   * @param most how many at most
   */
  public List<Long> alternatives(int most) {
    long top = best();
    List<Long> others = new ArrayList<>();
    for (long group : groups()) {
      long chosen = top & group;
      for (long set : maximal(group)) {
        if (set != chosen) {
          others.add((top & ~group) | set);
        }
      }
    }
    others.sort(
        Comparator.comparingLong((Long set) -> -value(set)).thenComparing(CompatibleSets::order));
    return others.subList(0, Math.min(most, others.size()));
  }

  /** Sum of the values of a set. */
  public long value(long set) {
    long total = 0;
    for (long rest = set; rest != 0; rest &= rest - 1) {
      total += values[Long.numberOfTrailingZeros(rest)];
    }
    return total;
  }

  /** Whether no item of the set excludes another, and each has those it needs. */
  public boolean isLawful(long set) {
    for (long rest = set; rest != 0; rest &= rest - 1) {
      int item = Long.numberOfTrailingZeros(rest);
      if ((conflicts[item] & set) != 0 || (needs[item] & ~set) != 0) {
        return false;
      }
    }
    return true;
  }

  private long best(long group) {
    if (Long.bitCount(group) == 1) {
      return isLawful(group) ? group : 0;
    }
    best = 0;
    bestValue = 0;
    found = false;
    search(group, 0, 0, value(group));
    return best;
  }

  private void search(long rest, long set, long value, long reachable) {
    if (found && value + reachable < bestValue) {
      return;
    }
    if (rest == 0) {
      if (isLawful(set)
          && (!found || value > bestValue || (value == bestValue && order(set, best) < 0))) {
        best = set;
        bestValue = value;
        found = true;
      }
      return;
    }
    int item = Long.numberOfTrailingZeros(rest);
    long bit = 1L << item;
    if ((conflicts[item] & set) == 0) {
      search(rest & ~bit, set | bit, value + values[item], reachable - values[item]);
    }
    search(rest & ~bit, set, value, reachable - values[item]);
  }

  /** Lawful sets of a group to which no item can be added; at most a few hundred are looked for. */
  private List<Long> maximal(long group) {
    List<Long> sets = new ArrayList<>();
    if (Long.bitCount(group) > 1) {
      enumerate(group, 0, group, sets);
    }
    return sets;
  }

  private void enumerate(long rest, long set, long group, List<Long> sets) {
    if (sets.size() >= 256) {
      return;
    }
    if (rest == 0) {
      if (isLawful(set) && isMaximal(set, group)) {
        sets.add(set);
      }
      return;
    }
    int item = Long.numberOfTrailingZeros(rest);
    long bit = 1L << item;
    if ((conflicts[item] & set) == 0) {
      enumerate(rest & ~bit, set | bit, group, sets);
      if ((conflicts[item] & group) == 0 && needs[item] == 0) {
        return;
      }
    }
    enumerate(rest & ~bit, set, group, sets);
  }

  private boolean isMaximal(long set, long group) {
    for (long rest = group & ~set; rest != 0; rest &= rest - 1) {
      if (isLawful(set | (rest & -rest))) {
        return false;
      }
    }
    return true;
  }

  private static int order(long left, long right) {
    int fewer = Integer.compare(Long.bitCount(left), Long.bitCount(right));
    if (fewer != 0 || left == right) {
      return fewer;
    }
    long lowest = Long.lowestOneBit(left ^ right);
    return (left & lowest) != 0 ? -1 : 1;
  }

  private List<Long> groups() {
    long[] linked = new long[count];
    for (int i = 0; i < count; i++) {
      linked[i] |= conflicts[i];
      for (long rest = needs[i] & all(); rest != 0; rest &= rest - 1) {
        int other = Long.numberOfTrailingZeros(rest);
        linked[i] |= 1L << other;
        linked[other] |= 1L << i;
      }
    }
    List<Long> groups = new ArrayList<>();
    long left = all();
    while (left != 0) {
      long group = left & -left;
      long border = group;
      while (border != 0) {
        long next = 0;
        for (; border != 0; border &= border - 1) {
          next |= linked[Long.numberOfTrailingZeros(border)];
        }
        border = next & ~group;
        group |= border;
      }
      groups.add(group);
      left &= ~group;
    }
    return groups;
  }

  private long all() {
    return count == 0 ? 0 : -1L >>> (64 - count);
  }
}
