package fr.rezone.territory.outline;

/**
 * The lattice on which outlines are written: as many steps to a degree as the source has decimals.
 * On it coordinates are integers, so that "the same point", "left of" and "between" are exact.
 *
 * @param stepsPerDegree from 1 to 1,000,000 (a step of 11 cm); a larger one would overflow the
 *     exact cross products
 */
public record Grid(int stepsPerDegree) {
  private static final int FINEST = 1_000_000;

  /** Three decimals, about 100 m: the precision of the national outlines generalised at 1,000 m. */
  public static final Grid THOUSANDTHS = new Grid(1_000);

  /**
   * Five decimals, about 1 m: the precision of the outlines of quarters and of the finer national
   * ones.
   */
  public static final Grid HUNDRED_THOUSANDTHS = new Grid(100_000);

  public Grid {
    if (stepsPerDegree < 1 || stepsPerDegree > FINEST) {
      throw new IllegalArgumentException(
          "pas par degré attendus de 1 à " + FINEST + ", reçu " + stepsPerDegree);
    }
  }

  /** The nearest lattice line; {@code degrees} is finite and within ±180. */
  public int snap(double degrees) {
    return Math.toIntExact(Math.round(degrees * stepsPerDegree));
  }

  /** Back to degrees: for a power of ten, the very number that the decimal text denotes. */
  public double degrees(int steps) {
    return (double) steps / stepsPerDegree;
  }
}
