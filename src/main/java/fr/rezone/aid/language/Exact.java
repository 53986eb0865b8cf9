package fr.rezone.aid.language;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact rational number, in lowest terms. Immutable. Operations throw {@link
 * ArithmeticException} when the result does not fit two 64-bit integers, and on division by zero;
 * they never round.
 */
public final class Exact implements Comparable<Exact> {
  public static final Exact ZERO = new Exact(0, 1);
  public static final Exact ONE = new Exact(1, 1);

  private final long numerator;
  private final long denominator;

  private Exact(long numerator, long denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  public static Exact of(long value) {
    return value == 0 ? ZERO : value == 1 ? ONE : new Exact(value, 1);
  }

  /** The quotient, reduced. */
  public static Exact of(long numerator, long denominator) {
    if (denominator == 0) {
      throw new ArithmeticException("division by zero");
    }
    if (denominator == 1) {
      return of(numerator);
    }
    if (numerator % denominator == 0) {
      return of(numerator / denominator);
    }
    long gcd = gcd(numerator, denominator);
    long sign = denominator < 0 ? -1 : 1;
    return new Exact(sign * (numerator / gcd), sign * (denominator / gcd));
  }

  /**
   * Reads {@code 12500}, {@code 2.5} or {@code 10 %} (one tenth).
   *
   * @throws NumberFormatException if the text is no such number
   */
  public static Exact parse(String text) {
    String trimmed = text.strip();
    boolean percent = trimmed.endsWith("%");
    String digits = percent ? trimmed.substring(0, trimmed.length() - 1).strip() : trimmed;
    if (!digits.matches("-?[0-9]{1,15}(\\.[0-9]{1,6})?")) {
      throw new NumberFormatException(text);
    }
    BigDecimal value = new BigDecimal(digits);
    if (percent) {
      value = value.movePointLeft(2);
    }
    BigDecimal plain = value.setScale(Math.max(0, value.scale()));
    return of(
        plain.unscaledValue().longValueExact(), BigInteger.TEN.pow(plain.scale()).longValueExact());
  }

  public Exact plus(Exact other) {
    if (denominator == 1 && other.denominator == 1) {
      return of(Math.addExact(numerator, other.numerator));
    }
    long gcd = gcd(denominator, other.denominator);
    long left = Math.multiplyExact(numerator, other.denominator / gcd);
    long right = Math.multiplyExact(other.numerator, denominator / gcd);
    return of(Math.addExact(left, right), Math.multiplyExact(denominator, other.denominator / gcd));
  }

  public Exact minus(Exact other) {
    return plus(other.negated());
  }

  public Exact negated() {
    return new Exact(Math.negateExact(numerator), denominator);
  }

  public Exact times(Exact other) {
    if (denominator == 1 && other.denominator == 1) {
      return of(Math.multiplyExact(numerator, other.numerator));
    }
    long first = gcd(numerator, other.denominator);
    long second = gcd(other.numerator, denominator);
    return of(
        Math.multiplyExact(numerator / first, other.numerator / second),
        Math.multiplyExact(denominator / second, other.denominator / first));
  }

  public Exact dividedBy(Exact other) {
    if (other.numerator == 0) {
      throw new ArithmeticException("division by zero");
    }
    long sign = other.numerator < 0 ? -1 : 1;
    return times(new Exact(sign * other.denominator, sign * other.numerator));
  }

  @Override
  public int compareTo(Exact other) {
    if (denominator == other.denominator) {
      return Long.compare(numerator, other.numerator);
    }
    return BigInteger.valueOf(numerator)
        .multiply(BigInteger.valueOf(other.denominator))
        .compareTo(BigInteger.valueOf(other.numerator).multiply(BigInteger.valueOf(denominator)));
  }

  public boolean isWhole() {
    return denominator == 1;
  }

  /** The largest whole number that is not above. */
  public long floor() {
    return Math.floorDiv(numerator, denominator);
  }

  /** Taken as euros: the cents, half a cent going away from zero. */
  public long toCents() {
    long cents = Math.multiplyExact(Math.abs(numerator), 100L);
    long quotient = cents / denominator;
    long rest = cents % denominator;
    long rounded = rest >= denominator - rest ? quotient + 1 : quotient;
    return numerator < 0 ? -rounded : rounded;
  }

  /**
   * Times ten to the fourth if that is a whole number that fits, which is how answers are held;
   * else throws.
   */
  public long toScaled(long scale) {
    if (scale % denominator != 0) {
      throw new ArithmeticException("not a multiple of 1/" + scale);
    }
    return Math.multiplyExact(numerator, scale / denominator);
  }

  /**
   * As a decimal: exact if it ends within six digits, else rounded half up to six. For display
   * only.
   */
  public BigDecimal toDecimal() {
    BigDecimal quotient =
        new BigDecimal(numerator)
            .divide(new BigDecimal(denominator), 6, java.math.RoundingMode.HALF_UP);
    return quotient.signum() == 0 ? BigDecimal.ZERO : quotient.stripTrailingZeros();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Exact that
        && numerator == that.numerator
        && denominator == that.denominator;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(numerator * 31 + denominator);
  }

  @Override
  public String toString() {
    return denominator == 1 ? Long.toString(numerator) : numerator + "/" + denominator;
  }

  private static long gcd(long a, long b) {
    long x = Math.abs(a);
    long y = Math.abs(b);
    while (y != 0) {
      long rest = x % y;
      x = y;
      y = rest;
    }
    return x == 0 ? 1 : x;
  }
}
