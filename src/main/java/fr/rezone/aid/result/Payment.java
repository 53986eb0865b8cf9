package fr.rezone.aid.result;

import java.time.YearMonth;

/** Money on one month; negative when it is to be given back. */
public record Payment(YearMonth month, long cents) {
  /** From months since year 0, as rules count them. */
  public static Payment of(long month, long cents) {
    return new Payment(
        YearMonth.of((int) Math.floorDiv(month, 12L), (int) Math.floorMod(month, 12L) + 1), cents);
  }
}
