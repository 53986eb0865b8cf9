package fr.rezone.source.table;

import java.util.List;
import java.util.Optional;

/**
 * Something that is counted.
 *
 * @param id the word of the tables
 * @param label French
 * @param headcount whether it counts professionals, each of whom contributes one
 * @param dominance whether the largest contribution of one professional must be known
 * @param rule id of the confidentiality rule of its totals
 */
public record Measure(
    String id,
    String label,
    boolean headcount,
    boolean dominance,
    String rule,
    List<Breakdown> breakdowns) {
  public Measure {
    breakdowns = List.copyOf(breakdowns);
  }

  public Optional<Breakdown> breakdown(String breakdownId) {
    return breakdowns.stream().filter(b -> b.id().equals(breakdownId)).findFirst();
  }
}
