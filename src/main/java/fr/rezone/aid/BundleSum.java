package fr.rezone.aid;

import fr.rezone.aid.bundle.CompatibleSets;
import fr.rezone.aid.bundle.CumulationTable;
import fr.rezone.aid.rule.Truth;
import fr.rezone.aid.sheet.Aid;
import fr.rezone.aid.sheet.Catalogue;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The worth of the best bundle of a run, without its content. Reusable, confined to one thread. */
final class BundleSum {
  private final CumulationTable cumulations;
  private final int[] counted;
  private final int[] chosen;

  BundleSum(Catalogue catalogue, CumulationTable cumulations, LocalDate date) {
    this.cumulations = cumulations;
    List<Aid> aids = catalogue.aids();
    counted =
        IntStream.range(0, aids.size())
            .filter(rank -> !aids.get(rank).informationOnly() && aids.get(rank).isCounted(date))
            .boxed()
            .sorted(Comparator.comparing(rank -> aids.get(rank).id()))
            .mapToInt(Integer::intValue)
            .toArray();
    chosen = new int[counted.length];
  }

  long best(Run run) {
    int count = 0;
    for (int aid : counted) {
      if (run.truth(aid) == Truth.TRUE
          && run.inHorizon(aid) > 0
          && count < CompatibleSets.MOST_ITEMS) {
        chosen[count++] = aid;
      }
    }
    if (count == 0) {
      return 0;
    }
    if (count == 1) {
      return cumulations.countNeeds(chosen[0]) == 0 ? run.inHorizon(chosen[0]) : 0;
    }
    return search(run, Arrays.copyOf(chosen, count));
  }

  private long search(Run run, int[] items) {
    long[] values = new long[items.length];
    long[] conflicts = new long[items.length];
    long[] needs = new long[items.length];
    for (int i = 0; i < items.length; i++) {
      values[i] = run.inHorizon(items[i]);
      int met = 0;
      for (int j = 0; j < items.length; j++) {
        if (cumulations.isApart(items[i], items[j])) {
          conflicts[i] |= 1L << j;
        }
        if (cumulations.isNeeded(items[i], items[j])) {
          needs[i] |= 1L << j;
          met++;
        }
      }
      if (met < cumulations.countNeeds(items[i])) {
        needs[i] |= 1L << CompatibleSets.MOST_ITEMS;
      }
    }
    CompatibleSets sets = new CompatibleSets(values, conflicts, needs);
    return sets.value(sets.best());
  }
}
