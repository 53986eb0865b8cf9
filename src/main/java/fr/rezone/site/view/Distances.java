package fr.rezone.site.view;

import fr.rezone.site.French;
import fr.rezone.territory.around.DrivingEstimate;

/** Distances and driving times as people read them. */
public final class Distances {
  private static final double LEAST_METRES = 100;
  private static final double CLOSE_METRES = 9_950;
  private static final int HOUR = 60;
  private static final int ROUGHLY = 5;

  private Distances() {}

  /** {@code moins de 0,1 km}, {@code 0,4 km}, {@code 23 km}: one decimal under ten kilometres. */
  public static String km(double metres) {
    if (metres < LEAST_METRES) {
      return "moins de 0,1" + French.NBSP + "km";
    }
    return French.number(metres / 1000, metres < CLOSE_METRES ? 1 : 0) + French.NBSP + "km";
  }

  /**
   * {@code env. 12 min}, {@code env. 1 h 05}: whole minutes up to half an hour, then to five
   * minutes, since an estimate is no better.
   */
  public static String driving(double metres) {
    double exact = DrivingEstimate.minutes(metres);
    int minutes =
        exact < HOUR / 2.0
            ? (int) Math.max(1, Math.round(exact))
            : (int) Math.round(exact / ROUGHLY) * ROUGHLY;
    String text =
        minutes < HOUR
            ? minutes + French.NBSP + "min"
            : minutes / HOUR + French.NBSP + "h" + French.NBSP + "%02d".formatted(minutes % HOUR);
    return "env." + French.NBSP + text;
  }
}
