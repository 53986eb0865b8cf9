package fr.rezone.source;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Numbers as French administrations write them: spaces of any kind between thousands, a decimal
 * comma or point, and many ways to say that there is none.
 */
public final class Numbers {
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");

  private Numbers() {}

  /** A whole number; empty when the text is not one, is absent or says so. */
  public static OptionalInt parseInt(String text) {
    String digits = compact(text);
    try {
      return digits.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
    } catch (NumberFormatException e) {
      return OptionalInt.empty();
    }
  }

  /** A decimal number; empty when the text is not a finite one, is absent or says so. */
  public static OptionalDouble parseDecimal(String text) {
    String digits = compact(text).replace(',', '.');
    if (!DECIMAL.matcher(digits).matches()) {
      return OptionalDouble.empty();
    }
    double value = Double.parseDouble(digits);
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  private static String compact(String text) {
    if (text.length() > 40) {
      return "";
    }
    StringBuilder digits = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        digits.append(c);
      }
    }
    return digits.toString();
  }
}
