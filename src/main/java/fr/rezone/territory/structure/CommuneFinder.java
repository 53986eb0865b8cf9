package fr.rezone.territory.structure;

import fr.rezone.source.structure.GeoPoint;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Attaches an address to a commune of the reference vintage: by its code, refined by its postal
 * code in Paris, Lyon and Marseille, else by its position.
 *
 * @param recode from a commune code of any vintage to that of today; empty when the code is unknown
 * @param locate commune, or arrondissement, that holds a point; empty outside any
 */
record CommuneFinder(
    Function<String, Optional<String>> recode, Function<GeoPoint, Optional<String>> locate) {
  private static final double[] RINGS_METRES = {250, 500, 1_000, 2_000};
  private static final int DIRECTIONS = 16;

  /** The commune code; empty text when nothing tells. */
  String find(String published, String postalCode, @Nullable GeoPoint position) {
    return recode
        .apply(overseas(published))
        .map(code -> Arrondissements.refine(code, postalCode))
        .or(() -> position == null ? Optional.empty() : locateNear(position))
        .orElse("");
  }

  /**
   * The commune that holds a point, else the nearest in sixteen directions within two kilometres:
   * outlines are simplified to a kilometre, so that places on a shore or at the border may stand
   * just outside.
   */
  Optional<String> locateNear(GeoPoint point) {
    Optional<String> found = locate.apply(point);
    for (int ring = 0; ring < RINGS_METRES.length && found.isEmpty(); ring++) {
      for (int i = 0; i < DIRECTIONS && found.isEmpty(); i++) {
        found = locate.apply(shift(point, RINGS_METRES[ring], 2 * Math.PI * i / DIRECTIONS));
      }
    }
    return found;
  }

  private static GeoPoint shift(GeoPoint point, double metres, double bearing) {
    double degrees = Math.toDegrees(metres / GeoPoint.EARTH_RADIUS_METRES);
    double narrowing = Math.max(0.01, Math.cos(Math.toRadians(point.lat())));
    return new GeoPoint(
        Math.clamp(point.lon() + degrees * Math.sin(bearing) / narrowing, -180, 180),
        Math.clamp(point.lat() + degrees * Math.cos(bearing), -90, 90));
  }

  /** The département of a commune code of today: three characters overseas, two elsewhere. */
  static String departement(String commune) {
    int length = commune.startsWith("97") || commune.startsWith("98") ? 3 : 2;
    return commune.length() < length ? "" : commune.substring(0, length);
  }

  /**
   * FINESS and the SAE may write 9A101 for 97101: 9 and a letter for the département, then the last
   * three digits.
   */
  private static String overseas(String code) {
    boolean letter =
        code.length() == 5
            && code.charAt(0) == '9'
            && code.charAt(1) >= 'A'
            && code.charAt(1) <= 'F';
    return letter ? "97" + code.substring(2) : code;
  }
}
