package fr.rezone.aid.rule;

import fr.rezone.aid.language.Exact;
import java.time.LocalDate;
import java.util.List;

/**
 * When an amount is paid, and in how many parts. Each payment is rounded to the cent, half away
 * from zero; of equal parts the last takes the remainder; payments of zero are left out. Immutable.
 */
public sealed interface Schedule {
  /** More payments than this are a fault of the rule. */
  int MOST_PAYMENTS = 600;

  /**
   * Tells the sink every payment.
   *
   * @return false if something is unknown; the sink may then have been told a part
   */
  boolean pay(Frame frame, PaymentSink sink);

  /** Adds why it is unknown. */
  void blame(Frame frame, Blame blame);

  void collect(Harvest harvest, long date);

  /** One payment. */
  record Once(MonthTerm month, NumberTerm amount) implements Schedule {
    @Override
    public boolean pay(Frame frame, PaymentSink sink) {
      Exact euros = amount.value(frame);
      long when = month.month(frame);
      if (euros == null || when == Frame.MISSING) {
        return false;
      }
      give(sink, when, euros.toCents());
      return true;
    }

    @Override
    public void blame(Frame frame, Blame blame) {
      NumberTerm.blameUnknown(amount, frame, blame);
      MonthTerm.blameUnknown(month, frame, blame);
    }

    @Override
    public void collect(Harvest harvest, long date) {
      amount.collect(harvest, date);
      month.collect(harvest, date);
    }
  }

  /** One amount in equal parts. */
  record EqualParts(NumberTerm amount, List<MonthTerm> months) implements Schedule {
    public EqualParts {
      months = List.copyOf(months);
    }

    @Override
    public boolean pay(Frame frame, PaymentSink sink) {
      Exact euros = amount.value(frame);
      if (euros == null) {
        return false;
      }
      long total = euros.toCents();
      long part = euros.dividedBy(Exact.of(months.size())).toCents();
      for (int i = 0; i < months.size(); i++) {
        long when = months.get(i).month(frame);
        if (when == Frame.MISSING) {
          return false;
        }
        boolean last = i == months.size() - 1;
        give(sink, when, last ? total - part * (months.size() - 1) : part);
      }
      return true;
    }

    @Override
    public void blame(Frame frame, Blame blame) {
      NumberTerm.blameUnknown(amount, frame, blame);
      months.forEach(month -> MonthTerm.blameUnknown(month, frame, blame));
    }

    @Override
    public void collect(Harvest harvest, long date) {
      amount.collect(harvest, date);
      months.forEach(month -> month.collect(harvest, date));
    }
  }

  /**
   * The same payment several times.
   *
   * @param every months from one payment to the next
   * @param ranked whether the amount reads {@code rang}, the rank of the payment from 1
   */
  record Repeated(NumberTerm times, MonthTerm first, int every, NumberTerm amount, boolean ranked)
      implements Schedule {
    @Override
    public boolean pay(Frame frame, PaymentSink sink) {
      Exact count = times.value(frame);
      if (count == null) {
        return false;
      }
      long payments = Math.min(count.floor(), MOST_PAYMENTS);
      if (payments <= 0) {
        return true;
      }
      long start = first.month(frame);
      if (start == Frame.MISSING) {
        return false;
      }
      long cents = 0;
      for (int i = 0; i < payments; i++) {
        frame.rank = i + 1L;
        if (i == 0 || ranked) {
          Exact euros = amount.value(frame);
          if (euros == null) {
            return false;
          }
          cents = euros.toCents();
        }
        give(sink, start + (long) every * i, cents);
      }
      return true;
    }

    @Override
    public void blame(Frame frame, Blame blame) {
      frame.rank = 1;
      Exact count = times.value(frame);
      if (count == null) {
        times.blame(frame, blame);
      }
      if (count == null || count.compareTo(Exact.ZERO) > 0) {
        NumberTerm.blameUnknown(amount, frame, blame);
        MonthTerm.blameUnknown(first, frame, blame);
      }
    }

    @Override
    public void collect(Harvest harvest, long date) {
      times.collect(harvest, date);
      amount.collect(harvest, date);
      first.collect(harvest, date);
    }
  }

