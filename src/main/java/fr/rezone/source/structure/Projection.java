package fr.rezone.source.structure;

import java.util.Optional;
import org.locationtech.proj4j.BasicCoordinateTransform;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.Proj4jException;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * The projections in which FINESS writes positions, by their parameters, so that no copy of the
 * EPSG database is needed.
 */
enum Projection {
  /** EPSG 2154. */
  LAMBERT_93(
      "+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000"
          + " +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs"),
  /** EPSG 5490, Guadeloupe, Martinique, Saint-Martin, Saint-Barthélemy. */
  UTM_20N(utm(20, "")),
  /** EPSG 4467, Saint-Pierre-et-Miquelon. */
  UTM_21N(utm(21, "")),
  /** EPSG 2972, Guyane. */
  UTM_22N(utm(22, "")),
  /** EPSG 4471, Mayotte. */
  UTM_38S(utm(38, " +south")),
  /** EPSG 2975, La Réunion. */
  UTM_40S(utm(40, " +south"));

  private static final String DEGREES = "+proj=longlat +datum=WGS84 +no_defs";

  private final String parameters;

  Projection(String parameters) {
    this.parameters = parameters;
  }

  private static String utm(int zone, String hemisphere) {
    return "+proj=utm +zone="
        + zone
        + hemisphere
        + " +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs";
  }

  /**
   * A new transformation to degrees: proj4j does not promise that one can be shared between
   * threads.
   */
  Inverse inverse() {
    CRSFactory factory = new CRSFactory();
    CoordinateReferenceSystem from = factory.createFromParameters(name(), parameters);
    CoordinateReferenceSystem to = factory.createFromParameters("WGS84", DEGREES);
    return new Inverse(new BasicCoordinateTransform(from, to));
  }

  /** From metres to degrees. Confined to one thread. */
  record Inverse(BasicCoordinateTransform transform) {
    /** Empty when the point lies outside what the projection can invert. */
    Optional<GeoPoint> apply(double easting, double northing) {
      ProjCoordinate degrees = new ProjCoordinate();
      try {
        transform.transform(new ProjCoordinate(easting, northing), degrees);
      } catch (Proj4jException e) {
        return Optional.empty();
      }
      boolean sound = Math.abs(degrees.x) <= 180 && Math.abs(degrees.y) <= 90;
      return sound ? Optional.of(new GeoPoint(degrees.x, degrees.y)) : Optional.empty();
    }
  }
}
