package fr.rezone.aid;

import fr.rezone.aid.question.Questionnaire;
import fr.rezone.aid.result.OpenQuestion;
import fr.rezone.aid.rule.Blame;
import fr.rezone.aid.rule.BoolTerm;
import fr.rezone.aid.rule.Frame;
import fr.rezone.aid.rule.Truth;
import fr.rezone.aid.sheet.Aid;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

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
    List<List<Aid>> decides = new ArrayList<>(Collections.nCopies(questions.size(), List.of()));
    List<List<Aid>> refines = new ArrayList<>(decides);
    for (int rank : rules.order()) {
      if (run.truth(rank) != Truth.FALSE) {
        Aid aid = aids.get(rank);
        Blame verdict = new Blame();
        if (run.truth(rank) == Truth.UNKNOWN) {
          rules.blame(rank, frame, verdict);
        }
        for (int slot : verdict.missing()) {
          add(decides, slot, aid);
        }
        refining(rank, frame, verdict, aid, refines);
      }
    }
    List<OpenQuestion> open = new ArrayList<>();
    for (int slot = 0; slot < questions.size(); slot++) {
      boolean waited = !decides.get(slot).isEmpty() || !refines.get(slot).isEmpty();
      if (waited && gates.get(slot).test(frame) == Truth.TRUE) {
        open.add(new OpenQuestion(questions.question(slot), decides.get(slot), refines.get(slot)));
      }
    }
    return open;
  }

  private static void add(List<List<Aid>> lists, int slot, Aid aid) {
    List<Aid> list = lists.get(slot);
    if (list.isEmpty()) {
      list = new ArrayList<>(4);
      lists.set(slot, list);
    }
    if (list.isEmpty() || !list.getLast().id().equals(aid.id())) {
      list.add(aid);
    }
  }

  /**
   * Slots that the amount waits for, and optional ones it reads that were left at their default.
   */
  private void refining(int rank, Frame frame, Blame verdict, Aid aid, List<List<Aid>> refines) {
    Blame amount = new Blame();
    try {
      rules.blameAmount(rank, frame, amount);
    } catch (ArithmeticException e) {
      return;
    }
    for (int slot : amount.missing()) {
      if (!verdict.missing().contains(slot)) {
        add(refines, slot, aid);
      }
    }
    for (int slot : rules.amount(rank).slots()) {
      if (questions.question(slot).isOptional() && !frame.isGiven(slot)) {
        add(refines, slot, aid);
      }
    }
  }
}
