package fr.rezone.secrecy;

import java.util.ArrayList;
import java.util.List;

/**
 * Decides what is hidden: what the rules hide, and as little else as it finds that keeps every
 * sensitive cell within its protection interval, whatever is computed from the rest. Stateless; the
 * same tables and rules always give the same result.
 *
 * <p>For each sensitive cell and direction it looks for a move, a change of several hidden cells
 * that leaves every published value and every sum as they are; the cheapest published cells that
 * such a move needs are hidden. What is found is a proof in whole numbers. Cells that proofs no
 * longer need are shown again.
 */
public final class Protector {
  private Protector() {}

  /**
   * Protects tables under rules.
   *
   * @param rules the rules that the cells name by position
   * @throws IllegalArgumentException if a cell names a rule that is not in the list (one French
   *     line)
   */
  public static Protection protect(LinkedTables tables, List<SecrecyRule> rules) {
    Suppression suppression = new Suppression(tables, rules);
    Proofs proofs = new Proofs(suppression);
    Prover prover = new Prover(suppression, proofs, new MoveSearch(tables.sums()));
    for (int need = 0; need < proofs.needs(); need++) {
      if (proofs.isOpen(need)) {
        prover.prove(need);
      }
    }
    for (int need = 0; need < proofs.needs(); need++) {
      if (proofs.isOpen(need)) {
        prover.protect(need, Math.max(1, suppression.sliding(proofs.cell(need))));
      }
    }
    List<Integer> unprotected = new ArrayList<>();
    for (int need = 0; need < proofs.needs(); need += 2) {
      int cell = proofs.cell(need);
      if (proofs.width(need) < Math.max(1, suppression.sliding(cell))) {
        unprotected.add(cell);
      }
    }
    new Republication(tables, suppression, proofs, prover)
        .run(List.copyOf(prover.hiddenCells()));
    return new Protection(tables, suppression.reasons(), unprotected);
  }
}
