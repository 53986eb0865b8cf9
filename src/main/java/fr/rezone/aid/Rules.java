package fr.rezone.aid;

import fr.rezone.aid.question.Answers;
import fr.rezone.aid.rule.Blame;
import fr.rezone.aid.rule.BoolTerm;
import fr.rezone.aid.rule.Frame;
import fr.rezone.aid.rule.FrameFactory;
import fr.rezone.aid.rule.Schedule;
import fr.rezone.aid.rule.Truth;
import fr.rezone.aid.rule.Verdicts;
import fr.rezone.aid.sheet.Aid;
import fr.rezone.aid.sheet.AmountRule;
import fr.rezone.aid.sheet.Catalogue;
import fr.rezone.aid.sheet.Condition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The catalogue laid out for evaluation: arrays instead of lists. Immutable. */
final class Rules {
  private static final int DEFAULT_HORIZON_YEARS = 5;

  private final List<Aid> aids;
  private final BoolTerm[][] conditions;
  private final Schedule[][] schedules;
  private final int[] order;
  private final FrameFactory frames;
  private final int horizonSlot;

  Rules(Catalogue catalogue) {
    aids = catalogue.aids();
    List<BoolTerm[]> tests = new ArrayList<>();
    List<Schedule[]> payments = new ArrayList<>();
    for (Aid aid : aids) {
      tests.add(aid.conditions().stream().map(Condition::term).toArray(BoolTerm[]::new));
      payments.add(aid.amount().schedules().toArray(Schedule[]::new));
    }
    conditions = tests.toArray(BoolTerm[][]::new);
    schedules = payments.toArray(Schedule[][]::new);
    order = catalogue.order().stream().mapToInt(Integer::intValue).toArray();
    frames = new FrameFactory(catalogue.questions(), catalogue.parameters());
    horizonSlot = catalogue.questions().slot("horizon_annees");
  }

  int count() {
    return aids.size();
  }

  int[] order() {
    return order;
  }

  BoolTerm[] conditions(int aid) {
    return conditions[aid];
  }

  AmountRule amount(int aid) {
    return aids.get(aid).amount();
  }

  Schedule[] schedules(int aid) {
    return schedules[aid];
  }

  FrameFactory frames() {
    return frames;
  }

  Frame frame(Answers answers, LocalDate date, Verdicts verdicts) {
    return frames.frame(answers.toPacked(), date.toEpochDay(), verdicts);
  }

  /** Length of the horizon in months. */
  int horizonMonths(Frame frame) {
    long years =
        horizonSlot < 0 || frame.value(horizonSlot) == Answers.MISSING
            ? DEFAULT_HORIZON_YEARS
            : frame.value(horizonSlot) / fr.rezone.aid.question.AnswerType.SCALE;
    return Math.toIntExact(12 * years);
  }

  /** Adds why the conditions of an aid are unknown, in their order. */
  void blame(int aid, Frame frame, Blame blame) {
    for (Condition condition : aids.get(aid).conditions()) {
      if (condition.term().test(frame) == Truth.UNKNOWN) {
        blame.enter(condition.id());
        condition.term().blame(frame, blame);
      }
    }
  }

  /** Adds why the amount of an aid is unknown. */
  void blameAmount(int aid, Frame frame, Blame blame) {
    for (Schedule schedule : schedules[aid]) {
      schedule.blame(frame, blame);
    }
  }
}
