package fr.rezone.territory.around;

/**
 * How long a way takes by car, guessed from the straight line alone. It knows neither relief, nor
 * rivers, nor the sea, nor traffic: always to be labelled as an estimate.
 *
 * <p>Calibrated on 2,492 pairs of places in Gironde, one flat département: median ratio of road to
 * straight line, and minutes for each straight kilometre.
 */
public final class DrivingEstimate {
  /** Metres of road for one metre of straight line. */
  public static final double DETOUR = 1.26;

  /** Minutes of driving for one kilometre of straight line. */
  public static final double MINUTES_PER_KM = 1.02;

  /** The method, as written beside the estimates. */
  public static final String METHOD =
      "Temps de route estimé d’après la seule distance à vol d’oiseau (1,02 minute par kilomètre, pour un trajet 1,26 fois plus long que la ligne droite) : ni le relief, ni la mer, ni la circulation n’y entrent.";

  private DrivingEstimate() {}

  /** Minutes for a straight line of so many metres, not rounded. */
  public static double minutes(double metres) {
    return metres / 1000 * MINUTES_PER_KM;
  }

  /** Metres of road for a straight line of so many metres. */
  public static double roadMetres(double metres) {
    return metres * DETOUR;
  }
}
