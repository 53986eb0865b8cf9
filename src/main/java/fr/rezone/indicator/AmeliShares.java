package fr.rezone.indicator;

import fr.rezone.source.figure.AmeliRow;
import java.util.List;
import java.util.function.Predicate;

/** Shares and values as the Assurance maladie's rows give them. Stateless. */
final class AmeliShares {
  private AmeliShares() {}

  /**
   * Per cent that some rows make of all; secret when one of them is hidden, missing when they are
   * not all there.
   *
   * @param total what the rows must add up to; NaN when the file does not tell it
   */
  static Figure share(List<AmeliRow> rows, double total, Predicate<AmeliRow> counted) {
    double part = 0;
    double all = 0;
    for (AmeliRow row : rows) {
      if (row.secret()) {
        return new Figure.Secret();
      }
      if (row.value().isEmpty()) {
        return new Figure.Missing(Figure.Reason.SOURCE);
      }
      all += row.value().getAsDouble();
      part += counted.test(row) ? row.value().getAsDouble() : 0;
    }
    if (!Double.isNaN(total) && total != all) {
      return new Figure.Missing(Figure.Reason.SOURCE);
    }
    return all == 0
        ? new Figure.NotConcerned(Figure.Reason.NO_PHYSICIAN)
        : new Figure.Published(100 * part / all, 1);
  }

  static Figure value(AmeliRow row) {
    if (row.secret()) {
      return new Figure.Secret();
    }
    return row.value().isPresent()
        ? new Figure.Published(row.value().getAsDouble(), 1)
        : new Figure.Missing(Figure.Reason.SOURCE);
  }
}
