package fr.rezone.aid.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers, money and dates as a French reader expects them, with no-break spaces. */
public final class French {
  private static final char NO_BREAK = '\u00a0';
  private static final char NARROW_NO_BREAK = '\u202f';
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRANCE);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRANCE);

  private French() {}

  /** « 12 500 € » or « 2 916,67 € ». */
  public static String euros(long cents) {
    String amount =
        cents % 100 == 0
            ? grouped(BigDecimal.valueOf(cents / 100))
            : grouped(BigDecimal.valueOf(cents, 2));
    return amount + NO_BREAK + "€";
  }

  /** « 2,5 », at most two decimals. */
  public static String number(Exact value) {
    return grouped(value.toDecimal());
  }

  /** « 10 % » for one tenth. */
  public static String percent(Exact share) {
    return grouped(share.times(Exact.of(100)).toDecimal()) + NO_BREAK + "%";
  }

  /** « 1er janvier 2026 ». */
  public static String day(LocalDate day) {
    String text = DAY.format(day);
    return day.getDayOfMonth() == 1 ? "1er" + text.substring(1) : text;
  }

  /** « janvier 2026 ». */
  public static String month(YearMonth month) {
    return MONTH.format(month);
  }

  private static String grouped(BigDecimal value) {
    BigDecimal shown = value.scale() > 2 ? value.setScale(2, RoundingMode.HALF_UP) : value;
    String plain = shown.abs().toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    StringBuilder text = new StringBuilder(shown.signum() < 0 ? "−" : "");
    for (int i = 0; i < whole.length(); i++) {
      if (i > 0 && (whole.length() - i) % 3 == 0) {
        text.append(NARROW_NO_BREAK);
      }
      text.append(whole.charAt(i));
    }
    return point < 0
        ? text.toString()
        : text.append(',').append(plain.substring(point + 1)).toString();
  }
}
