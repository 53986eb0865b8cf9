package fr.rezone.site.chart;

import java.util.List;

/**
 * Amounts month by month, stacked by what they come from. Amounts to pay back go below the line.
 *
 * @param title what is paid
 * @param description the same as a sentence, with the total
 * @param months in time order, at least one
 * @param series names of what the amounts come from, at most six; the same order in every month
 * @param axisLabel the greatest monthly total as read: « 3 000 € »
 */
public record CalendarBars(
    String title, String description, List<Month> months, List<String> series, String axisLabel) {
  private static final double WIDTH = 720;
  private static final double TOP = 24;
  private static final double BOTTOM = 190;
  private static final double LEGEND_ROW = 20;

  /**
   * One month.
   *
   * @param label written under it; empty to leave it blank
   * @param amounts one for each series, any unit, negative when paid back
   */
  public record Month(String label, List<Double> amounts) {
    public Month {
      amounts = List.copyOf(amounts);
    }

    double paid() {
      return amounts.stream().mapToDouble(amount -> Math.max(0, amount)).sum();
    }

    double paidBack() {
      return amounts.stream().mapToDouble(amount -> Math.min(0, amount)).sum();
    }
  }

  public CalendarBars {
    months = List.copyOf(months);
    series = List.copyOf(series);
    if (months.isEmpty() || series.size() > 6) {
      throw new IllegalArgumentException("needs months, and six series at most: " + title);
    }
    for (Month month : months) {
      if (month.amounts().size() != series.size()) {
        throw new IllegalArgumentException("a month lacks an amount: " + month.label());
      }
    }
  }

  public Svg draw() {
    double greatest = months.stream().mapToDouble(Month::paid).max().orElse(0);
    double least = months.stream().mapToDouble(Month::paidBack).min().orElse(0);
    Scale scale = Scale.of(least, greatest, BOTTOM, TOP);
    double height = BOTTOM + 26 + series.size() * LEGEND_ROW;
    SvgWriter svg = new SvgWriter(WIDTH, height, title, description, "calendar");
    double step = WIDTH / months.size();
    double bar = Math.max(1, step - Math.min(4, step / 4));
    for (int m = 0; m < months.size(); m++) {
      stack(svg, months.get(m), scale, m * step, bar);
      // The labels at both ends stay inside the drawing.
      String anchor = m == 0 ? "start" : m == months.size() - 1 ? "end" : "middle";
      double x = m == 0 ? 0 : m == months.size() - 1 ? WIDTH : m * step + bar / 2;
      svg.text("", x, BOTTOM + 18, anchor, months.get(m).label());
    }
    svg.line("axis", 0, scale.at(0), WIDTH, scale.at(0));
    svg.text("strong", 0, 14, "start", axisLabel);
    for (int s = 0; s < series.size(); s++) {
      double y = BOTTOM + 30 + s * LEGEND_ROW;
      svg.rect("series-" + (s + 1), 0, y, 14, 12).text("", 22, y + 11, "start", series.get(s));
    }
    return svg.close();
  }

  private static void stack(SvgWriter svg, Month month, Scale scale, double x, double width) {
    double above = 0;
    double below = 0;
    for (int s = 0; s < month.amounts().size(); s++) {
      double amount = month.amounts().get(s);
      if (amount == 0) {
        continue;
      }
      double from = amount > 0 ? above : below;
      double to = from + amount;
      double top = scale.at(Math.max(from, to));
      svg.rect("series-" + (s + 1), x, top, width, scale.at(Math.min(from, to)) - top);
      if (amount > 0) {
        above = to;
      } else {
        below = to;
      }
    }
  }
}
