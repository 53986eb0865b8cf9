package fr.rezone.aid.sheet;

import fr.rezone.aid.language.Expression;
import fr.rezone.aid.reference.Reference;
import fr.rezone.aid.reference.Status;
import fr.rezone.aid.rule.BoolTerm;
import java.util.List;

/**
 * One condition of an aid.
 *
 * @param id {@code <aid>.<suffix>}
 * @param test the expression as written, for display
 * @param term the same, ready to evaluate
 * @param met French sentence when it holds
 * @param notMet French sentence when it does not
 * @param doubt French sentence for a legal doubt; empty when the rule has none
 * @param slots questions it reads, in order
 */
public record Condition(
    String id,
    Expression test,
    BoolTerm term,
    Sentence met,
    Sentence notMet,
    Sentence doubt,
    Reference reference,
    Status status,
    List<Integer> slots) {
  public Condition {
    slots = List.copyOf(slots);
  }
}
