package fr.rezone.source.structure;

/**
 * A position on the Earth, WGS84, in decimal degrees.
 *
 * @param lon longitude, -180 to 180
 * @param lat latitude, -90 to 90
 */
public record GeoPoint(double lon, double lat) {
  /** Mean radius of the Earth (IUGG), metres. */
  public static final double EARTH_RADIUS_METRES = 6_371_008.8;

  public GeoPoint {
    if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
      throw new IllegalArgumentException("Not a position in degrees: " + lon + ", " + lat);
    }
  }

  /** Straight-line distance on the sphere (haversine), metres; within 0.5 % of the ellipsoid. */
  public double distanceMetres(GeoPoint other) {
    double halfDlat = Math.toRadians(other.lat - lat) / 2;
    double halfDlon = Math.toRadians(other.lon - lon) / 2;
    double sinLat = Math.sin(halfDlat);
    double sinLon = Math.sin(halfDlon);
    double h =
        sinLat * sinLat
            + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * sinLon * sinLon;
    return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
  }
}
