package fr.rezone.text;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;

/** Days and months as they are written in a sentence. Stateless. */
public final class FrenchDate {
  private FrenchDate() {}

  /** {@code 1er janvier 2026}, {@code 31 mai 2025}, with no-break spaces. */
  public static String day(LocalDate date) {
    String day = date.getDayOfMonth() == 1 ? "1er" : Integer.toString(date.getDayOfMonth());
    return day + Typography.NBSP + month(YearMonth.from(date));
  }

  /** {@code janvier 2026}, with a no-break space. */
  public static String month(YearMonth month) {
    return month.getMonth().getDisplayName(TextStyle.FULL, Locale.FRENCH)
        + Typography.NBSP
        + month.getYear();
  }
}
