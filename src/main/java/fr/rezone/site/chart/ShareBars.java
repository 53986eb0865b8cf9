package fr.rezone.site.chart;

import java.util.List;

/**
 * Quantities side by side as horizontal bars from zero, each named and valued in words beside it.
 *
 * @param title what is shared
 * @param description the same as a sentence
 * @param bars from top to bottom
 */
public record ShareBars(String title, String description, List<Bar> bars) {
  private static final double WIDTH = 420;
  private static final double ROW = 30;
  private static final double LABELS = 160;
  private static final double VALUES = 72;

  /**
   * One bar.
   *
   * @param label what it is, short
   * @param value not negative; ignored when hidden
   * @param text the value as read
   * @param classes {@code reference}, or {@code zone zone-zip}…; empty for the accent
   * @param hidden whether the value may not be shown
   */
  public record Bar(String label, double value, String text, String classes, boolean hidden) {
    public Bar {
      if (!hidden && !(value >= 0)) {
        throw new IllegalArgumentException("a bar starts from zero: " + label + " is " + value);
      }
    }
  }

  public ShareBars {
    bars = List.copyOf(bars);
  }

  public Svg draw() {
    double greatest =
        bars.stream().filter(bar -> !bar.hidden()).mapToDouble(Bar::value).max().orElse(0);
    Scale scale = new Scale(0, greatest > 0 ? greatest : 1, LABELS, WIDTH - VALUES);
    SvgWriter svg =
        new SvgWriter(WIDTH, Math.max(1, bars.size()) * ROW, title, description, "bars");
    double y = 0;
    for (Bar bar : bars) {
      double text = y + ROW / 2 + 5;
      svg.text("strong", 0, text, "start", bar.label());
      if (bar.hidden()) {
        svg.hatched(LABELS, y + 6, 40, ROW - 12).text("", LABELS + 48, text, "start", "secret");
      } else {
        double end = scale.at(bar.value());
        String classes = bar.classes().isEmpty() ? "bar" : "bar " + bar.classes();
        svg.rect(classes, LABELS, y + 6, end - LABELS, ROW - 12);
        svg.text("", end + 8, text, "start", bar.text());
      }
      y += ROW;
    }
    svg.line("axis", LABELS, 0, LABELS, y);
    return svg.close();
  }
}
