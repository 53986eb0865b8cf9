package fr.rezone.secrecy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Shows again what was hidden for nothing: cells hidden early that later ones made superfluous. A
 * cell comes back only if every proof that used it can be replaced. Not thread-safe.
 */
final class Republication {
  private final LinkedTables tables;
  private final Suppression suppression;
  private final Proofs proofs;
  private final Prover prover;
  private final Map<Integer, List<Integer>> users = new HashMap<>();

  Republication(LinkedTables tables, Suppression suppression, Proofs proofs, Prover prover) {
    this.tables = tables;
    this.suppression = suppression;
    this.proofs = proofs;
    this.prover = prover;
  }

  /**
   * Tries each hidden cell once, the heaviest first; returns how many came back.
   *
   * @param needs those whose proofs may use them
   */
  int run(int[] needs, List<Integer> secondary) {
    for (int need : needs) {
      note(need);
    }
    List<Integer> order = new ArrayList<>(secondary);
    order.sort(
        Comparator.<Integer>comparingInt(tables::weight)
            .reversed()
            .thenComparing(Comparator.naturalOrder()));
    int shown = 0;
    for (int cell : order) {
      if (comesBack(cell)) {
        shown++;
      }
    }
    return shown;
  }

  private void note(int need) {
    if (!proofs.isProven(need)) {
      return;
    }
    int place = proofs.place(need);
    for (int i = 0; i < proofs.size(place); i++) {
      int cell = proofs.member(place, i);
      if (suppression.isSecondary(cell)) {
        users.computeIfAbsent(cell, key -> new ArrayList<>(4)).add(need);
      }
    }
  }

  private boolean comesBack(int cell) {
    suppression.show(cell);
    List<Integer> needs = users.getOrDefault(cell, List.of());
    List<int[]> former = new ArrayList<>();
    for (int need : needs) {
      if (!proofs.isProven(need) || !proofs.uses(need, cell)) {
        continue;
      }
      former.add(new int[] {need, proofs.place(need)});
      proofs.reopen(need);
      if (!prover.prove(need)) {
        suppression.hide(cell);
        for (int[] before : former) {
          proofs.prove(before[0], before[1]);
        }
        return false;
      }
    }
    for (int[] replaced : former) {
      note(replaced[0]);
    }
    users.remove(cell);
    return true;
  }
}
