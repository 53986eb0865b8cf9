package fr.rezone.secrecy;

import java.util.Arrays;

/**
 * Something published that is no sum of cells: low ≤ Σ coefficient × cell ≤ high. A share, a mean,
 * a value of a former release. Immutable and thread-safe.
 */
public final class LinearFact {
  private final int[] cells;
  private final double[] coefficients;
  private final double low;
  private final double high;

  private LinearFact(int[] cells, double[] coefficients, double low, double high) {
    this.cells = cells;
    this.coefficients = coefficients;
    this.low = low;
    this.high = high;
  }

  /**
   * Any weighted sum that lies between two bounds.
   *
   * @param low may be −∞
   * @param high may be +∞, at least low
   * @throws IllegalArgumentException if lengths differ, there is no cell, or the bounds cross (one
   *     French line)
   */
  public static LinearFact of(int[] cells, double[] coefficients, double low, double high) {
    if (cells.length == 0 || cells.length != coefficients.length || !(low <= high)) {
      throw new IllegalArgumentException(
          "fait publié sur "
              + cells.length
              + " cellules, entre "
              + low
              + " et "
              + high
              + " : donner un coefficient par cellule et des bornes dans l’ordre");
    }
    return new LinearFact(cells.clone(), coefficients.clone(), low, high);
  }

  /** A value known from elsewhere: a former release of the same vintage, another publication. */
  public static LinearFact known(int cell, long value) {
    return of(new int[] {cell}, new double[] {1}, value, value);
  }

  /**
   * A rounded ratio, one side of it: numerator − bound × denominator is at least 0. Two of them,
   * {@link #ratioAtLeast} and {@link #ratioAtMost}, hold what a share or a mean tells.
   *
   * @param bound the published value less half of its last digit, in plain units (0.125, not 12.5
   *     %)
   */
  public static LinearFact ratioAtLeast(int numerator, int denominator, double bound) {
    return of(
        new int[] {numerator, denominator}, new double[] {1, -bound}, 0, Double.POSITIVE_INFINITY);
  }

  /**
   * The other side of {@link #ratioAtLeast}.
   *
   * @param bound the published value plus half of its last digit
   */
  public static LinearFact ratioAtMost(int numerator, int denominator, double bound) {
    return of(
        new int[] {numerator, denominator}, new double[] {1, -bound}, Double.NEGATIVE_INFINITY, 0);
  }

  int size() {
    return cells.length;
  }

  int cell(int index) {
    return cells[index];
  }

  double coefficient(int index) {
    return coefficients[index];
  }

  double low() {
    return low;
  }

  double high() {
    return high;
  }

  @Override
  public String toString() {
    return low
        + " ≤ "
        + Arrays.toString(coefficients)
        + " · "
        + Arrays.toString(cells)
        + " ≤ "
        + high;
  }
}
