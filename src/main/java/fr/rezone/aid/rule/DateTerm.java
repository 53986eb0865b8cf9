package fr.rezone.aid.rule;

import fr.rezone.aid.language.Exact;
import fr.rezone.aid.language.Expression;
import java.time.LocalDate;

/** A term that is a day, or unknown. */
public sealed interface DateTerm extends Term {
  /** Days since 1970, or {@link Frame#MISSING}. */
  long day(Frame frame);

  static void blameUnknown(DateTerm term, Frame frame, Blame blame) {
    if (term.day(frame) == Frame.MISSING) {
      term.blame(frame, blame);
    }
  }

  /** The reference date, always known. */
  record Reference() implements DateTerm {
    @Override
    public long day(Frame frame) {
      return frame.date;
    }

    @Override
    public void blame(Frame frame, Blame blame) {}

    @Override
    public void collect(Harvest harvest, long date) {}
  }

  record Constant(long value) implements DateTerm {
    @Override
    public long day(Frame frame) {
      return value;
    }

    @Override
    public void blame(Frame frame, Blame blame) {}

    @Override
    public void collect(Harvest harvest, long date) {}
  }

  /** A day asked. */
  record Asked(int slot) implements DateTerm {
    @Override
    public long day(Frame frame) {
      return frame.values[slot];
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

  /** A parameter that is a day. */
  record OfParameter(Parameter parameter, DateTerm at) implements DateTerm {
    @Override
    public long day(Frame frame) {
      long day = at.day(frame);
      DatedValue dated = day == Frame.MISSING ? null : parameter.at(day);
      return dated != null && dated.value() instanceof ParameterValue.Day value
          ? value.value().toEpochDay()
          : Frame.MISSING;
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

  /**
   * The same day some years or months later (the 29th of February becomes the 28th), or some days
   * later.
   */
  record Shifted(DateTerm date, long count, Expression.Unit unit) implements DateTerm {
    @Override
    public long day(Frame frame) {
      long day = date.day(frame);
      if (day == Frame.MISSING) {
        return day;
      }
      return switch (unit) {
        case DAYS -> day + count;
        case MONTHS -> LocalDate.ofEpochDay(day).plusMonths(count).toEpochDay();
        case YEARS -> LocalDate.ofEpochDay(day).plusYears(count).toEpochDay();
      };
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

  record Choose(BoolTerm condition, DateTerm yes, DateTerm no) implements DateTerm {
    @Override
    public long day(Frame frame) {
      int truth = condition.test(frame);
      return truth == Truth.UNKNOWN ? Frame.MISSING : (truth == Truth.TRUE ? yes : no).day(frame);
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

  /** The first of January of a year. */
  record FirstOfYear(NumberTerm year) implements DateTerm {
    @Override
    public long day(Frame frame) {
      Exact value = year.value(frame);
      return value == null ? Frame.MISSING : LocalDate.of((int) value.floor(), 1, 1).toEpochDay();
    }

    @Override
    public void blame(Frame frame, Blame blame) {
      year.blame(frame, blame);
    }

    @Override
    public void collect(Harvest harvest, long date) {
      year.collect(harvest, date);
    }
  }
}
