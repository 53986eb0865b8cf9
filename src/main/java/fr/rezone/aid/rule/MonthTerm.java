package fr.rezone.aid.rule;

import fr.rezone.aid.language.Exact;
import java.time.LocalDate;

/** A term that is a month of a year, or unknown. */
public sealed interface MonthTerm extends Term {
  /** Months since year 0, or {@link Frame#MISSING}. */
  long month(Frame frame);

  static void blameUnknown(MonthTerm term, Frame frame, Blame blame) {
    if (term.month(frame) == Frame.MISSING) {
      term.blame(frame, blame);
    }
  }

  /** Months since year 0 of a day. */
  static long of(long day) {
    LocalDate local = LocalDate.ofEpochDay(day);
    return local.getYear() * 12L + local.getMonthValue() - 1;
  }

  /** The month in which a day falls. */
  record OfDay(DateTerm date) implements MonthTerm {
    @Override
    public long month(Frame frame) {
      long day = date.day(frame);
      return day == Frame.MISSING ? day : of(day);
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

  /** A month by year and number, 1 to 12. */
  record OfYear(NumberTerm year, NumberTerm number) implements MonthTerm {
    @Override
    public long month(Frame frame) {
      Exact first = year.value(frame);
      Exact second = number.value(frame);
      return first == null || second == null
          ? Frame.MISSING
          : first.floor() * 12 + second.floor() - 1;
    }

    @Override
    public void blame(Frame frame, Blame blame) {
      NumberTerm.blameUnknown(year, frame, blame);
      NumberTerm.blameUnknown(number, frame, blame);
    }

    @Override
    public void collect(Harvest harvest, long date) {
      year.collect(harvest, date);
      number.collect(harvest, date);
    }
  }

  /** Some months later. */
  record Plus(MonthTerm month, NumberTerm count) implements MonthTerm {
    @Override
    public long month(Frame frame) {
      long start = month.month(frame);
      Exact added = count.value(frame);
      return start == Frame.MISSING || added == null ? Frame.MISSING : start + added.floor();
    }

    @Override
    public void blame(Frame frame, Blame blame) {
      blameUnknown(month, frame, blame);
      NumberTerm.blameUnknown(count, frame, blame);
    }

    @Override
    public void collect(Harvest harvest, long date) {
      month.collect(harvest, date);
      count.collect(harvest, date);
    }
  }
}
