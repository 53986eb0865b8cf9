package fr.rezone.aid.load;

import fr.rezone.aid.rule.BoolTerm;
import fr.rezone.aid.sheet.Aid;
import fr.rezone.aid.sheet.Condition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Orders aids so that each comes after those it leans on. */
final class EvaluationOrder {
  private final List<Aid> aids;
  private final Faults faults;
  private final Set<Integer> done = new LinkedHashSet<>();
  private final Set<Integer> open = new LinkedHashSet<>();

  private EvaluationOrder(List<Aid> aids, Faults faults) {
    this.aids = aids;
    this.faults = faults;
  }

  static List<Integer> of(List<Aid> aids, Faults faults) {
    EvaluationOrder order = new EvaluationOrder(aids, faults);
    for (int i = 0; i < aids.size(); i++) {
      order.visit(i);
    }
    return order.done.stream().filter(rank -> !aids.get(rank).informationOnly()).toList();
  }

  private void visit(int rank) {
    if (done.contains(rank)) {
      return;
    }
    if (!open.add(rank)) {
      faults.add(
          aids.get(rank).file(),
          0,
          "l’aide « "
              + aids.get(rank).id()
              + " » dépend d’elle-même par « eligible » ; rompre la boucle");
      return;
    }
    for (Condition condition : aids.get(rank).conditions()) {
      leansOn(condition.term()).forEach(this::visit);
    }
    open.remove(rank);
    done.add(rank);
  }

  private static List<Integer> leansOn(BoolTerm term) {
    List<Integer> found = new ArrayList<>();
    switch (term) {
      case BoolTerm.AidMet met -> found.add(met.aid());
      case BoolTerm.Not not -> found.addAll(leansOn(not.operand()));
      case BoolTerm.Certain certain -> found.addAll(leansOn(certain.operand()));
      case BoolTerm.And and -> and.operands().forEach(operand -> found.addAll(leansOn(operand)));
      case BoolTerm.Or or -> or.operands().forEach(operand -> found.addAll(leansOn(operand)));
      case BoolTerm.If choice -> {
        found.addAll(leansOn(choice.condition()));
        found.addAll(leansOn(choice.yes()));
        found.addAll(leansOn(choice.no()));
      }
      default -> {}
    }
    return found;
  }
}
