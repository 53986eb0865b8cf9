package fr.rezone.demo.land;

/**
 * From kilometres around the middle of the demonstration to degrees, and to the lattice of a
 * thousandth of a degree on which the official outlines lie.
 *
 * <p>The region lies over the middle of the country: registers place nothing outside France, and
 * readers refuse what they place there. Nothing of it is taken from that place.
 */
public final class Frame {
  private static final double MIDDLE_LON = 2.6;
  private static final double MIDDLE_LAT = 46.6;
  private static final double KM_PER_DEGREE = 111.2;
  private static final double KM_PER_LON =
      KM_PER_DEGREE * StrictMath.cos(StrictMath.toRadians(MIDDLE_LAT));
  private static final double NODES_PER_DEGREE = 1000;

  private Frame() {}

  /** Longitude, degrees. */
  public static double lon(double x) {
    return MIDDLE_LON + x / KM_PER_LON;
  }

  /** Latitude, degrees. */
  public static double lat(double y) {
    return MIDDLE_LAT + y / KM_PER_DEGREE;
  }

  /** The node of the lattice next to a place, longitude in the upper half of the bits. */
  static long node(double x, double y) {
    long lon = Math.round(lon(x) * NODES_PER_DEGREE);
    long lat = Math.round(lat(y) * NODES_PER_DEGREE);
    return lon << 32 | lat & 0xFFFFFFFFL;
  }

  /** Thousandths of a degree of longitude. */
  public static int nodeLon(long node) {
    return (int) (node >> 32);
  }

  /** Thousandths of a degree of latitude. */
  public static int nodeLat(long node) {
    return (int) node;
  }

  /** Kilometres east of the middle. */
  static double x(long node) {
    return (nodeLon(node) / NODES_PER_DEGREE - MIDDLE_LON) * KM_PER_LON;
  }

  /** Kilometres north of the middle. */
  static double y(long node) {
    return (nodeLat(node) / NODES_PER_DEGREE - MIDDLE_LAT) * KM_PER_DEGREE;
  }
}
