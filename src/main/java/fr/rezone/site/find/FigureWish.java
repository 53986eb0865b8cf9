package fr.rezone.site.find;

import fr.rezone.indicator.Indicator;

/**
 * What is wished of a figure.
 *
 * @param least lower bound, in the unit of the indicator; NaN for none
 * @param most upper bound; NaN for none
 * @param weight -3 to 3: how much a high value (positive) or a low one (negative) counts; 0 for
 *     neither
 */
public record FigureWish(Indicator indicator, double least, double most, int weight) {
  /** The greatest weight of a wish. */
  public static final int HEAVIEST = 3;

  public FigureWish {
    if (Math.abs(weight) > HEAVIEST) {
      throw new IllegalArgumentException("weight " + weight + " is not -3 to 3");
    }
  }

  /** Whether it asks for anything. */
  public boolean isAsked() {
    return weight != 0 || isBounded();
  }

  boolean isBounded() {
    return !Double.isNaN(least) || !Double.isNaN(most);
  }

  /** Whether a value lies within the bounds, both included. */
  boolean admits(double value) {
    return !(value < least) && !(value > most);
  }
}
