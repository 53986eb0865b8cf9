package fr.rezone.site;

import fr.rezone.site.http.Metrics;
import java.util.concurrent.atomic.LongAdder;

/** What was taken up and what was refused since the start. Thread-safe. */
record UpdateCounts(
    LongAdder releasesTaken,
    LongAdder releasesRefused,
    LongAdder aidsTaken,
    LongAdder aidsRefused) {
  UpdateCounts() {
    this(new LongAdder(), new LongAdder(), new LongAdder(), new LongAdder());
  }

  void addTo(Metrics metrics) {
    metrics.counter(
        "rezone_releases_taken_total", "Releases taken up while running", releasesTaken::sum);
    metrics.counter(
        "rezone_releases_refused_total",
        "Releases refused while running; the one before stays",
        releasesRefused::sum);
    metrics.counter(
        "rezone_aids_taken_total", "Times that changed aids were taken up", aidsTaken::sum);
    metrics.counter(
        "rezone_aids_refused_total",
        "Times that changed aids were refused; those before stay",
        aidsRefused::sum);
  }
}
