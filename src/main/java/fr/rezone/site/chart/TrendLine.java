package fr.rezone.site.chart;

import java.util.List;

/**
 * A value through time: one line, its first and last values written at its ends, a paler reference
 * behind it if any.
 *
 * @param title what changes
 * @param description the same as a sentence, with the numbers
 * @param points at least two, in time order
 * @param reference points of the reference; empty for none
 * @param referenceLabel what the reference is: « France (base 100) »
 */
public record TrendLine(
    String title,
    String description,
    List<Point> points,
    List<Point> reference,
    String referenceLabel) {
  private static final double WIDTH = 320;
  private static final double HEIGHT = 116;
  private static final double TOP = 22;
  private static final double BOTTOM = 92;
  private static final double SIDE = 10;

  /**
   * A value at a time.
   *
   * @param time years, or any number that grows
   * @param when as read: « 2019 »
   * @param text the value as read
   */
  public record Point(double time, String when, double value, String text) {}

  public TrendLine {
    points = List.copyOf(points);
    reference = List.copyOf(reference);
    if (points.size() < 2) {
      throw new IllegalArgumentException("a trend needs two points: " + title);
    }
  }

  public Svg draw() {
    Scale time = new Scale(points.getFirst().time(), points.getLast().time(), SIDE, WIDTH - SIDE);
    // From zero, so that the slope is not flattered.
    double greatest = 0;
    double least = 0;
    for (List<Point> line : List.of(points, reference)) {
      for (Point point : line) {
        greatest = Math.max(greatest, point.value());
        least = Math.min(least, point.value());
      }
    }
    Scale height = Scale.of(least, greatest, BOTTOM, TOP);
    SvgWriter svg = new SvgWriter(WIDTH, HEIGHT, title, description, "trend-chart");
    svg.line("faint", 0, height.at(0), WIDTH, height.at(0));
    if (reference.size() > 1) {
      svg.path("trend reference", line(reference, time, height));
      // In the middle, where no value is written.
      Point middle = reference.get(reference.size() / 2);
      boolean above = middle.value() >= points.get(points.size() / 2).value();
      svg.text(
          "", WIDTH / 2, height.at(middle.value()) + (above ? -6 : 16), "middle", referenceLabel);
    }
    svg.path("trend", line(points, time, height));
    label(svg, points.getFirst(), time, height, "start", 0);
    label(svg, points.getLast(), time, height, "end", WIDTH);
    return svg.close();
  }

  private static void label(
      SvgWriter svg, Point point, Scale time, Scale height, String anchor, double x) {
    double y = height.at(point.value());
    svg.circle("dot", time.at(point.time()), y, 4.5);
    svg.text("strong", x, Math.max(12, y - 9), anchor, point.text());
    svg.text("", x, HEIGHT - 6, anchor, point.when());
  }

  private static String line(List<Point> points, Scale time, Scale height) {
    StringBuilder data = new StringBuilder();
    for (Point point : points) {
      data.append(data.isEmpty() ? 'M' : 'L').append(SvgWriter.px(time.at(point.time())));
      data.append(' ').append(SvgWriter.px(height.at(point.value())));
    }
    return data.toString();
  }
}
