package fr.rezone.aid;

import fr.rezone.aid.question.Question;
import fr.rezone.aid.question.Questionnaire;
import fr.rezone.aid.result.OpenQuestion;
import fr.rezone.aid.rule.Blame;
import fr.rezone.aid.rule.BoolTerm;
import fr.rezone.aid.rule.Frame;
import fr.rezone.aid.rule.Truth;
import fr.rezone.aid.sheet.Aid;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the questions still worth asking: those an aid that is not already refused waits for, in
 * the order of the questionnaire, and whose own condition (« asked when ») surely holds.
 */
final class OpenQuestions {
  private final Rules rules;
  private final List<Aid> aids;
  private final Questionnaire questions;
  private final List<BoolTerm> gates;

  OpenQuestions(Rules rules, List<Aid> aids, Questionnaire questions, List<BoolTerm> gates) {
    this.rules = rules;
    this.aids = aids;
    this.questions = questions;
    this.gates = gates;
  }

  List<OpenQuestion> of(Run run, Frame frame) {
    Map<Integer, List<Aid>> decides = new TreeMap<>();
    Map<Integer, List<Aid>> refines = new TreeMap<>();
    for (int rank : rules.order()) {
      if (run.truth(rank) == Truth.FALSE) {
        continue;
      }
      Aid aid = aids.get(rank);
      Blame verdict = new Blame();
      rules.blame(rank, frame, verdict);
      verdict
          .missing()
          .forEach(slot -> decides.computeIfAbsent(slot, _ -> new ArrayList<>()).add(aid));
      refining(rank, frame, verdict)
          .forEach(slot -> refines.computeIfAbsent(slot, _ -> new ArrayList<>()).add(aid));
    }
    Set<Integer> slots = new HashSet<>(decides.keySet());
    slots.addAll(refines.keySet());
    return slots.stream()
        .sorted()
        .filter(slot -> gates.get(slot).test(frame) == Truth.TRUE)
        .map(
            slot ->
                new OpenQuestion(
                    questions.question(slot),
                    decides.getOrDefault(slot, List.of()),
                    refines.getOrDefault(slot, List.of())))
        .toList();
  }

  /**
   * Slots that the amount waits for, and optional ones it reads that were left at their default.
   */
  private Set<Integer> refining(int rank, Frame frame, Blame verdict) {
    Set<Integer> slots = new HashSet<>();
    Blame amount = new Blame();
    try {
      rules.blameAmount(rank, frame, amount);
    } catch (ArithmeticException e) {
      return slots;
    }
    slots.addAll(amount.missing());
    for (int slot : rules.amount(rank).slots()) {
      Question question = questions.question(slot);
      if (question.isOptional() && !frame.isGiven(slot)) {
        slots.add(slot);
      }
    }
    verdict.missing().forEach(slots::remove);
    return slots;
  }
}
