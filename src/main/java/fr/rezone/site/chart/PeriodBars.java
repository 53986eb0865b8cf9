package fr.rezone.site.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What held from one day to another, a row for each subject, on one scale of time. The levels are
 * written above the bars, so that colour alone tells nothing.
 *
 * @param title what is shown
 * @param description the same as sentences
 * @param rows from top to bottom
 * @param first left end of the scale
 * @param last right end, after {@code first}
 */
public record PeriodBars(
    String title, String description, List<Row> rows, LocalDate first, LocalDate last) {
  private static final double WIDTH = 420;
  private static final double ROW = 58;
  private static final double BAR = 12;
  private static final double AXIS = 26;

  /** Below this width the letters do not fit above the bar. */
  private static final double NARROW = 34;

  /** One subject. */
  public record Row(String label, List<Bar> bars) {
    public Row {
      bars = List.copyOf(bars);
    }
  }

  /**
   * One period.
   *
   * @param letters written in it
   * @param classes {@code zone zone-zip}…
   * @param from first day, the left end of the scale or later
   * @param to day after the last, the right end at most
   */
  public record Bar(String letters, String classes, LocalDate from, LocalDate to) {}

  public PeriodBars {
    rows = List.copyOf(rows);
    if (!first.isBefore(last)) {
      throw new IllegalArgumentException("a scale of time needs two days: " + title);
    }
  }

  public Svg draw() {
    Scale scale = new Scale(0, ChronoUnit.DAYS.between(first, last), 0, WIDTH);
    double bottom = rows.size() * ROW;
    SvgWriter svg = new SvgWriter(WIDTH, bottom + AXIS, title, description, "bars periods");
    for (int year = first.getYear(); year <= last.getYear(); year++) {
      LocalDate start = LocalDate.of(year, 1, 1);
      if (!start.isBefore(first) && start.isBefore(last)) {
        double x = at(scale, start);
        svg.line("faint", x, 0, x, bottom + 4);
        svg.text("", Math.clamp(x, 16, WIDTH - 16), bottom + 20, "middle", Integer.toString(year));
      }
    }
    double y = 0;
    for (Row row : rows) {
      svg.text("strong", 0, y + 14, "start", row.label());
      for (Bar bar : row.bars()) {
        double from = at(scale, bar.from());
        double width = at(scale, bar.to()) - from;
        svg.rect("bar " + bar.classes(), from, y + 36, Math.max(2, width - 2), BAR);
        if (width >= NARROW) {
          svg.text("", from, y + 31, "start", bar.letters());
        }
      }
      y += ROW;
    }
    svg.line("axis", 0, bottom, WIDTH, bottom);
    return svg.close();
  }

  private double at(Scale scale, LocalDate day) {
    return scale.at(ChronoUnit.DAYS.between(first, day));
  }
}
