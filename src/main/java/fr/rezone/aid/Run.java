package fr.rezone.aid;

import fr.rezone.aid.rule.Blame;
import fr.rezone.aid.rule.BoolTerm;
import fr.rezone.aid.rule.Frame;
import fr.rezone.aid.rule.MonthTerm;
import fr.rezone.aid.rule.PaymentSink;
import fr.rezone.aid.rule.Schedule;
import fr.rezone.aid.rule.Truth;
import fr.rezone.aid.rule.Verdicts;
import java.util.Arrays;

/**
 * One evaluation of every aid: a truth value each and, for those met, sums in cents. Reusable,
 * confined to one thread.
 */
final class Run implements Verdicts, PaymentSink {
  /** An amount that cannot be told. */
  static final long UNKNOWN = Long.MIN_VALUE;

  private final Rules rules;
  private final byte[] truths;
  private final long[] totals;
  private final long[] inHorizon;
  private long total;
  private long within;
  private long firstMonth;
  private long endMonth;

  Run(Rules rules) {
    this.rules = rules;
    truths = new byte[rules.count()];
    totals = new long[rules.count()];
    inHorizon = new long[rules.count()];
  }

  /** Verdicts of all aids, each after those it leans on. */
  void judge(Frame frame) {
    Arrays.fill(truths, (byte) Truth.FALSE);
    for (int aid : rules.order()) {
      truths[aid] = (byte) judge(rules.conditions(aid), frame);
    }
  }

  /** Sums of the aids that are met. */
  void add(Frame frame) {
    firstMonth = MonthTerm.of(frame.date());
    endMonth = firstMonth + rules.horizonMonths(frame);
    for (int aid : rules.order()) {
      if (truths[aid] == Truth.TRUE) {
        total = 0;
        within = 0;
        boolean known = pay(rules.schedules(aid), frame, this);
        totals[aid] = known ? total : UNKNOWN;
        inHorizon[aid] = known ? within : UNKNOWN;
      } else {
        totals[aid] = UNKNOWN;
        inHorizon[aid] = UNKNOWN;
      }
    }
  }

  /** Unrolls the schedules; false when the amount is unknown or cannot be computed exactly. */
  static boolean pay(Schedule[] schedules, Frame frame, PaymentSink sink) {
    if (schedules.length == 0) {
      return false;
    }
    try {
      for (Schedule schedule : schedules) {
        if (!schedule.pay(frame, sink)) {
          return false;
        }
      }
      return true;
    } catch (ArithmeticException e) {
      // Division by zero, or a number beyond 64 bits: no amount is better than a wrong one.
      return false;
    }
  }

  private static int judge(BoolTerm[] conditions, Frame frame) {
    int result = Truth.TRUE;
    for (BoolTerm condition : conditions) {
      int truth = condition.test(frame);
      if (truth == Truth.FALSE) {
        return truth;
      }
      if (truth == Truth.UNKNOWN) {
        result = truth;
      }
    }
    return result;
  }

  @Override
  public void pay(long month, long cents) {
    total = Math.addExact(total, cents);
    if (month >= firstMonth && month < endMonth) {
      within += cents;
    }
  }

  byte[] truths() {
    return truths.clone();
  }

  int truth(int aid) {
    return truths[aid];
  }

  long total(int aid) {
    return totals[aid];
  }

  long inHorizon(int aid) {
    return inHorizon[aid];
  }

  @Override
  public int of(int aid, Frame frame) {
    return truths[aid];
  }

  @Override
  public void blame(int aid, Frame frame, Blame blame) {
    rules.blame(aid, frame, blame);
  }
}
