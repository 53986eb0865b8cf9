package fr.rezone.source.structure;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Decides what two numbers mean. Registers write positions in degrees or in metres, longitude first
 * or latitude first, and the field names do not tell which; the values and the département do.
 * Confined to one thread.
 */
final class Positions {
  /**
   * Between these a number can be an easting or a northing of one of the projections; NaN is not
   * between.
   */
  private static final double LEAST_METRES = 1e3;

  private static final double MOST_METRES = 1.1e7;

  private final Map<Projection, Projection.Inverse> inverses = new EnumMap<>(Projection.class);

  /**
   * The position that two numbers give, in either order, in degrees or in the projection of the
   * département, if one of these readings falls within the bounds of the département. Degrees are
   * tried first: they need no conversion. No two readings can be plausible at once, since no French
   * département has a longitude that is also its latitude.
   *
   * @param departement INSEE code; when it is empty or unknown, anywhere in France is plausible and
   *     metres are Lambert-93
   */
  Optional<GeoPoint> decide(String departement, double first, double second) {
    if (isDegrees(departement, first, second)) {
      return Optional.of(new GeoPoint(first, second));
    }
    if (isDegrees(departement, second, first)) {
      return Optional.of(new GeoPoint(second, first));
    }
    double size = Math.max(Math.abs(first), Math.abs(second));
    if (!(size >= LEAST_METRES && size <= MOST_METRES)) {
      return Optional.empty();
    }
    Projection.Inverse inverse = inverse(departement);
    return projected(inverse, departement, first, second)
        .or(() -> projected(inverse, departement, second, first));
  }

  private Optional<GeoPoint> projected(
      Projection.Inverse inverse, String departement, double easting, double northing) {
    return inverse
        .apply(easting, northing)
        .filter(point -> isPlausible(departement, point.lon(), point.lat()));
  }

  private Projection.Inverse inverse(String departement) {
    Departements.Bounds bounds = Departements.find(departement);
    Projection projection = bounds == null ? Projection.LAMBERT_93 : bounds.projection();
    return inverses.computeIfAbsent(projection, Projection::inverse);
  }

  private static boolean isDegrees(String departement, double lon, double lat) {
    return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && isPlausible(departement, lon, lat);
  }

  private static boolean isPlausible(String departement, double lon, double lat) {
    Departements.Bounds bounds = Departements.find(departement);
    return bounds == null ? Departements.isInFrance(lon, lat) : bounds.contains(lon, lat);
  }
}
