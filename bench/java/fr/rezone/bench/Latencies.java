package fr.rezone.bench;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How long answers took, by classes a twentieth wide, from a microsecond to some minutes.
 * Thread-safe.
 */
final class Latencies {
  private static final double STEP = Math.log(1.05);
  private static final int CLASSES = 400;

  private final AtomicLongArray counts = new AtomicLongArray(CLASSES);

  void add(long nanos) {
    int at = (int) (Math.log(Math.max(1, nanos / 1e3)) / STEP);
    counts.incrementAndGet(Math.min(CLASSES - 1, at));
  }

  long count() {
    long sum = 0;
    for (int i = 0; i < CLASSES; i++) {
      sum += counts.get(i);
    }
    return sum;
  }

  /**
   * @param share 0 to 1; 1 gives the slowest
   * @return milliseconds, 5 % too long at most; 0 when there is nothing
   */
  double at(double share) {
    long wanted = (long) Math.ceil(share * count());
    long seen = 0;
    for (int i = 0; i < CLASSES; i++) {
      seen += counts.get(i);
      if (seen >= wanted && seen > 0) {
        return Math.exp((i + 1) * STEP) / 1e3;
      }
    }
    return 0;
  }
}
