package fr.rezone.site;

import fr.rezone.text.FrenchDate;
import fr.rezone.text.Typography;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * Numbers, dates and lists as French people write them: decimal comma, groups of three parted by a
 * no-break space (never a thin one, which some screen readers read as a break), « 1er janvier 2026
 * ». Stateless.
 */
public final class French {
  /** No-break space. */
  public static final String NBSP = Typography.NBSP;

  private static final char MINUS = '−';

  private French() {}

  /** A whole number: {@code 12 345}. */
  public static String number(long value) {
    return group(Long.toString(value));
  }

  /**
   * A number with exactly so many decimals, halves rounded away from zero on the written decimal
   * value: {@code 1 234,5}.
   *
   * @param value finite
   * @param decimals 0–6
   */
  public static String number(double value, int decimals) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    return group(rounded.signum() == 0 ? rounded.abs().toPlainString() : rounded.toPlainString());
  }

  /** The same with its sign, for changes: {@code +1,2}, {@code −3,4}, {@code 0,0}. */
  public static String signed(double value, int decimals) {
    String text = number(value, decimals);
    boolean zero = text.chars().allMatch(c -> c == '0' || c == ',');
    return value > 0 && !zero ? "+" + text : text;
  }

  /** A share: 0.285 with one decimal is {@code 28,5 %}. */
  public static String percent(double share, int decimals) {
    return number(share * 100, decimals) + NBSP + "%";
  }

  /** An amount of cents, without decimals when it is whole: {@code 18 000 €}, {@code 12,50 €}. */
  public static String euros(long cents) {
    String text =
        cents % 100 == 0
            ? number(cents / 100)
            : group(BigDecimal.valueOf(cents, 2).toPlainString());
    return text + NBSP + "€";
  }

  /** {@code 1er janvier 2026}. */
  public static String date(LocalDate date) {
    return FrenchDate.day(date);
  }

  /** {@code janvier 2026}. */
  public static String month(YearMonth month) {
    return FrenchDate.month(month);
  }

  /**
   * A count with its noun, plural from two on: {@code 0 territoire}, {@code 1 territoire}, {@code 2
   * territoires}.
   */
  public static String count(long count, String singular, String plural) {
    return number(count) + NBSP + plural((double) count, singular, plural);
  }

  /** The form of a noun after this number. French is singular below two. */
  public static String plural(double count, String singular, String plural) {
    return Math.abs(count) < 2 ? singular : plural;
  }

  /** {@code a}, {@code a et b}, {@code a, b et c}. */
  public static String list(List<String> items) {
    int last = items.size() - 1;
    return last <= 0
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " et " + items.get(last);
  }

  /**
   * Puts no-break spaces where French wants them: before ; : ? ! » % €, after «, inside written
   * numbers.
   */
  public static String typeset(String text) {
    return Typography.typeset(text);
  }

  private static String group(String plain) {
    boolean negative = plain.startsWith("-");
    String digits = negative ? plain.substring(1) : plain;
    int point = digits.indexOf('.');
    String whole = point < 0 ? digits : digits.substring(0, point);
    StringBuilder out = new StringBuilder();
    if (negative) {
      out.append(MINUS);
    }
    for (int i = 0; i < whole.length(); i++) {
      if (i > 0 && (whole.length() - i) % 3 == 0) {
        out.append(NBSP);
      }
      out.append(whole.charAt(i));
    }
    if (point >= 0) {
      out.append(',').append(digits, point + 1, digits.length());
    }
    return out.toString();
  }
}
