package fr.rezone.indicator;

import java.util.Arrays;

/**
 * The three values that cut a distribution into four equal parts, by linear interpolation between
 * ranks (type 7 of Hyndman and Fan, 1996).
 *
 * @param count how many territories are in the distribution
 */
public record Quartiles(double first, double median, double third, int count) {

  /** Of at least one value. */
  public static Quartiles of(double[] values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("quartiles of nothing");
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return new Quartiles(
        quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75), sorted.length);
  }

  private static double quantile(double[] sorted, double share) {
    double position = share * (sorted.length - 1);
    int below = (int) position;
    if (below + 1 == sorted.length) {
      return sorted[below];
    }
    return sorted[below] + (position - below) * (sorted[below + 1] - sorted[below]);
  }

  /**
   * 1 to 4: the quarter of the distribution that holds the value; a bound belongs to the lower one.
   */
  public int quarter(double value) {
    if (value <= first) {
      return 1;
    }
    if (value <= median) {
      return 2;
    }
    return value <= third ? 3 : 4;
  }
}
