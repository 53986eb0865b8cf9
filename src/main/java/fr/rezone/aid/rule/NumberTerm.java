package fr.rezone.aid.rule;

import fr.rezone.aid.language.Exact;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A term that is an exact number, or unknown. */
public sealed interface NumberTerm extends Term {
  /** The number; null when it is unknown. */
  @Nullable Exact value(Frame frame);

  static void blameUnknown(NumberTerm term, Frame frame, Blame blame) {
    if (term.value(frame) == null) {
      term.blame(frame, blame);
    }
  }

  /** Reports constants that a number asked may be compared with. */
  static void thresholds(NumberTerm term, int slot, Harvest harvest, long date) {
    switch (term) {
      case Constant constant when constant.number().isWhole() ->
          harvest.threshold(slot, constant.number().toScaled(Frame.scale()));
      case OfParameter of -> {
        DatedValue value = of.parameter().at(date);
        if (value != null && value.isScaled()) {
          harvest.threshold(slot, value.scaled());
        }
      }
      case Choose choose -> {
        thresholds(choose.yes(), slot, harvest, date);
        thresholds(choose.no(), slot, harvest, date);
      }
      default -> {}
    }
  }

  record Constant(Exact number) implements NumberTerm {
    @Override
    public Exact value(Frame frame) {
      return number;
    }

    @Override
    public void blame(Frame frame, Blame blame) {}

    @Override
    public void collect(Harvest harvest, long date) {}
  }

  /** A number asked. */
  record Asked(int slot) implements NumberTerm {
    @Override
    public @Nullable Exact value(Frame frame) {
      long value = frame.values[slot];
      return value == Frame.MISSING ? null : Exact.of(value, Frame.scale());
    }

    @Override
    public void blame(Frame frame, Blame blame) {
      frame.blame(slot, blame);
    }

    @Override
    public void collect(Harvest harvest, long date) {
      harvest.key(slot);
    }
  }

