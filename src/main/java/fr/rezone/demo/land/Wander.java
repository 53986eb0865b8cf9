package fr.rezone.demo.land;

import fr.rezone.demo.seed.Chance;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws a side of two cells as a winding line. The line stays in the quadrilateral of the side's
 * ends and the two sites, which no other side enters: lines never cross.
 */
final class Wander {
  /** Share of the way to each site that a line may use. */
  private static final double INLAND = 0.55;

  private static final double COAST = 0.85;

  /** Length under which a piece stays straight, km and share of the spacing. */
  private static final double FINEST = 0.35;

  private static final double FINE_INLAND = 0.3;
  private static final double FINE_COAST = 0.12;

  private final double shortest;
  private final Chance chance;
  private final List<double[]> points = new ArrayList<>();

  private Wander(double shortest, Chance chance) {
    this.shortest = shortest;
    this.chance = chance;
  }

  /** The points strictly between the ends of a side, in its direction. */
  static List<double[]> along(Cells cells, Cells.Edge edge, boolean coast, Chance chance) {
    double fine = coast ? FINE_COAST : FINE_INLAND;
    Wander wander = new Wander(Math.max(FINEST, fine * cells.spacing()), chance);
    double[] from = {edge.fromX(), edge.fromY()};
    double[] to = {edge.toX(), edge.toY()};
    double[] middle = between(from, to, 0.5);
    double reach = coast ? COAST : INLAND;
    double[] left = between(middle, new double[] {cells.x()[edge.a()], cells.y()[edge.a()]}, reach);
    double[] right =
        between(middle, new double[] {cells.x()[edge.b()], cells.y()[edge.b()]}, reach);
    wander.divide(from, left, to, right);
    return wander.points;
  }

  /** Splits the quadrilateral from, left, to, right in two that touch in one point of the line. */
  private void divide(double[] from, double[] left, double[] to, double[] right) {
    if (Math.hypot(from[0] - to[0], from[1] - to[1]) < shortest) {
      return;
    }
    double along = chance.between(0.3, 0.7);
    double across = chance.between(0.2, 0.8);
    double[] fromRight = between(from, right, along);
    double[] leftTo = between(left, to, along);
    double[] fromLeft = between(from, left, along);
    double[] rightTo = between(right, to, along);
    double[] middle = between(between(from, to, along), between(left, right, across), 0.5);
    divide(from, between(fromLeft, middle, 0.3), middle, between(fromRight, middle, 0.3));
    points.add(middle);
    divide(middle, between(leftTo, middle, 0.3), to, between(rightTo, middle, 0.3));
  }

  private static double[] between(double[] a, double[] b, double share) {
    return new double[] {a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share};
  }
}
