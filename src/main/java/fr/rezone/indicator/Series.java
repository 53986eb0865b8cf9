package fr.rezone.indicator;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * One indicator over the years at one level, by rank of territory. Immutable.
 *
 * <p>A year without a value holds NaN inside and an empty answer outside.
 */
public final class Series {
  private final int[] years;
  private final double[][] values;

  /**
   * @param years growing
   * @param values for each rank an array as long as {@code years}; NaN where there is no value
   */
  public Series(int[] years, double[][] values) {
    for (double[] line : values) {
      if (line.length != years.length) {
        throw new IllegalArgumentException(line.length + " values for " + years.length + " years");
      }
    }
    this.years = years.clone();
    this.values = Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
  }

  /** Growing. */
  public int[] years() {
    return years.clone();
  }

  public int size() {
    return values.length;
  }

  /** The value of the year at that position of {@link #years}. */
  public OptionalDouble value(int rank, int yearIndex) {
    double value = values[rank][yearIndex];
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** A copy of one territory's line, NaN where there is no value. */
  public double[] line(int rank) {
    return values[rank].clone();
  }
}