  /** A dated parameter, at a day. */
  record OfParameter(Parameter parameter, DateTerm at) implements NumberTerm {
    @Override
    public @Nullable Exact value(Frame frame) {
      long day = at.day(frame);
      DatedValue dated = day == Frame.MISSING ? null : parameter.at(day);
      return dated != null && dated.value() instanceof ParameterValue.Amount amount
          ? amount.value()
          : null;
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

  /** The step of a dated scale in which a number falls; unknown below the first. */
  record OnScale(Parameter parameter, NumberTerm position, DateTerm at) implements NumberTerm {
    @Override
    public @Nullable Exact value(Frame frame) {
      long day = at.day(frame);
      DatedValue dated = day == Frame.MISSING ? null : parameter.at(day);
      Exact place = position.value(frame);
      return dated != null && place != null && dated.value() instanceof ParameterValue.Scale scale
          ? scale.at(place)
          : null;
    }

    @Override
    public void blame(Frame frame, Blame blame) {
      if (position.value(frame) == null) {
        position.blame(frame, blame);
      } else if (at.day(frame) == Frame.MISSING) {
        at.blame(frame, blame);
      } else {
        blame.marker(parameter.name());
      }
    }

    @Override
    public void collect(Harvest harvest, long date) {
      position.collect(harvest, date);
      harvest.parameter(parameter);
      at.collect(harvest, date);
    }
  }

  /** The four operations. A division by zero is unknown without anybody to blame. */
  record Operation(char operator, NumberTerm left, NumberTerm right) implements NumberTerm {
    @Override
    public @Nullable Exact value(Frame frame) {
      Exact first = left.value(frame);
      if (first == null) {
        return null;
      }
      Exact second = right.value(frame);
      if (second == null) {
        return null;
      }
      return switch (operator) {
        case '+' -> first.plus(second);
        case '-' -> first.minus(second);
        case '*' -> first.times(second);
        case '/' -> first.dividedBy(second);
        default -> throw new IllegalStateException("operator " + operator);
      };
    }

    @Override
    public void blame(Frame frame, Blame blame) {
      blameUnknown(left, frame, blame);
      blameUnknown(right, frame, blame);
    }

    @Override
    public void collect(Harvest harvest, long date) {
      left.collect(harvest, date);
      right.collect(harvest, date);
    }
  }

  /** The smallest or the largest of several. */
  record Extreme(boolean largest, List<NumberTerm> operands) implements NumberTerm {
    public Extreme {
      operands = List.copyOf(operands);
    }

    @Override
    public @Nullable Exact value(Frame frame) {
      Exact best = null;
      for (NumberTerm operand : operands) {
        Exact value = operand.value(frame);
        if (value == null) {
          return null;
        }
        if (best == null || (largest ? value.compareTo(best) > 0 : value.compareTo(best) < 0)) {
          best = value;
        }
      }
      return best;
    }

    @Override
    public void blame(Frame frame, Blame blame) {
      operands.forEach(operand -> blameUnknown(operand, frame, blame));
    }

    @Override
    public void collect(Harvest harvest, long date) {
      operands.forEach(operand -> operand.collect(harvest, date));
    }
  }

  record Choose(BoolTerm condition, NumberTerm yes, NumberTerm no) implements NumberTerm {
    @Override
    public @Nullable Exact value(Frame frame) {
      int truth = condition.test(frame);
      return truth == Truth.UNKNOWN ? null : (truth == Truth.TRUE ? yes : no).value(frame);
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

  /** Rounded to the cent, half away from zero. */
  record ToCent(NumberTerm operand) implements NumberTerm {
    @Override
    public @Nullable Exact value(Frame frame) {
      Exact value = operand.value(frame);
      return value == null ? null : Exact.of(value.toCents(), 100);
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

  /** The year of a day, or the number of its month. */
  record PartOfDay(boolean year, DateTerm date) implements NumberTerm {
    @Override
    public @Nullable Exact value(Frame frame) {
      long day = date.day(frame);
      if (day == Frame.MISSING) {
        return null;
      }
      LocalDate local = LocalDate.ofEpochDay(day);
      return Exact.of(year ? local.getYear() : local.getMonthValue());
    }

    @Override
    public void blame(Frame frame, Blame blame) {
      date.blame(frame, blame);
    }

    @Override
    public void collect(Harvest harvest, long at) {
      date.collect(harvest, at);
    }
  }

  /** Whole months from one day to another, negative when it comes before. */
  record MonthsBetween(DateTerm from, DateTerm to) implements NumberTerm {
    @Override
    public @Nullable Exact value(Frame frame) {
      long first = from.day(frame);
      long second = to.day(frame);
      return first == Frame.MISSING || second == Frame.MISSING
          ? null
          : Exact.of(
              ChronoUnit.MONTHS.between(LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(second)));
    }

    @Override
    public void blame(Frame frame, Blame blame) {
      DateTerm.blameUnknown(from, frame, blame);
      DateTerm.blameUnknown(to, frame, blame);
    }

    @Override
    public void collect(Harvest harvest, long date) {
      from.collect(harvest, date);
      to.collect(harvest, date);
    }
  }

  /** A scale that no text gives: always unknown, under a name. */
  record Unpublished(String marker) implements NumberTerm {
    @Override
    public @Nullable Exact value(Frame frame) {
      return null;
    }

    @Override
    public void blame(Frame frame, Blame blame) {
      blame.marker(marker);
    }

    @Override
    public void collect(Harvest harvest, long date) {}
  }

  /**
   * A variable of the schedule being unrolled: the rank of the payment from 1, or the civil year.
   */
  record Unrolled(boolean isYear) implements NumberTerm {
    @Override
    public Exact value(Frame frame) {
      return Exact.of(isYear ? frame.year : frame.rank);
    }

    @Override
    public void blame(Frame frame, Blame blame) {}

    @Override
    public void collect(Harvest harvest, long date) {}
  }
}
