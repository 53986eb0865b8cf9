package fr.rezone.territory.around;

import fr.rezone.territory.outline.Outline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Finds the outline whose border is nearest to a point, among those of a small enough order. A
 * binary tree of boxes over the parts of outlines; each node knows the least order below it.
 * Immutable, safe to share between threads; a search allocates one object.
 *
 * <p>Distances are measured on the plane that touches the Earth near the point: right within 1 % up
 * to 200 km.
 */
final class OutlineTree {
  private static final int LEAF = 4;

  /**
   * @param rings longitude and latitude in turn: side by side in memory, since scanning them is
   *     what a search spends its time on
   */
  private record Part(Outline outline, List<double[]> rings, Envelope box, int order) {}

  private record Node(
      Envelope box, int order, List<Part> parts, @Nullable Node left, @Nullable Node right) {}

  /**
   * The nearest border.
   *
   * @param lon of the nearest point of the border, degrees
   * @param lat likewise
   */
  record Nearest(Outline outline, double lon, double lat) {}

  private final @Nullable Node root;

  /**
   * @param order of an outline, the smaller the better
   */
  OutlineTree(List<Outline> outlines, ToIntFunction<Outline> order) {
    List<Part> parts = new ArrayList<>();
    for (Outline outline : outlines) {
      Geometry geometry = outline.geometry();
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        if (geometry.getGeometryN(i) instanceof Polygon polygon) {
          parts.add(
              new Part(
                  outline,
                  rings(polygon),
                  polygon.getEnvelopeInternal(),
                  order.applyAsInt(outline)));
        }
      }
    }
    root = parts.isEmpty() ? null : build(parts);
  }

  private static List<double[]> rings(Polygon polygon) {
    List<double[]> rings = new ArrayList<>(List.of(flat(polygon.getExteriorRing())));
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      rings.add(flat(polygon.getInteriorRingN(i)));
    }
    return List.copyOf(rings);
  }

  private static double[] flat(LineString ring) {
    CoordinateSequence points = ring.getCoordinateSequence();
    double[] flat = new double[2 * points.size()];
    for (int i = 0; i < points.size(); i++) {
      flat[2 * i] = points.getX(i);
      flat[2 * i + 1] = points.getY(i);
    }
    return flat;
  }

  private static Node build(List<Part> parts) {
    Envelope box = new Envelope();
    int order = Integer.MAX_VALUE;
    for (Part part : parts) {
      box.expandToInclude(part.box());
      order = Math.min(order, part.order());
    }
    if (parts.size() <= LEAF) {
      return new Node(box, order, List.copyOf(parts), null, null);
    }
    boolean wide = box.getWidth() > box.getHeight();
    parts.sort(
        Comparator.comparingDouble(
            part ->
                wide
                    ? part.box().getMinX() + part.box().getMaxX()
                    : part.box().getMinY() + part.box().getMaxY()));
    int middle = parts.size() / 2;
    return new Node(
        box,
        order,
        List.of(),
        build(new ArrayList<>(parts.subList(0, middle))),
        build(new ArrayList<>(parts.subList(middle, parts.size()))));
  }

  /**
   * The nearest border among outlines of an order below a limit. A point inside an outline is
   * outside all others of a mosaic, so that the border tells how far they are; of equally near ones
   * the first by code.
   *
   * @param below only orders smaller than this
   * @param maxMetres none farther than this
   */
  Optional<Nearest> nearest(double lon, double lat, int below, double maxMetres) {
    if (root == null) {
      return Optional.empty();
    }
    Search search = new Search(lon, lat, below, Metric.degrees(maxMetres));
    search.visit(root);
    Outline outline = search.best;
    return outline == null
        ? Optional.empty()
        : Optional.of(
            new Nearest(outline, lon + search.bestX / search.narrowing, lat + search.bestY));
  }

  /** One search; x and y are degrees of latitude from the point. */
  private static final class Search {
    private final double lon;
    private final double lat;
    private final int below;
    private final double narrowing;
    private double square;
    private double bestX;
    private double bestY;
    private @Nullable Outline best;

    Search(double lon, double lat, int below, double maxDegrees) {
      this.lon = lon;
      this.lat = lat;
      this.below = below;
      this.narrowing = Metric.narrowing(lat);
      this.square = maxDegrees * maxDegrees;
    }

    void visit(Node node) {
      if (node.order() >= below || square(node.box()) > square) {
        return;
      }
      for (Part part : node.parts()) {
        if (part.order() < below && square(part.box()) <= square) {
          for (double[] ring : part.rings()) {
            scan(ring, part.outline());
          }
        }
      }
      Node left = node.left();
      Node right = node.right();
      if (left != null && right != null) {
        boolean leftFirst = square(left.box()) <= square(right.box());
        visit(leftFirst ? left : right);
        visit(leftFirst ? right : left);
      }
    }

    private double square(Envelope box) {
      double dx = Math.max(0, Math.max(box.getMinX() - lon, lon - box.getMaxX())) * narrowing;
      double dy = Math.max(0, Math.max(box.getMinY() - lat, lat - box.getMaxY()));
      return dx * dx + dy * dy;
    }

    private void scan(double[] ring, Outline outline) {
      double ax = (ring[0] - lon) * narrowing;
      double ay = ring[1] - lat;
      for (int i = 2; i < ring.length; i += 2) {
        double bx = (ring[i] - lon) * narrowing;
        double by = ring[i + 1] - lat;
        double dx = bx - ax;
        double dy = by - ay;
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : Math.clamp(-(ax * dx + ay * dy) / length, 0, 1);
        double x = ax + along * dx;
        double y = ay + along * dy;
        offer(x, y, outline);
        ax = bx;
        ay = by;
      }
    }

    private void offer(double x, double y, Outline outline) {
      double found = x * x + y * y;
      boolean nearer = found < square;
      Outline former = best;
      boolean first =
          found == square && (former == null || outline.code().compareTo(former.code()) < 0);
      if (nearer || first) {
        square = found;
        bestX = x;
        bestY = y;
        best = outline;
      }
    }
  }
}
