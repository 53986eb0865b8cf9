package fr.rezone.source.table;

import java.util.List;

/**
 * A way to divide a count into parts that add up to it.
 *
 * @param rule id of the confidentiality rule that its cells obey
 */
public record Breakdown(String id, String label, String rule, List<Modality> modalities) {
  public Breakdown {
    modalities = List.copyOf(modalities);
  }
}
