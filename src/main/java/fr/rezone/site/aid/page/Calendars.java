package fr.rezone.site.aid.page;

import fr.rezone.aid.result.Bundle;
import fr.rezone.aid.result.Payment;
import fr.rezone.site.DataTable;
import fr.rezone.site.DataTable.Cell;
import fr.rezone.site.DataTable.Column;
import fr.rezone.site.French;
import fr.rezone.site.chart.CalendarBars;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws the payments of a bundle month by month, with the same as a table. */
final class Calendars {
  private static final int MOST_SERIES = 6;

  private Calendars() {}

  static Optional<ResultView.Calendar> of(Bundle bundle) {
    return bundle.calendar().isEmpty()
        ? Optional.empty()
        : Optional.of(new ResultView.Calendar(chart(bundle).draw(), table(bundle)));
  }

  private static CalendarBars chart(Bundle bundle) {
    List<Bundle.Share> shares = bundle.shares();
    boolean many = shares.size() > MOST_SERIES;
    int apart = many ? MOST_SERIES - 1 : shares.size();
    List<String> series = new ArrayList<>();
    for (int s = 0; s < apart; s++) {
      Bundle.Share share = shares.get(s);
      series.add(share.aid().shortName() + ", " + French.euros(share.totalCents()));
    }
    if (many) {
      long rest =
          shares.subList(apart, shares.size()).stream().mapToLong(Bundle.Share::totalCents).sum();
      series.add("Autres aides, " + French.euros(rest));
    }
    List<CalendarBars.Month> months = new ArrayList<>();
    long greatest = 0;
    for (int m = 0; m < bundle.months(); m++) {
      YearMonth month = bundle.from().plusMonths(m);
      List<Double> amounts = new ArrayList<>();
      long paid = 0;
      for (int s = 0; s < series.size(); s++) {
        List<Bundle.Share> part =
            s < apart ? List.of(shares.get(s)) : shares.subList(apart, shares.size());
        long cents = part.stream().mapToLong(share -> paid(share, month)).sum();
        amounts.add(cents / 100.0);
        paid += Math.max(0, cents);
      }
      greatest = Math.max(greatest, paid);
      months.add(new CalendarBars.Month(label(bundle, m), amounts));
    }
    return new CalendarBars(
        "Versements mois par mois",
        "Au total "
            + French.euros(bundle.totalCents())
            + " sur "
            + French.count(bundle.months(), "mois", "mois")
            + ", de "
            + French.month(bundle.from())
            + " à "
            + French.month(bundle.from().plusMonths(bundle.months() - 1L))
            + ". Le détail est dans le tableau.",
        months,
        series,
        French.euros(greatest));
  }

  /** The years, and the first month. */
  private static String label(Bundle bundle, int index) {
    YearMonth month = bundle.from().plusMonths(index);
    if (index == 0) {
      return French.month(month);
    }
    boolean room = index > 8 && index < bundle.months() - 1;
    return month.getMonthValue() == 1 && room ? Integer.toString(month.getYear()) : "";
  }

  private static long paid(Bundle.Share share, YearMonth month) {
    return share.payments().stream()
        .filter(payment -> payment.month().equals(month))
        .mapToLong(Payment::cents)
        .sum();
  }

  private static DataTable table(Bundle bundle) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("", "Mois", false));
    bundle.shares().forEach(share -> columns.add(new Column("", share.aid().shortName(), true)));
    columns.add(new Column("", "Total", true));
    List<List<Cell>> rows = new ArrayList<>();
    for (Payment payment : bundle.calendar()) {
      List<Cell> row = new ArrayList<>();
      row.add(Cell.text(Fields.capital(French.month(payment.month()))));
      for (Bundle.Share share : bundle.shares()) {
        long cents = paid(share, payment.month());
        row.add(Cell.text(cents == 0 ? "–" : French.euros(cents)));
      }
      row.add(Cell.text(French.euros(payment.cents())));
      rows.add(row);
    }
    List<Cell> total = new ArrayList<>();
    total.add(Cell.text("Total"));
    bundle.shares().forEach(share -> total.add(Cell.text(French.euros(share.totalCents()))));
    total.add(Cell.text(French.euros(bundle.totalCents())));
    rows.add(total);
    return new DataTable("Versements par mois et par aide", "", columns, rows, "", false);
  }
}
