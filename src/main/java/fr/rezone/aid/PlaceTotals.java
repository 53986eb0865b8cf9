package fr.rezone.aid;

import fr.rezone.aid.question.Answers;
import fr.rezone.aid.rule.Frame;
import fr.rezone.aid.rule.Truth;
import java.time.LocalDate;
import java.util.List;

/**
 * One project in many places, in the order in which they were given. Immutable.
 *
 * <p>An answer of the place wins over the same answer of the project.
 */
public final class PlaceTotals {
  private final long[] bundles;
  private final byte[][] truths;

  private PlaceTotals(long[] bundles, byte[][] truths) {
    this.bundles = bundles;
    this.truths = truths;
  }

  static PlaceTotals of(
      Rules rules, BundleSum sum, LocalDate date, Answers answers, List<Answers> places) {
    Run run = new Run(rules);
    long[] project = answers.toPacked();
    long[] merged = new long[project.length];
    long[] bundles = new long[places.size()];
    byte[][] truths = new byte[places.size()][];
    for (int place = 0; place < bundles.length; place++) {
      merge(project, places.get(place), merged);
      Frame frame = rules.frames().frame(merged, date.toEpochDay(), run);
      run.judge(frame);
      run.add(frame);
      bundles[place] = sum.best(run);
      truths[place] = run.truths();
    }
    return new PlaceTotals(bundles, truths);
  }

  private static void merge(long[] project, Answers place, long[] merged) {
    for (int slot = 0; slot < merged.length; slot++) {
      long own = place.packed(slot);
      merged[slot] = own == Answers.MISSING ? project[slot] : own;
    }
  }

  public int count() {
    return bundles.length;
  }

  /** What the best lawful bundle pays at a place over the horizon, cents. */
  public long bundleCents(int place) {
    return bundles[place];
  }

  /** Whether an aid may be had at a place. */
  public Evaluation.Code verdict(int place, int aid) {
    return Evaluation.Code.of(truths[place][aid]);
  }

  /** How many aids are uncertain at a place. */
  public int countUncertain(int place) {
    int count = 0;
    for (byte truth : truths[place]) {
      count += truth == Truth.UNKNOWN ? 1 : 0;
    }
    return count;
  }
}
