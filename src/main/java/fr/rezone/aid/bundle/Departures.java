package fr.rezone.aid.bundle;

import fr.rezone.aid.result.Bundle;
import fr.rezone.aid.result.Departure;
import fr.rezone.aid.result.Payment;
import fr.rezone.aid.sheet.Refund;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What leaving costs, month after month. */
public final class Departures {
  private Departures() {}

  /**
   * Leaving after some whole months.
   *
   * @param monthsDone from 0, counted from the first month of the bundle
   */
  public static Departure after(Bundle bundle, int monthsDone) {
    if (monthsDone < 0) {
      throw new IllegalArgumentException("months done: " + monthsDone + ", at least 0 expected");
    }
    YearMonth left = bundle.from().plusMonths(monthsDone);
    List<Departure.Part> parts = new ArrayList<>();
    for (Bundle.Share share : bundle.shares()) {
      long received =
          share.payments().stream()
              .filter(payment -> !payment.month().isAfter(left))
              .mapToLong(Payment::cents)
              .sum();
      Refund refund = share.aid().refund();
      int done = (int) Math.max(0, ChronoUnit.MONTHS.between(share.start(), left));
      parts.add(
          new Departure.Part(
              share.aid(),
              received,
              refund.least(received, done),
              refund.most(received, done),
              refund.sentence()));
    }
    return new Departure(
        monthsDone,
        parts.stream().mapToLong(Departure.Part::receivedCents).sum(),
        parts.stream().mapToLong(Departure.Part::leastCents).sum(),
        parts.stream().mapToLong(Departure.Part::mostCents).sum(),
        parts);
  }

  /** Leaving after each month of the horizon, from 0. */
  public static List<Departure> all(Bundle bundle) {
    return IntStream.rangeClosed(0, bundle.months())
        .mapToObj(month -> after(bundle, month))
        .toList();
  }
}
