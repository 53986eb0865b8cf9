package fr.rezone.indicator;

/** When a value that describes only part of the inhabitants may still be shown for the whole. */
public final class Coverage {
  /**
   * Below this share of the inhabitants, an aggregate says too little of the whole to be shown. Our
   * own choice.
   */
  static final double LEAST = 0.8;

  private Coverage() {}

  /** The figure of an aggregate, according to the inhabitants it describes. */
  public static Figure figure(double value, double describedPopulation, double population) {
    if (describedPopulation <= 0 || Double.isNaN(value)) {
      return new Figure.Missing(Figure.Reason.SOURCE);
    }
    double coverage = population <= 0 ? 1 : Math.min(1, describedPopulation / population);
    return coverage < LEAST
        ? new Figure.Missing(Figure.Reason.COVERAGE)
        : new Figure.Published(value, coverage);
  }
}
