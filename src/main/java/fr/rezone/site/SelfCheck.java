package fr.rezone.site;

import fr.rezone.site.http.AccessLog;
import fr.rezone.site.http.ProcessMeasures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What does not work as it should: what the follower told, and what the site sees of itself.
 * Thread-safe.
 */
final class SelfCheck {
  /** Verifying and loading a release on a slow volume stays well below. */
  static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);

  /** Of the heap, after a collection: beyond, another release does not fit beside the one shown. */
  private static final double FULL = 0.9;

  private final AccessLog log;
  private final Clock clock;
  private volatile List<String> told = List.of();
  private volatile @Nullable Instant lastTold;

  SelfCheck(AccessLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  void tell(List<String> faults) {
    told = List.copyOf(faults);
    lastTold = clock.instant();
  }

  /** Seconds since 1970; 0 before the first time, or when nothing is followed. */
  double lastToldSeconds() {
    Instant last = lastTold;
    return last == null ? 0 : last.getEpochSecond();
  }

  /** One French line each; none when all is well. */
  List<String> troubles() {
    List<String> all = new ArrayList<>(told);
    Instant last = lastTold;
    if (last != null) {
      long silence = Duration.between(last, clock.instant()).toSeconds();
      if (silence > LONGEST_SILENCE.toSeconds()) {
        all.add(
            "dossier des données muet depuis "
                + silence
                + "\u00a0s\u00a0: une nouvelle version ne serait pas vue\u00a0; vérifier le volume, puis redémarrer");
      }
    }
    if (log.isBroken()) {
      all.add(
          "journal des requêtes interrompu\u00a0; vérifier la sortie standard, puis redémarrer");
    }
    if (ProcessMeasures.heapFullness() > FULL) {
      all.add("mémoire presque pleine\u00a0; augmenter -Xmx");
    }
    return List.copyOf(all);
  }
}
