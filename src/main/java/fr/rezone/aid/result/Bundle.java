package fr.rezone.aid.result;

import fr.rezone.aid.sheet.Aid;
import java.time.YearMonth;
import java.util.List;

/**
 * Aids that may lawfully be held together.
 *
 * @param shares the aids with their payments over the horizon, by id
 * @param totalCents all payments over the horizon
 * @param calendar payments by month, added together, in order
 * @param from first month of the horizon
 * @param months its length
 * @param leftOut eligible aids it does without, and why
 */
public record Bundle(
    List<Share> shares,
    long totalCents,
    List<Payment> calendar,
    YearMonth from,
    int months,
    List<LeftOut> leftOut) {
  public Bundle {
    shares = List.copyOf(shares);
    calendar = List.copyOf(calendar);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * One aid of a bundle.
   *
   * @param start month from which its commitment counts
   */
  public record Share(Aid aid, long totalCents, List<Payment> payments, YearMonth start) {
    public Share {
      payments = List.copyOf(payments);
    }
  }

  /** Ids in alphabetical order. */
  public List<String> ids() {
    return shares.stream().map(share -> share.aid().id()).toList();
  }
}
