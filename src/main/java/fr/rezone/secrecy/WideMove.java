package fr.rezone.secrecy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * A move found by a linear program, where searching step by step does not find one: a commune alone
 * in its département within a territoire, whose total and every breakdown must move together. The
 * program sees the surroundings of a cell, of each sum the total and the largest parts. Amounts may
 * differ between cells and need not be whole. Not thread-safe.
 */
final class WideMove {
  private static final double NOTHING = 1e-7;

  private final LinkedTables tables;
  private final Suppression suppression;

  WideMove(LinkedTables tables, Suppression suppression) {
    this.tables = tables;
    this.suppression = suppression;
  }

  /**
   * The cells of a move that takes a cell by an amount in a direction; empty if there is none.
   *
   * @param sign 1 upwards, −1 downwards
   * @param parts how many parts of each sum to look at
   * @param most how many cells to look at
   */
  int[] find(int target, int sign, long amount, int parts, int most) {
    int[] cells = surroundings(target, parts, most);
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    Map<Integer, Variable[]> variables = new LinkedHashMap<>();
    for (int cell : cells) {
      double cost = suppression.isHidden(cell) ? 0.01 : 1;
      Variable[] both = new Variable[2];
      for (int side = 0; side < 2; side++) {
        double room = cell == target ? amount : suppression.room(cell, side == 0 ? 1 : -1);
        both[side] =
            model.newVariable("c" + cell + (side == 0 ? "+" : "-")).lower(0).upper(room);
        both[side].weight(cost);
      }
      variables.put(cell, both);
    }
    Variable[] moved = variables.get(target);
    if (moved == null) {
      return new int[0];
    }
    moved[sign > 0 ? 0 : 1].level((double) amount);
    moved[sign > 0 ? 1 : 0].level(0.0);
    addSums(model, variables);
    Optimisation.Result result = model.minimise();
    if (!result.getState().isOptimal()) {
      return new int[0];
    }
    return Arrays.stream(cells)
        .filter(cell -> size(variables, cell) > NOTHING)
        .toArray();
  }

  private static double size(Map<Integer, Variable[]> variables, int cell) {
    Variable[] both = variables.get(cell);
    return both == null
        ? 0
        : Math.abs(both[0].getValue().doubleValue() - both[1].getValue().doubleValue());
  }

  private void addSums(ExpressionsBasedModel model, Map<Integer, Variable[]> variables) {
    Sums sums = tables.sums();
    Map<Integer, Expression> rows = new HashMap<>();
    variables.forEach(
        (cell, both) -> {
          for (int link = sums.linkStart(cell); link < sums.linkEnd(cell); link++) {
            Expression row =
                rows.computeIfAbsent(
                    sums.linkedSum(link), sum -> model.newExpression("s" + sum).level(0));
            row.set(both[0], sums.linkSign(link));
            row.set(both[1], -sums.linkSign(link));
          }
        });
  }

  private int[] surroundings(int target, int parts, int most) {
    Sums sums = tables.sums();
    Map<Integer, Boolean> seen = new HashMap<>();
    List<Integer> found = new ArrayList<>();
    found.add(target);
    seen.put(target, true);
    for (int next = 0; next < found.size() && found.size() < most; next++) {
      int cell = found.get(next);
      for (int link = sums.linkStart(cell); link < sums.linkEnd(cell); link++) {
        for (int other : largest(sums.linkedSum(link), parts)) {
          if (found.size() < most && seen.put(other, true) == null) {
            found.add(other);
          }
        }
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The total and the largest parts of a sum, of those that may move. */
  private List<Integer> largest(int sum, int parts) {
    Sums sums = tables.sums();
    List<Integer> movable = new ArrayList<>();
    for (int at = sums.start(sum); at < sums.end(sum); at++) {
      int cell = sums.member(at);
      if (suppression.room(cell, 1) > 0 || suppression.room(cell, -1) > 0) {
        movable.add(cell);
      }
    }
    movable.sort(
        (a, b) -> {
          int byValue = Long.compare(tables.value(b), tables.value(a));
          return byValue != 0 ? byValue : Integer.compare(a, b);
        });
    return movable.size() <= parts + 1 ? movable : movable.subList(0, parts + 1);
  }
}
