package fr.rezone.secrecy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Decides what is hidden: what the rules hide, and as little else as it finds that keeps every
 * sensitive cell within its protection interval, whatever is computed from the rest. The same
 * tables and rules always give the same result. Not thread-safe.
 *
 * <p>For each sensitive cell and direction it looks for a move, a change of several hidden cells
 * that leaves every published value and every sum as they are; the cheapest published cells that
 * such a move needs are hidden. What is found is a proof in whole numbers. Cells that proofs no
 * longer need are shown again.
 */
public final class Protector {
  private final LinkedTables tables;
  private final Suppression suppression;
  private final Proofs proofs;
  private final Prover prover;

  /**
   * Takes tables and rules.
   *
   * @param rules the rules that the cells name by position
   * @throws IllegalArgumentException if a cell names a rule that is not in the list (one French
   *     line)
   */
  public Protector(LinkedTables tables, List<SecrecyRule> rules) {
    this.tables = tables;
    this.suppression = new Suppression(tables, rules);
    this.proofs = new Proofs(suppression);
    this.prover =
        new Prover(
            suppression, proofs, new MoveSearch(tables.sums()), new WideMove(tables, suppression));
  }

  /** Protects tables under rules: {@link #protect()} at once. */
  public static Protection protect(LinkedTables tables, List<SecrecyRule> rules) {
    return new Protector(tables, rules).protect();
  }

  /**
   * Sensitive cells, ascending, that everybody knows whatever is hidden: a class in which nobody
   * can be. Found without looking for protection.
   */
  public List<Integer> givenAway() {
    return tooNarrow((need, cell) -> suppression.sliding(cell));
  }

  /** Protects what can be; to be called once. */
  public Protection protect() {
    Groups.of(tables, proofs).forEach(this::protect);
    return new Protection(
        tables, suppression.reasons(), tooNarrow((need, cell) -> proofs.width(need)));
  }

  private List<Integer> tooNarrow(Width width) {
    List<Integer> cells = new ArrayList<>();
    for (int need = 0; need < proofs.needs(); need += 2) {
      int cell = proofs.cell(need);
      if (width.of(need, cell) < enough(cell)) {
        cells.add(cell);
      }
    }
    return cells;
  }

  /** How wide a reader must think that the interval of a cell is. */
  private interface Width {
    long of(int need, int cell);
  }

  /** The least width of a cell's interval, whatever lies on which side of its value. */
  private long enough(int cell) {
    return Math.max(1, suppression.sliding(cell));
  }

  private void protect(int[] needs) {
    for (int need : needs) {
      if (proofs.isOpen(need)) {
        prover.prove(need);
      }
    }
    Map<Integer, Long> missed = new LinkedHashMap<>();
    for (int need : needs) {
      if (proofs.isOpen(need)) {
        long wanted = proofs.amount(need);
        if (prover.protect(need) > 0) {
          missed.put(need, wanted);
        }
      }
    }
    // Where the other direction makes the interval wide enough, looking far is useless.
    lookAgain(missed, prover::protectAtAnyCost);
    lookAgain(missed, prover::protectWidely);
    new Republication(tables, suppression, proofs, prover).run(needs, prover.takeHidden());
  }

  private void lookAgain(Map<Integer, Long> missed, IntConsumer harder) {
    missed.forEach(
        (need, wanted) -> {
          long width = proofs.proven(need) + proofs.proven(need ^ 1);
          if (width < enough(proofs.cell(need))) {
            proofs.askFor(need, wanted);
            harder.accept(need);
          }
        });
  }
}
