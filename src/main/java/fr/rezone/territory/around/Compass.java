package fr.rezone.territory.around;

import fr.rezone.source.structure.GeoPoint;

/** The eight winds, to say where something lies. */
public enum Compass {
  NORTH("au nord"),
  NORTH_EAST("au nord-est"),
  EAST("à l’est"),
  SOUTH_EAST("au sud-est"),
  SOUTH("au sud"),
  SOUTH_WEST("au sud-ouest"),
  WEST("à l’ouest"),
  NORTH_WEST("au nord-ouest");

  private static final Compass[] WINDS = values();

  private final String french;

  Compass(String french) {
    this.french = french;
  }

  /** As it follows a distance: « à 12 km au nord-est ». */
  public String french() {
    return french;
  }

  /**
   * Initial bearing of the shortest way from one point to another, degrees clockwise from north, 0
   * to 360 excluded. North for two equal points.
   */
  public static double bearingDegrees(GeoPoint from, GeoPoint to) {
    double lat = Math.toRadians(from.lat());
    double otherLat = Math.toRadians(to.lat());
    double turn = Math.toRadians(to.lon() - from.lon());
    double east = Math.sin(turn) * Math.cos(otherLat);
    double north =
        Math.cos(lat) * Math.sin(otherLat) - Math.sin(lat) * Math.cos(otherLat) * Math.cos(turn);
    double degrees = Math.toDegrees(Math.atan2(east, north));
    return degrees < 0 ? degrees + 360 : degrees;
  }

  /** The wind nearest to the bearing. */
  public static Compass of(GeoPoint from, GeoPoint to) {
    double eighths = bearingDegrees(from, to) / 45;
    return WINDS[(int) Math.floor(eighths + 0.5) % WINDS.length];
  }
}
