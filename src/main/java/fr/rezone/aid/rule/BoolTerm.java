package fr.rezone.aid.rule;

import fr.rezone.aid.language.Comparison;
import fr.rezone.aid.language.Exact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A term that is true, false or unknown ({@link Truth}). */
public sealed interface BoolTerm extends Term {
  int test(Frame frame);

  /** A test of one question against nothing that may be unknown. */
  sealed interface OfQuestion extends BoolTerm {
    int slot();

    @Override
    default void blame(Frame frame, Blame blame) {
      frame.blame(slot(), blame);
    }

    @Override
    default void collect(Harvest harvest, long date) {
      harvest.key(slot());
    }
  }

  record Constant(boolean value) implements BoolTerm {
    @Override
    public int test(Frame frame) {
      return Truth.of(value);
    }

    @Override
    public void blame(Frame frame, Blame blame) {}

    @Override
    public void collect(Harvest harvest, long date) {}
  }

  /** A point of law that is not settled: never anything but unknown. */
  record Doubt() implements BoolTerm {
    @Override
    public int test(Frame frame) {
      return Truth.UNKNOWN;
    }

    @Override
    public void blame(Frame frame, Blame blame) {
      blame.doubt();
    }

    @Override
    public void collect(Harvest harvest, long date) {}
  }

  /** A yes-or-no question. */
  record Yes(int slot) implements OfQuestion {
    @Override
    public int test(Frame frame) {
      long value = frame.values[slot];
      return value == Frame.MISSING ? Truth.UNKNOWN : (int) value;
    }
  }

  /** Whether the answer to a choice is one of a set of ranks, held as bits. */
  record OneOf(int slot, long ranks) implements OfQuestion {
    @Override
    public int test(Frame frame) {
      long value = frame.values[slot];
      return value == Frame.MISSING ? Truth.UNKNOWN : (int) (ranks >>> value) & 1;
    }
  }

  /** Whether a question with several answers holds one of them. */
  record Holds(int slot, int rank) implements OfQuestion {
    @Override
    public int test(Frame frame) {
      long value = frame.values[slot];
      return value == Frame.MISSING ? Truth.UNKNOWN : (int) (value >>> rank) & 1;
    }
  }

  /** True once the question is answered, whatever the answer; never false. */
  record Given(int slot) implements OfQuestion {
    @Override
    public int test(Frame frame) {
      return frame.values[slot] == Frame.MISSING ? Truth.UNKNOWN : Truth.TRUE;
    }
  }

  /** A number asked, against a number written in the rule. */
  record AgainstConstant(int slot, Comparison operator, long scaled) implements OfQuestion {
    @Override
    public int test(Frame frame) {
      long value = frame.values[slot];
      return value == Frame.MISSING
          ? Truth.UNKNOWN
          : Truth.of(operator.holds(Long.compare(value, scaled)));
    }

    @Override
    public void collect(Harvest harvest, long date) {
      harvest.key(slot);
      harvest.threshold(slot, scaled);
    }
  }

  /** A number asked, against a dated parameter. */
  record AgainstParameter(int slot, Comparison operator, Parameter parameter, DateTerm at)
      implements BoolTerm {
    @Override
    public int test(Frame frame) {
      long value = frame.values[slot];
      DatedValue threshold = threshold(frame);
      if (value == Frame.MISSING || threshold == null) {
        return Truth.UNKNOWN;
      }
      if (threshold.isScaled()) {
        return Truth.of(operator.holds(Long.compare(value, threshold.scaled())));
      }
      return threshold.value() instanceof ParameterValue.Amount amount
          ? Truth.of(operator.holds(Exact.of(value, Frame.scale()).compareTo(amount.value())))
          : Truth.UNKNOWN;
    }

    private @Nullable DatedValue threshold(Frame frame) {
      long day = at.day(frame);
      return day == Frame.MISSING ? null : parameter.at(day);
    }

    @Override
    public void blame(Frame frame, Blame blame) {
      if (frame.values[slot] == Frame.MISSING) {
        frame.blame(slot, blame);
      }
      if (at.day(frame) == Frame.MISSING) {
        at.blame(frame, blame);
      } else if (threshold(frame) == null) {
        blame.marker(parameter.name());
      }
    }

    @Override
    public void collect(Harvest harvest, long date) {
      harvest.key(slot);
      harvest.parameter(parameter);
      DatedValue threshold = parameter.at(date);
      if (threshold != null && threshold.isScaled()) {
        harvest.threshold(slot, threshold.scaled());
      }
      at.collect(harvest, date);
    }
  }

  /** Two numbers, whatever they are. */
  record Numbers(Comparison operator, NumberTerm left, NumberTerm right) implements BoolTerm {
    @Override
    public int test(Frame frame) {
      Exact first = left.value(frame);
      Exact second = first == null ? null : right.value(frame);
      return first == null || second == null
          ? Truth.UNKNOWN
          : Truth.of(operator.holds(first.compareTo(second)));
    }

    @Override
    public void blame(Frame frame, Blame blame) {
      NumberTerm.blameUnknown(left, frame, blame);
      NumberTerm.blameUnknown(right, frame, blame);
    }

    @Override
    public void collect(Harvest harvest, long date) {
      left.collect(harvest, date);
      right.collect(harvest, date);
      if (left instanceof NumberTerm.Asked asked) {
        NumberTerm.thresholds(right, asked.slot(), harvest, date);
      }
    }
  }

