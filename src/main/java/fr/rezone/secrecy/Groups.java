package fr.rezone.secrecy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Needs that no sum links may be protected apart: one group for each set of linked tables. */
final class Groups {
  private Groups() {}

  /** The needs of each group that has one, ascending; the largest group first. */
  static List<int[]> of(LinkedTables tables, Proofs proofs) {
    int[] leaders = new int[tables.cells()];
    Arrays.setAll(leaders, cell -> cell);
    Sums sums = tables.sums();
    for (int sum = 0; sum < sums.count(); sum++) {
      int first = -1;
      for (int at = sums.start(sum); at < sums.end(sum); at++) {
        int cell = sums.member(at);
        if (tables.rule(cell) == LinkedTables.PUBLIC) {
          continue; // it never moves, so it links nothing
        }
        int leader = leader(leaders, cell);
        if (first < 0) {
          first = leader;
        } else if (leader != first) {
          leaders[Math.max(first, leader)] = Math.min(first, leader);
          first = Math.min(first, leader);
        }
      }
    }
    int[] sizes = new int[leaders.length];
    for (int need = 0; need < proofs.needs(); need++) {
      sizes[leader(leaders, proofs.cell(need))]++;
    }
    int[][] groups = new int[leaders.length][];
    int[] filled = new int[leaders.length];
    for (int need = 0; need < proofs.needs(); need++) {
      int leader = leader(leaders, proofs.cell(need));
      int[] group = groups[leader];
      if (group == null) {
        group = new int[sizes[leader]];
        groups[leader] = group;
      }
      group[filled[leader]++] = need;
    }
    return Arrays.stream(groups)
        .filter(group -> group != null)
        .sorted(Comparator.<int[]>comparingInt(group -> -group.length).thenComparing(g -> g[0]))
        .toList();
  }

  private static int leader(int[] leaders, int cell) {
    int at = cell;
    while (leaders[at] != at) {
      leaders[at] = leaders[leaders[at]];
      at = leaders[at];
    }
    return at;
  }
}
