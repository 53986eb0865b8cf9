package fr.rezone.bench;

import fr.rezone.release.Manifest;
import fr.rezone.release.ReleaseFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * A site takes up another release again and again while visitors come at a constant rate: no
 * request may be lost. The data folder holds two releases or more, and a site serves it.
 *
 * <p>{@code bench/switch http://localhost:8080 DATA [times] [requests a second]}
 */
public final class Switch {
  private static final int PATIENCE_SECONDS = 120;
  private static final int CALM_SECONDS = 5;

  private Switch() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    ReleaseFolder folder = new ReleaseFolder(Path.of(args[1]));
    int times = args.length > 2 ? Integer.parseInt(args[2]) : 6;
    double rate = args.length > 3 ? Double.parseDouble(args[3]) : 2_000;
    List<String> releases = folder.listing().sound().stream().map(Manifest::id).sorted().toList();
    if (releases.size() < 2) {
      System.out.println(args[1] + " holds one release; import a second time");
      System.exit(3);
    }
    try (Site site = new Site(args[0]);
        Rush rush = new Rush(site.port(), Mix.crowd(site), rate)) {
      TimeUnit.SECONDS.sleep(2L * CALM_SECONDS);
      say("before", rush);
      for (int i = 0; i < times; i++) {
        String wanted =
            releases.stream()
                .filter(id -> !shows(site, id))
                .findFirst()
                .orElse(releases.getFirst());
        long start = System.nanoTime();
        folder.makeCurrent(wanted);
        while (!shows(site, wanted)) {
          if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
            System.out.println("FAILED: " + wanted + " is not taken up; see the log of the site");
            System.exit(1);
          }
          TimeUnit.MILLISECONDS.sleep(50);
        }
        TimeUnit.SECONDS.sleep(CALM_SECONDS);
        say(
            String.format(
                Locale.ROOT, "switch in %.1f s", (System.nanoTime() - start) / 1e9 - CALM_SECONDS),
            rush);
      }
      System.out.printf("lost %d %s%n", rush.lost(), rush.firstLoss());
      if (rush.lost() > 0) {
        System.exit(1);
      }
    }
  }

  private static boolean shows(Site site, String id) {
    try {
      return site.text("/health").contains(id);
    } catch (IOException e) {
      return false;
    }
  }

  private static void say(String what, Rush rush) {
    Latencies taken = rush.take();
    System.out.printf(
        Locale.ROOT,
        "%-18s %,8d requests, p50 %.1f ms, p99 %.1f ms, slowest %.0f ms, lost %d%n",
        what,
        taken.count(),
        taken.at(0.5),
        taken.at(0.99),
        taken.at(1),
        rush.lost());
  }
}
