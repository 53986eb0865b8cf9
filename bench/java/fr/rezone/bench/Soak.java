package fr.rezone.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Half of what a site can answer, for long: fails on an error, or if memory grows.
 *
 * <p>{@code bench/soak http://localhost:8080 [minutes]}. What it can answer is tried first, for ten
 * seconds. Memory is looked at each half minute; the last third of the time is compared with the
 * second, since a JVM takes its share of memory at the beginning.
 */
public final class Soak {
  private static final double MEBI = 1 << 20;
  private static final int EVERY_SECONDS = 30;

  /** Beyond this, memory is said to grow. */
  private static final double GROWTH = 1.05;

  private Soak() {}

  private record Sample(double resident, double heap) {}

  public static void main(String[] args) throws IOException, InterruptedException {
    int minutes = args.length > 1 ? Integer.parseInt(args[1]) : 30;
    try (Site site = new Site(args[0])) {
      List<String> mix = Mix.whole(site);
      double most = most(site, mix);
      System.out.printf(
          Locale.ROOT, "%,.0f requests/s at most; %,.0f for %d minutes%n", most, most / 2, minutes);
      System.out.printf(
          "%7s %10s %10s %9s %9s %7s %10s %10s%n",
          "seconds", "requests", "requests/s", "p50 ms", "p99 ms", "lost", "resident", "heap");
      List<Sample> samples = new ArrayList<>();
      try (Rush rush = new Rush(site.port(), mix, most / 2)) {
        int rounds = minutes * 60 / EVERY_SECONDS;
        for (int round = 1; round <= rounds; round++) {
          TimeUnit.SECONDS.sleep(EVERY_SECONDS);
          Latencies taken = rush.take();
          Sample sample =
              new Sample(
                  site.measure("process_resident_memory_bytes"),
                  site.measure("jvm_memory_heap_after_gc_bytes"));
          samples.add(sample);
          System.out.printf(
              Locale.ROOT,
              "%7d %,10d %,10d %9.1f %9.1f %7d %6.0f MiB %6.0f MiB%n",
              round * EVERY_SECONDS,
              taken.count(),
              taken.count() / EVERY_SECONDS,
              taken.at(0.5),
              taken.at(0.99),
              rush.lost(),
              sample.resident() / MEBI,
              sample.heap() / MEBI);
        }
        verdict(samples, rush);
      }
    }
  }

  private static double most(Site site, List<String> mix) throws InterruptedException {
    try (Rush rush = new Rush(site.port(), mix, Double.POSITIVE_INFINITY)) {
      TimeUnit.SECONDS.sleep(10);
      rush.take();
      TimeUnit.SECONDS.sleep(10);
      return rush.take().count() / 10.0;
    }
  }

  private static void verdict(List<Sample> samples, Rush rush) {
    int third = samples.size() / 3;
    double resident = growth(samples, third, true);
    double heap = growth(samples, third, false);
    System.out.printf(
        Locale.ROOT,
        "last third beside the second: resident x %.3f, heap after collection x %.3f; lost %d %s%n",
        resident,
        heap,
        rush.lost(),
        rush.firstLoss());
    if (rush.lost() > 0 || resident > GROWTH || heap > GROWTH) {
      System.out.println("FAILED");
      System.exit(1);
    }
    System.out.println("passed");
  }

  private static double growth(List<Sample> samples, int third, boolean resident) {
    List<Sample> middle = samples.subList(third, 2 * third);
    List<Sample> last = samples.subList(2 * third, samples.size());
    double before = median(middle, resident);
    return before == 0 ? 1 : median(last, resident) / before;
  }

  private static double median(List<Sample> samples, boolean resident) {
    double[] values =
        samples.stream().mapToDouble(s -> resident ? s.resident() : s.heap()).sorted().toArray();
    return values.length == 0 ? 0 : values[values.length / 2];
  }
}
