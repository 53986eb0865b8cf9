package fr.rezone.site.opening;

import fr.rezone.release.tile.Mercator;
import fr.rezone.territory.outline.LatticeShape;
import java.util.Locale;

/**
 * The rectangle of Web Mercator that a picture shows, in units of 2^{@code shift} steps of {@link
 * Mercator}, fine enough for a large screen. Immutable.
 *
 * @param left its western edge, units
 * @param top its northern edge, units: y grows to the north, as on the plane
 * @param width units, above 0
 * @param height units, above 0
 * @param shift from 0 to 28
 */
record OpeningFrame(double left, double top, double width, double height, int shift) {
  /**
   * At least this many units wide and at most twice as many: a unit is half a pixel on a desktop, a
   * quarter on a phone.
   */
  private static final int LEAST_WIDTH = 1_000;

  /**
   * @param bounds west, south, east and north, degrees
   */
  static OpeningFrame of(double[] bounds) {
    Mercator plane = Mercator.PLANE;
    double west = plane.x(bounds[0]);
    double south = plane.y(bounds[1]);
    double east = plane.x(bounds[2]);
    double north = plane.y(bounds[3]);
    int shift = Math.clamp(Math.getExponent((east - west) / LEAST_WIDTH), 0, Mercator.WORLD_BITS);
    double unit = Math.scalb(1.0, shift);
    return new OpeningFrame(
        west / unit,
        north / unit,
        Math.max(1, (east - west) / unit),
        Math.max(1, (north - south) / unit),
        shift);
  }

  /** Path data of a shape, in a drawing of which the frame is {@link #viewBox}. */
  String path(LatticeShape shape) {
    return LatticePath.of(shape, (int) Math.floor(left), (int) Math.ceil(top));
  }

  /** What an SVG drawing shows of its plane: the frame lies between whole units. */
  String viewBox() {
    return String.format(
        Locale.ROOT,
        "%.3f %.3f %.3f %.3f",
        left - Math.floor(left),
        Math.ceil(top) - top,
        width,
        height);
  }

  /** The least triangle worth a vertex, square steps of the plane. */
  double minPlaneArea(double units) {
    return Math.scalb(units, 2 * shift);
  }
}
