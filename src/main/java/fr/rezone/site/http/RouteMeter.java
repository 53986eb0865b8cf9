package fr.rezone.site.http;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what one route answered and how fast. Thread-safe. */
final class RouteMeter {
  /** Upper bounds of the histogram's classes, seconds; the last class has none. */
  static final double[] BOUNDS = {0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 2};

  private static final long[] BOUNDS_NANOS = new long[BOUNDS.length];

  static {
    for (int i = 0; i < BOUNDS.length; i++) {
      BOUNDS_NANOS[i] = Math.round(BOUNDS[i] * 1e9);
    }
  }

  private final String route;
  private final LongAdder[] classes = new LongAdder[BOUNDS.length + 1];
  private final LongAdder nanos = new LongAdder();
  private final LongAdder ok = new LongAdder();
  private final Map<Integer, LongAdder> others = new ConcurrentSkipListMap<>();

  RouteMeter(String route) {
    this.route = route;
    for (int i = 0; i < classes.length; i++) {
      classes[i] = new LongAdder();
    }
  }

  void record(int status, long elapsedNanos) {
    int i = 0;
    while (i < BOUNDS_NANOS.length && elapsedNanos > BOUNDS_NANOS[i]) {
      i++;
    }
    classes[i].increment();
    nanos.add(elapsedNanos);
    if (status == 200) {
      ok.increment();
    } else {
      others.computeIfAbsent(status, _ -> new LongAdder()).increment();
    }
  }

  void writeRequests(StringBuilder out) {
    if (ok.sum() > 0) {
      writeCount(out, 200, ok.sum());
    }
    others.forEach((status, count) -> writeCount(out, status, count.sum()));
  }

  /** Nothing before the first answer: most of a site's routes rest, and the page is read often. */
  void writeDurations(StringBuilder out) {
    if (nanos.sum() == 0) {
      return;
    }
    long total = 0;
    for (int i = 0; i < classes.length; i++) {
      total += classes[i].sum();
      String bound = i < BOUNDS.length ? Double.toString(BOUNDS[i]) : "+Inf";
      out.append(Metrics.DURATION).append("_bucket{route=\"").append(route).append("\",le=\"");
      out.append(bound).append("\"} ").append(total).append('\n');
    }
    out.append(Metrics.DURATION).append("_sum{route=\"").append(route).append("\"} ");
    out.append(nanos.sum() / 1e9).append('\n');
    out.append(Metrics.DURATION).append("_count{route=\"").append(route).append("\"} ");
    out.append(total).append('\n');
  }

  private void writeCount(StringBuilder out, int status, long count) {
    out.append(Metrics.REQUESTS).append("{route=\"").append(route).append("\",status=\"");
    out.append(status).append("\"} ").append(count).append('\n');
  }
}
