package fr.rezone.territory.around;

import fr.rezone.source.structure.GeoPoint;

/** Degrees and metres on the sphere. */
final class Metric {
  /** Keeps the narrowing away from zero near the poles. */
  private static final double LEAST = 0.01;

  private Metric() {}

  /** Degrees of latitude for so many metres. */
  static double degrees(double metres) {
    return Math.toDegrees(metres / GeoPoint.EARTH_RADIUS_METRES);
  }

  /** How much shorter a degree of longitude is than a degree of latitude there. */
  static double narrowing(double lat) {
    return Math.max(LEAST, Math.cos(Math.toRadians(lat)));
  }
}
