package fr.rezone.site.chart;

import java.util.Locale;

/**
 * Writes one drawing. Coordinates are pixels of the view box, rounded to a tenth. Not thread-safe.
 */
final class SvgWriter {
  private final StringBuilder out = new StringBuilder(1024);

  /**
   * Opens the drawing.
   *
   * @param title its name, read first by screen readers
   * @param description its content in a sentence
   * @param extra class beside {@code chart}; {@code links} makes a group of links rather than one
   *     image
   */
  SvgWriter(double width, double height, String title, String description, String extra) {
    out.append("<svg class=\"chart ").append(extra).append("\" role=\"");
    out.append(extra.equals("links") ? "group" : "img")
        .append("\" viewBox=\"0 0 ")
        .append(px(width))
        .append(' ')
        .append(px(height));
    out.append("\" preserveAspectRatio=\"xMidYMid meet\"><title>").append(escape(title));
    out.append("</title><desc>").append(escape(description)).append("</desc>");
  }

  SvgWriter line(String classes, double x1, double y1, double x2, double y2) {
    out.append("<line")
        .append(attribute("class", classes))
        .append(at("x1", x1))
        .append(at("y1", y1));
    out.append(at("x2", x2)).append(at("y2", y2)).append("/>");
    return this;
  }

  SvgWriter rect(String classes, double x, double y, double width, double height) {
    out.append("<rect").append(attribute("class", classes)).append(at("x", x)).append(at("y", y));
    out.append(at("width", Math.max(0, width))).append(at("height", Math.max(0, height)));
    out.append("/>");
    return this;
  }

  SvgWriter circle(String classes, double x, double y, double radius) {
    out.append("<circle").append(attribute("class", classes)).append(at("cx", x));
    out.append(at("cy", y)).append(at("r", radius)).append("/>");
    return this;
  }

  SvgWriter path(String classes, CharSequence data) {
    out.append("<path").append(attribute("class", classes));
    out.append(" d=\"").append(data).append("\"/>");
    return this;
  }

  /** Text, whose anchor is {@code start}, {@code middle} or {@code end}. */
  SvgWriter text(String classes, double x, double y, String anchor, String text) {
    out.append("<text").append(attribute("class", classes)).append(at("x", x)).append(at("y", y));
    out.append(attribute("text-anchor", anchor)).append('>');
    out.append(escape(text)).append("</text>");
    return this;
  }

  /** A frame of diagonal strokes: something is there, and may not be shown. */
  SvgWriter hatched(double x, double y, double width, double height) {
    rect("hidden", x, y, width, height);
    StringBuilder strokes = new StringBuilder();
    for (double start = 4; start < width + height; start += 6) {
      double x1 = Math.min(start, width);
      double y1 = Math.max(0, start - width);
      double x2 = Math.max(0, start - height);
      double y2 = Math.min(start, height);
      strokes.append('M').append(px(x + x1)).append(' ').append(px(y + y1));
      strokes.append('L').append(px(x + x2)).append(' ').append(px(y + y2));
    }
    return path("hatch", strokes);
  }

  /** Opens a link around what follows, until {@link #closeLink}. */
  SvgWriter openLink(String path, String label) {
    out.append("<a").append(attribute("href", path)).append(attribute("aria-label", label));
    out.append('>');
    return this;
  }

  SvgWriter closeLink() {
    out.append("</a>");
    return this;
  }

  Svg close() {
    return new Svg(out.append("</svg>").toString());
  }

  /** A coordinate as it is written: at most one decimal. */
  static String px(double value) {
    double tenths = Math.rint(value * 10) / 10;
    return tenths == Math.rint(tenths)
        ? Long.toString((long) tenths)
        : String.format(Locale.ROOT, "%.1f", tenths);
  }

  private static String at(String name, double value) {
    return ' ' + name + "=\"" + px(value) + '"';
  }

  private static String attribute(String name, String value) {
    return value.isEmpty() ? "" : ' ' + name + "=\"" + escape(value) + '"';
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
