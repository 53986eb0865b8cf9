package fr.rezone.site.view;

import fr.rezone.site.French;
import fr.rezone.territory.around.DrivingEstimate;
import fr.rezone.territory.around.TravelTimes;
import fr.rezone.territory.structure.Structure;
import java.util.OptionalInt;

/**
 * How long the way to a structure takes: as the operator's table says, else as guessed from the
 * straight line. Immutable, safe to share between threads.
 *
 * @param times of the release
 */
public record Driving(TravelTimes times) {
  private static final int HOUR = 60;

  /**
   * {@code 12 min} when it is measured, {@code env. 12 min} when it is an estimate.
   *
   * @param from INSEE code of the commune it is counted from
   * @param metres straight line
   */
  public String text(String from, Structure to, double metres) {
    return isMeasured(from, to) ? written(minutes(from, to, metres)) : Distances.driving(metres);
  }

  /** Whether a table gives it; within one commune it says nothing. */
  public boolean isMeasured(String from, Structure to) {
    return !from.equals(to.commune()) && times.minutes(from, to.commune()).isPresent();
  }

  /** Whole minutes, at least one. */
  public int minutes(String from, Structure to, double metres) {
    OptionalInt measured = times.minutes(from, to.commune());
    return isMeasured(from, to)
        ? Math.max(1, measured.orElse(1))
        : (int) Math.max(1, Math.round(DrivingEstimate.minutes(metres)));
  }

  private static String written(int minutes) {
    return minutes < HOUR
        ? minutes + French.NBSP + "min"
        : minutes / HOUR + French.NBSP + "h" + French.NBSP + "%02d".formatted(minutes % HOUR);
  }

  /** What the times are worth, in a sentence or two. */
  public String method() {
    return times.isEmpty()
        ? DrivingEstimate.METHOD
        : TravelTimes.METHOD + " " + DrivingEstimate.METHOD;
  }
}
