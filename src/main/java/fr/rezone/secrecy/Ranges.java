package fr.rezone.secrecy;

/**
 * What is possible for each cell, narrowed by sums: a part is at most its total less the least of
 * the other parts, and so on until nothing changes. Outer bounds: what they exclude is impossible,
 * what they leave may be impossible too. Not thread-safe.
 */
final class Ranges {
  /** A chain of sums may narrow one by one for ever; stopping early only leaves more possible. */
  private static final int VISITS = 64;

  private final Sums sums;
  private final long[] low;
  private final long[] high;
  private final int[] queue;
  private final boolean[] waiting;
  private int head;
  private int size;
  private boolean contradictory;

  /** Takes the arrays over: bounds per cell, {@link SecrecyRule#UNBOUNDED} for none above. */
  private Ranges(Sums sums, long[] low, long[] high) {
    this.sums = sums;
    this.low = low;
    this.high = high;
    this.queue = new int[sums.count()];
    this.waiting = new boolean[sums.count()];
  }

  /** Narrows bounds to the least that sums allow. The arrays change; the result keeps them. */
  static Ranges narrow(Sums sums, long[] low, long[] high) {
    Ranges ranges = new Ranges(sums, low, high);
    ranges.run();
    return ranges;
  }

  long low(int cell) {
    return low[cell];
  }

  long high(int cell) {
    return high[cell];
  }

  /** Whether no table at all has these values and sums. */
  boolean isContradictory() {
    return contradictory;
  }

  private void run() {
    byte[] visits = new byte[queue.length];
    for (int sum = 0; sum < queue.length; sum++) {
      enqueue(sum);
    }
    while (size > 0 && !contradictory) {
      int sum = queue[head];
      head = head + 1 == queue.length ? 0 : head + 1;
      size--;
      waiting[sum] = false;
      if (visits[sum] < VISITS) {
        visits[sum]++;
        visit(sum);
      }
    }
  }

  private void enqueue(int sum) {
    if (!waiting[sum]) {
      waiting[sum] = true;
      queue[(int) (((long) head + size) % queue.length)] = sum;
      size++;
    }
  }

  private void visit(int sum) {
    int first = sums.start(sum);
    int total = sums.member(first);
    boolean topless = high[total] >= SecrecyRule.UNBOUNDED;
    long least = topless ? 0 : -high[total];
    long most = -low[total];
    int endless = 0;
    for (int at = first + 1; at < sums.end(sum); at++) {
      int cell = sums.member(at);
      least += low[cell];
      if (high[cell] >= SecrecyRule.UNBOUNDED) {
        endless++;
      } else {
        most += high[cell];
      }
    }
    // Every bound below is of the state before this visit: looser than it could be, never wrong.
    long totalLow = least + (topless ? 0 : high[total]);
    long totalHigh = endless == 0 ? most + low[total] : SecrecyRule.UNBOUNDED;
    for (int at = first + 1; at < sums.end(sum); at++) {
      int cell = sums.member(at);
      boolean free = high[cell] >= SecrecyRule.UNBOUNDED;
      long upper = topless ? SecrecyRule.UNBOUNDED : low[cell] - least;
      boolean bounded = endless == 0 || (endless == 1 && free);
      long lower = bounded ? (free ? 0 : high[cell]) - most : 0;
      tighten(cell, lower, upper);
    }
    tighten(total, totalLow, totalHigh);
  }

  private void tighten(int cell, long lower, long upper) {
    if (lower <= low[cell] && upper >= high[cell]) {
      return;
    }
    low[cell] = Math.max(low[cell], lower);
    high[cell] = Math.min(high[cell], upper);
    if (low[cell] > high[cell]) {
      contradictory = true;
    }
    for (int link = sums.linkStart(cell); link < sums.linkEnd(cell); link++) {
      enqueue(sums.linkedSum(link));
    }
  }
}