  /**
   * A yearly amount over a contract of some months, cut by civil years: the month of the start
   * counts in full, each year receives its share of twelve, paid in a given month of the same or of
   * the next year. The amount may read {@code annee}.
   */
  record CivilYears(
      DateTerm from, NumberTerm months, NumberTerm amount, NumberTerm payMonth, boolean nextYear)
      implements Schedule {
    @Override
    public boolean pay(Frame frame, PaymentSink sink) {
      long start = from.day(frame);
      Exact length = months.value(frame);
      Exact month = payMonth.value(frame);
      if (start == Frame.MISSING || length == null || month == null) {
        return false;
      }
      LocalDate day = LocalDate.ofEpochDay(start);
      long left = Math.min(length.floor(), MOST_PAYMENTS);
      long inYear = Math.min(left, 13L - day.getMonthValue());
      for (long year = day.getYear(); left > 0; year++) {
        frame.year = year;
        Exact yearly = amount.value(frame);
        if (yearly == null) {
          return false;
        }
        long cents = yearly.times(Exact.of(inYear, 12)).toCents();
        give(sink, (nextYear ? year + 1 : year) * 12 + month.floor() - 1, cents);
        left -= inYear;
        inYear = Math.min(left, 12);
      }
      return true;
    }

    @Override
    public void blame(Frame frame, Blame blame) {
      DateTerm.blameUnknown(from, frame, blame);
      NumberTerm.blameUnknown(months, frame, blame);
      long start = from.day(frame);
      frame.year = LocalDate.ofEpochDay(start == Frame.MISSING ? frame.date : start).getYear();
      NumberTerm.blameUnknown(amount, frame, blame);
      NumberTerm.blameUnknown(payMonth, frame, blame);
    }

    @Override
    public void collect(Harvest harvest, long date) {
      from.collect(harvest, date);
      months.collect(harvest, date);
      amount.collect(harvest, date);
      payMonth.collect(harvest, date);
    }
  }

  /**
   * A whole yearly amount for some civil years, each in equal parts in given months. The amount may
   * read {@code annee}.
   */
  record YearlyParts(NumberTerm years, NumberTerm first, NumberTerm amount, List<Integer> months)
      implements Schedule {
    public YearlyParts {
      months = List.copyOf(months);
    }

    @Override
    public boolean pay(Frame frame, PaymentSink sink) {
      Exact count = years.value(frame);
      Exact start = first.value(frame);
      if (count == null || start == null) {
        return false;
      }
      for (long year = start.floor();
          year < start.floor() + Math.min(count.floor(), MOST_PAYMENTS);
          year++) {
        frame.year = year;
        Exact yearly = amount.value(frame);
        if (yearly == null) {
          return false;
        }
        long total = yearly.toCents();
        long part = Exact.of(total, 100L * months.size()).toCents();
        for (int i = 0; i < months.size(); i++) {
          boolean last = i == months.size() - 1;
          give(
              sink,
              year * 12 + months.get(i) - 1,
              last ? total - part * (months.size() - 1) : part);
        }
      }
      return true;
    }

    @Override
    public void blame(Frame frame, Blame blame) {
      NumberTerm.blameUnknown(years, frame, blame);
      NumberTerm.blameUnknown(first, frame, blame);
      Exact start = first.value(frame);
      frame.year = start == null ? LocalDate.ofEpochDay(frame.date).getYear() : start.floor();
      NumberTerm.blameUnknown(amount, frame, blame);
    }

    @Override
    public void collect(Harvest harvest, long date) {
      years.collect(harvest, date);
      first.collect(harvest, date);
      amount.collect(harvest, date);
    }
  }

  private static void give(PaymentSink sink, long month, long cents) {
    if (cents != 0) {
      sink.pay(month, cents);
    }
  }
}
