package fr.rezone.release.table;

import java.math.BigDecimal;

/** Numbers for files: the shortest text that gives the same number back, without exponent. */
public final class Plain {
  private Plain() {}

  public static String of(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Long.toString((long) value);
    }
    return BigDecimal.valueOf(value).toPlainString();
  }
}
