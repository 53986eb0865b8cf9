package fr.rezone.site.chart;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * A small map of outlines, with one place in the accent colour among its neighbours in grey.
 * Longitudes and latitudes are drawn on a plate carrée stretched at the middle latitude, which is
 * faithful enough at this size.
 *
 * @param title what is shown
 * @param description where it is, in a sentence
 * @param shapes drawn in this order
 * @param width of the drawing, px
 * @param height of the drawing, px
 */
public record OutlineMap(
    String title, String description, List<Shape> shapes, double width, double height) {
  private static final double EDGE = 4;

  /** Points nearer than this to the line through those kept are left out, px. */
  private static final double TOLERANCE = 0.35;

  /** Rings with both sides shorter than this are left out, px, unless they are all there is. */
  private static final double SMALLEST = 1;

  /**
   * One outline.
   *
   * @param geometry longitude and latitude, degrees
   * @param here whether it is the place itself
   * @param label its name
   * @param path where it leads; empty for nowhere
   */
  public record Shape(Geometry geometry, boolean here, String label, String path) {}

  public OutlineMap {
    shapes = List.copyOf(shapes);
  }

  public Svg draw() {
    Envelope extent = new Envelope();
    shapes.forEach(shape -> extent.expandToInclude(shape.geometry().getEnvelopeInternal()));
    if (extent.isNull()) {
      return Svg.NONE;
    }
    double squeeze = Math.cos(Math.toRadians(extent.centre().y));
    double scale =
        Math.min(
            (width - 2 * EDGE) / Math.max(1e-9, extent.getWidth() * squeeze),
            (height - 2 * EDGE) / Math.max(1e-9, extent.getHeight()));
    double left = (width - extent.getWidth() * squeeze * scale) / 2;
    double top = (height - extent.getHeight() * scale) / 2;
    Projection projection =
        new Projection(extent.getMinX(), extent.getMaxY(), squeeze * scale, scale, left, top);
    boolean linked = shapes.stream().anyMatch(shape -> !shape.path().isEmpty());
    SvgWriter svg = new SvgWriter(width, height, title, description, linked ? "links" : "outline");
    for (Shape shape : shapes) {
      String data = data(shape.geometry(), projection);
      if (!shape.path().isEmpty()) {
        svg.openLink(shape.path(), shape.label());
      }
      svg.path(shape.here() ? "here" : "land", data);
      if (!shape.path().isEmpty()) {
        svg.closeLink();
      }
    }
    return svg.close();
  }

  private record Projection(
      double west, double north, double scaleX, double scaleY, double left, double top) {
    double x(Coordinate c) {
      return left + (c.x - west) * scaleX;
    }

    double y(Coordinate c) {
      return top + (north - c.y) * scaleY;
    }
  }

  private static String data(Geometry geometry, Projection projection) {
    StringBuilder data = new StringBuilder();
    for (double smallest : new double[] {SMALLEST, 0}) {
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        if (geometry.getGeometryN(i) instanceof Polygon polygon) {
          append(data, polygon.getExteriorRing(), projection, smallest);
          for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
            append(data, polygon.getInteriorRingN(hole), projection, SMALLEST);
          }
        }
      }
      if (!data.isEmpty()) {
        break;
      }
    }
    return data.toString();
  }

  private static void append(
      StringBuilder data, LinearRing ring, Projection projection, double smallest) {
    Envelope size = ring.getEnvelopeInternal();
    if (size.getWidth() * projection.scaleX() < smallest
        && size.getHeight() * projection.scaleY() < smallest) {
      return;
    }
    Coordinate[] points = ring.getCoordinates();
    double[] xy = new double[points.length * 2];
    for (int i = 0; i < points.length; i++) {
      xy[2 * i] = projection.x(points[i]);
      xy[2 * i + 1] = projection.y(points[i]);
    }
    PixelPath.append(data, xy, TOLERANCE);
  }
}
