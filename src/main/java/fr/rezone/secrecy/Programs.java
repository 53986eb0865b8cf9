package fr.rezone.secrecy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The largest and smallest value of a hidden cell, by linear programming over some open cells and
 * every sum and fact that they stand in; other cells stay at given values. Over a whole component
 * the bounds are what is known exactly, over a part of it they lie within. Not thread-safe.
 */
final class Programs {
  /** Solvers work in floating point; true bounds of a cell are whole numbers or close to none. */
  private static final double TOLERANCE = 1e-6;

  private final PublishedTables published;
  private final Knowledge knowledge;
  private final Map<Integer, int[]> factsOf = new HashMap<>();
  private int solved;

  /** What cells outside the program are worth. */
  @FunctionalInterface
  interface Outside {
    double value(int cell);
  }

  /** Bounds rounded inwards to whole numbers; crossed if nothing is possible. */
  record Bounds(long low, long high) {}

  Programs(PublishedTables published, Knowledge knowledge) {
    this.published = published;
    this.knowledge = knowledge;
    Map<Integer, List<Integer>> collected = new TreeMap<>();
    for (int fact = 0; fact < published.facts().size(); fact++) {
      LinearFact told = published.facts().get(fact);
      for (int i = 0; i < told.size(); i++) {
        collected.computeIfAbsent(told.cell(i), key -> new ArrayList<>()).add(fact);
      }
    }
    collected.forEach(
        (cell, facts) -> factsOf.put(cell, facts.stream().mapToInt(Integer::intValue).toArray()));
  }

  /** How many programs were solved. */
  int solved() {
    return solved;
  }

  /** Whether a fact speaks of a cell. */
  boolean isInFact(int cell) {
    return factsOf.containsKey(cell);
  }

  /**
   * Bounds of one of the cells.
   *
   * @param cells open cells, the target among them
   */
  Bounds bounds(int target, int[] cells, Outside outside) {
    return new Bounds(
        (long) Math.ceil(extreme(target, cells, outside, false) - TOLERANCE),
        (long) Math.floor(extreme(target, cells, outside, true) + TOLERANCE));
  }

  private double extreme(int target, int[] cells, Outside outside, boolean highest) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    Map<Integer, Variable> variables = new HashMap<>();
    for (int cell : cells) {
      Variable variable = model.newVariable("c" + cell).lower(knowledge.low(cell));
      if (knowledge.high(cell) < SecrecyRule.UNBOUNDED) {
        variable.upper(knowledge.high(cell));
      }
      variables.put(cell, variable);
    }
    Map<Integer, Boolean> done = new HashMap<>();
    Sums sums = published.sums();
    for (int cell : cells) {
      for (int link = sums.linkStart(cell); link < sums.linkEnd(cell); link++) {
        int sum = sums.linkedSum(link);
        if (done.put(sum, true) == null) {
          addSum(model, variables, sum, outside);
        }
      }
    }
    Map<Integer, Boolean> told = new HashMap<>();
    for (int cell : cells) {
      for (int fact : factsOf.getOrDefault(cell, new int[0])) {
        if (told.put(fact, true) == null) {
          addFact(model, variables, fact, outside);
        }
      }
    }
    Variable objective = variables.get(target);
    if (objective == null) {
      throw new IllegalArgumentException("target " + target + " outside its program");
    }
    objective.weight(1);
    solved++;
    Optimisation.Result result = highest ? model.maximise() : model.minimise();
    // An unbounded or failed program tells no more than what was known before it.
    if (!result.getState().isOptimal()) {
      return highest ? knowledge.high(target) : knowledge.low(target);
    }
    return Math.clamp(
        result.getValue(), (double) knowledge.low(target), (double) knowledge.high(target));
  }

  private void addSum(
      ExpressionsBasedModel model, Map<Integer, Variable> variables, int sum, Outside outside) {
    Sums sums = published.sums();
    Expression row = model.newExpression("s" + sum);
    double rest = 0;
    for (int at = sums.start(sum); at < sums.end(sum); at++) {
      int cell = sums.member(at);
      Variable variable = variables.get(cell);
      if (variable == null) {
        rest += sums.sign(sum, at) * value(cell, outside);
      } else {
        row.set(variable, sums.sign(sum, at));
      }
    }
    row.level(-rest);
  }

  private void addFact(
      ExpressionsBasedModel model, Map<Integer, Variable> variables, int fact, Outside outside) {
    LinearFact told = published.facts().get(fact);
    Expression row = model.newExpression("f" + fact);
    double rest = 0;
    for (int i = 0; i < told.size(); i++) {
      Variable variable = variables.get(told.cell(i));
      if (variable == null) {
        rest += told.coefficient(i) * value(told.cell(i), outside);
      } else {
        row.set(variable, told.coefficient(i));
      }
    }
    if (told.low() > Double.NEGATIVE_INFINITY) {
      row.lower(told.low() - rest);
    }
    if (told.high() < Double.POSITIVE_INFINITY) {
      row.upper(told.high() - rest);
    }
  }

  private double value(int cell, Outside outside) {
    return knowledge.isFixed(cell) ? knowledge.low(cell) : outside.value(cell);
  }
}
