package fr.rezone.site.chart;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * Classes of age, the oldest on top: those of a territory to the left, those of a reference to the
 * right, as shares on one scale.
 *
 * @param title what is divided by age
 * @param description the same as a sentence
 * @param hidden said above when the territory on the left stands in for one whose ages are secret:
 *     « Bourg : secret »; empty when it is drawn itself
 * @param left the territory drawn, as a heading
 * @param right the reference, as a heading
 * @param rows from the oldest
 */
public record AgePyramid(
    String title, String description, String hidden, String left, String right, List<Row> rows) {
  private static final double WIDTH = 360;
  private static final double TOP = 24;
  private static final double ROW = 25;
  private static final double BAR = 17;
  private static final double LEFT_FOOT = 128;
  private static final double RIGHT_FOOT = 232;
  private static final double LONGEST = 84;
  private static final double HIDDEN = 40;

  /**
   * One side of a class.
   *
   * @param value not negative; empty when there is none to show
   * @param text as read; the reason in a word when there is none
   * @param hidden whether there is one that may not be shown
   */
  public record Side(OptionalDouble value, String text, boolean hidden) {}

  /** One class of age. */
  public record Row(String label, Side left, Side right) {}

  public AgePyramid {
    rows = List.copyOf(rows);
  }

  public Svg draw() {
    double greatest =
        rows.stream()
            .flatMapToDouble(
                row -> DoubleStream.of(row.left().value().orElse(0), row.right().value().orElse(0)))
            .max()
            .orElse(0);
    Scale scale = new Scale(0, greatest > 0 ? greatest : 1, 0, LONGEST);
    double top = hidden.isEmpty() ? 0 : TOP;
    SvgWriter svg =
        new SvgWriter(WIDTH, top + TOP + rows.size() * ROW, title, description, "pyramid");
    if (!hidden.isEmpty()) {
      svg.hatched(0, 2, HIDDEN, 14).text("strong", HIDDEN + 8, 14, "start", hidden);
    }
    String own = hidden.isEmpty() ? "bar" : "bar reference";
    svg.text(hidden.isEmpty() ? "strong" : "", 0, top + 14, "start", left);
    svg.text("", WIDTH, top + 14, "end", right);
    double y = top + TOP;
    for (Row row : rows) {
      double text = y + 15;
      svg.text("", (LEFT_FOOT + RIGHT_FOOT) / 2, text, "middle", row.label());
      double length = side(row.left(), scale);
      draw(svg, row.left(), own, LEFT_FOOT - length, y, length);
      svg.text("strong", LEFT_FOOT - length - 6, text, "end", words(row.left()));
      double other = side(row.right(), scale);
      draw(svg, row.right(), "bar reference", RIGHT_FOOT, y, other);
      svg.text("", RIGHT_FOOT + other + 6, text, "start", words(row.right()));
      y += ROW;
    }
    return svg.close();
  }

  private static double side(Side side, Scale scale) {
    if (side.hidden()) {
      return HIDDEN;
    }
    return side.value().isPresent() ? scale.at(side.value().getAsDouble()) : 0;
  }

  private static String words(Side side) {
    return side.hidden() ? "secret" : side.text();
  }

  private static void draw(
      SvgWriter svg, Side side, String classes, double x, double y, double width) {
    if (side.hidden()) {
      svg.hatched(x, y + 2, width, BAR);
    } else if (side.value().isPresent()) {
      svg.rect(classes, x, y + 2, width, BAR);
    }
  }
}
