package fr.rezone.aid.bundle;

import fr.rezone.aid.result.AidResult;
import fr.rezone.aid.result.Amount;
import fr.rezone.aid.result.Bundle;
import fr.rezone.aid.result.LeftOut;
import fr.rezone.aid.result.Payment;
import fr.rezone.aid.result.Verdict;
import fr.rezone.aid.sheet.Aid;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * Bundles of one simulation: eligible aids in cash whose amount is known, above zero within the
 * horizon, and not to be verified. Immutable once built; cheap to build.
 */
public final class BundleSearch {
  private final CumulationTable table;
  private final YearMonth from;
  private final int months;
  private final List<Item> items;
  private final CompatibleSets sets;

  private record Item(int rank, Aid aid, List<Payment> payments, long cents, YearMonth start) {}

  /**
   * @param results one per aid of the catalogue, in its order
   * @param months length of the horizon
   * @param starts month from which the commitment of each aid counts, by rank
   */
  public BundleSearch(
      CumulationTable table,
      List<AidResult> results,
      LocalDate date,
      int months,
      IntFunction<YearMonth> starts) {
    this.table = table;
    this.months = months;
    from = YearMonth.from(date);
    YearMonth end = from.plusMonths(months);
    List<Item> found = new ArrayList<>();
    for (int rank = 0; rank < results.size(); rank++) {
      AidResult result = results.get(rank);
      if (result.counted() && result.verdict() instanceof Verdict.Eligible(Amount.Known known)) {
        List<Payment> payments =
            known.payments().stream()
                .filter(payment -> !payment.month().isBefore(from) && payment.month().isBefore(end))
                .toList();
        long cents = payments.stream().mapToLong(Payment::cents).sum();
        if (cents > 0) {
          found.add(new Item(rank, result.aid(), payments, cents, starts.apply(rank)));
        }
      }
    }
    found.sort(Comparator.comparing(item -> item.aid().id()));
    items = List.copyOf(found.subList(0, Math.min(found.size(), CompatibleSets.MOST_ITEMS)));
    sets =
        new CompatibleSets(items.stream().mapToLong(Item::cents).toArray(), conflicts(), needs());
  }

  private long[] conflicts() {
    long[] conflicts = new long[items.size()];
    for (int i = 0; i < conflicts.length; i++) {
      for (int j = 0; j < conflicts.length; j++) {
        if (table.isApart(items.get(i).rank(), items.get(j).rank())) {
          conflicts[i] |= 1L << j;
        }
      }
    }
    return conflicts;
  }

  /** Bits of needed items; a need for an aid that is not among the items can never be met. */
  private long[] needs() {
    long[] needs = new long[items.size()];
    for (int i = 0; i < needs.length; i++) {
      BitSet wanted = table.needs(items.get(i).rank());
      for (int j = 0; j < needs.length; j++) {
        if (wanted.get(items.get(j).rank())) {
          needs[i] |= 1L << j;
          wanted.clear(items.get(j).rank());
        }
      }
      if (!wanted.isEmpty()) {
        needs[i] |= 1L << CompatibleSets.MOST_ITEMS;
      }
    }
    return needs;
  }

  /** The bundle that pays most; of equals, the one with fewer aids, then the first by names. */
  public Bundle best() {
    return bundle(sets.best());
  }

  /** Other bundles, best first. */
  public List<Bundle> alternatives(int most) {
    return sets.alternatives(most).stream().map(this::bundle).toList();
  }

  private Bundle bundle(long set) {
    List<Bundle.Share> shares = new ArrayList<>();
    TreeMap<YearMonth, Long> calendar = new TreeMap<>();
    List<LeftOut> leftOut = new ArrayList<>();
    long total = 0;
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      if ((set & (1L << i)) != 0) {
        shares.add(new Bundle.Share(item.aid(), item.cents(), item.payments(), item.start()));
        item.payments()
            .forEach(payment -> calendar.merge(payment.month(), payment.cents(), Long::sum));
        total += item.cents();
      } else {
        leftOut(item, set, leftOut);
      }
    }
    List<Payment> payments =
        calendar.entrySet().stream()
            .map(entry -> new Payment(entry.getKey(), entry.getValue()))
            .toList();
    return new Bundle(shares, total, payments, from, months, leftOut);
  }

  private void leftOut(Item item, long set, List<LeftOut> leftOut) {
    for (int j = 0; j < items.size(); j++) {
      Item other = items.get(j);
      boolean inside = (set & (1L << j)) != 0;
      boolean because =
          inside
              ? table.isApart(item.rank(), other.rank())
              : table.isNeeded(item.rank(), other.rank());
      if (because) {
        table
            .rule(item.rank(), other.rank())
            .ifPresent(rule -> leftOut.add(new LeftOut(item.aid(), other.aid(), rule)));
      }
    }
  }
}