  /** Two days. */
  record Days(Comparison operator, DateTerm left, DateTerm right) implements BoolTerm {
    @Override
    public int test(Frame frame) {
      long first = left.day(frame);
      long second = right.day(frame);
      return first == Frame.MISSING || second == Frame.MISSING
          ? Truth.UNKNOWN
          : Truth.of(operator.holds(Long.compare(first, second)));
    }

    @Override
    public void blame(Frame frame, Blame blame) {
      DateTerm.blameUnknown(left, frame, blame);
      DateTerm.blameUnknown(right, frame, blame);
    }

    @Override
    public void collect(Harvest harvest, long date) {
      left.collect(harvest, date);
      right.collect(harvest, date);
    }
  }

  /** A dated parameter that is true or false. */
  record FlagParameter(Parameter parameter, DateTerm at) implements BoolTerm {
    @Override
    public int test(Frame frame) {
      long day = at.day(frame);
      DatedValue value = day == Frame.MISSING ? null : parameter.at(day);
      return value != null && value.value() instanceof ParameterValue.Flag flag
          ? Truth.of(flag.value())
          : Truth.UNKNOWN;
    }

    @Override
    public void blame(Frame frame, Blame blame) {
      if (at.day(frame) == Frame.MISSING) {
        at.blame(frame, blame);
      } else {
        blame.marker(parameter.name());
      }
    }

    @Override
    public void collect(Harvest harvest, long date) {
      harvest.parameter(parameter);
      at.collect(harvest, date);
    }
  }

  /** All conditions of another aid. */
  record AidMet(int aid) implements BoolTerm {
    @Override
    public int test(Frame frame) {
      return frame.verdicts.of(aid, frame);
    }

    @Override
    public void blame(Frame frame, Blame blame) {
      frame.verdicts.blame(aid, frame, blame);
    }

    @Override
    public void collect(Harvest harvest, long date) {}
  }

  record Not(BoolTerm operand) implements BoolTerm {
    @Override
    public int test(Frame frame) {
      int truth = operand.test(frame);
      return truth == Truth.UNKNOWN ? truth : 1 - truth;
    }

    @Override
    public void blame(Frame frame, Blame blame) {
      operand.blame(frame, blame);
    }

    @Override
    public void collect(Harvest harvest, long date) {
      operand.collect(harvest, date);
    }
  }

  /** True when the operand is surely true; false when it is false or unknown. */
  record Certain(BoolTerm operand) implements BoolTerm {
    @Override
    public int test(Frame frame) {
      return Truth.of(operand.test(frame) == Truth.TRUE);
    }

    @Override
    public void blame(Frame frame, Blame blame) {}

    @Override
    public void collect(Harvest harvest, long date) {
      operand.collect(harvest, date);
    }
  }

  /**
   * False when one operand is, else unknown when one is. Blames the first unknown one only: the
   * next is not asked yet.
   */
  record And(List<BoolTerm> operands) implements BoolTerm {
    public And {
      operands = List.copyOf(operands);
    }

    @Override
    public int test(Frame frame) {
      int result = Truth.TRUE;
      for (int i = 0; i < operands.size(); i++) {
        int truth = operands.get(i).test(frame);
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
    public void blame(Frame frame, Blame blame) {
      for (BoolTerm operand : operands) {
        if (operand.test(frame) == Truth.UNKNOWN) {
          operand.blame(frame, blame);
          return;
        }
      }
    }

    @Override
    public void collect(Harvest harvest, long date) {
      operands.forEach(operand -> operand.collect(harvest, date));
    }
  }

  /** True when one operand is, else unknown when one is. Blames every unknown one. */
  record Or(List<BoolTerm> operands) implements BoolTerm {
    public Or {
      operands = List.copyOf(operands);
    }

    @Override
    public int test(Frame frame) {
      int result = Truth.FALSE;
      for (int i = 0; i < operands.size(); i++) {
        int truth = operands.get(i).test(frame);
        if (truth == Truth.TRUE) {
          return truth;
        }
        if (truth == Truth.UNKNOWN) {
          result = truth;
        }
      }
      return result;
    }

    @Override
    public void blame(Frame frame, Blame blame) {
      for (BoolTerm operand : operands) {
        if (operand.test(frame) == Truth.UNKNOWN) {
          operand.blame(frame, blame);
        }
      }
    }

    @Override
    public void collect(Harvest harvest, long date) {
      operands.forEach(operand -> operand.collect(harvest, date));
    }
  }

  /** Unknown while the test is, else the branch it leads to. */
  record If(BoolTerm condition, BoolTerm yes, BoolTerm no) implements BoolTerm {
    @Override
    public int test(Frame frame) {
      int truth = condition.test(frame);
      return truth == Truth.UNKNOWN ? truth : (truth == Truth.TRUE ? yes : no).test(frame);
    }

    @Override
    public void blame(Frame frame, Blame blame) {
      int truth = condition.test(frame);
      (truth == Truth.UNKNOWN ? condition : truth == Truth.TRUE ? yes : no).blame(frame, blame);
    }

    @Override
    public void collect(Harvest harvest, long date) {
      condition.collect(harvest, date);
      yes.collect(harvest, date);
      no.collect(harvest, date);
    }
  }
}
