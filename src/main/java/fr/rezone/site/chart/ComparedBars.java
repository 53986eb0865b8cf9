package fr.rezone.site.chart;

import java.util.List;
import java.util.stream.Stream;

/**
 * Quantities of one territory as horizontal bars from zero, each with its name above it and small
 * ticks for the territories that it compares to. Legible at the width of a phone.
 *
 * @param title what is shared
 * @param description the same as a sentence
 * @param rows from top to bottom
 */
public record ComparedBars(String title, String description, List<Row> rows) {
  private static final double WIDTH = 360;
  private static final double ROW = 40;
  private static final double BAR = 10;
  private static final double HIDDEN = 48;

  /** What is known of one quantity. */
  public sealed interface Value {}

  /** A value of the territory itself; {@code text} is how it reads. */
  public record Own(double value, String text) implements Value {}

  /**
   * A value that may not be shown.
   *
   * @param instead where it can be read, with the figure: « Ain 23 % »; empty for nowhere
   */
  public record Hidden(String instead) implements Value {}

  /** A value of a larger territory, where the territory itself has none. */
  public record Larger(double value, String text) implements Value {}

  /** No value anywhere; {@code reason} in a few words. */
  public record Absent(String reason) implements Value {}

  /** A value to compare to; {@code classes} is {@code france} for the national one, else empty. */
  public record Tick(double value, String classes) {}

  /** One quantity. */
  public record Row(String label, Value value, List<Tick> ticks) {
    public Row {
      ticks = List.copyOf(ticks);
    }
  }

  public ComparedBars {
    rows = List.copyOf(rows);
  }

  public Svg draw() {
    double greatest =
        rows.stream()
            .flatMap(
                row ->
                    Stream.concat(
                        Stream.of(length(row.value())), row.ticks().stream().map(Tick::value)))
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(0);
    Scale scale = new Scale(0, greatest > 0 ? greatest : 1, 0, WIDTH - 4);
    SvgWriter svg =
        new SvgWriter(WIDTH, Math.max(1, rows.size()) * ROW, title, description, "compared");
    double y = 0;
    for (Row row : rows) {
      double bar = y + 20;
      svg.text("strong", 0, y + 14, "start", row.label());
      switch (row.value()) {
        case Own(double value, String text) -> {
          svg.rect("bar", 0, bar, scale.at(value), BAR);
          svg.text("strong", WIDTH, y + 14, "end", text);
        }
        case Larger(double value, String text) -> {
          svg.rect("bar reference", 0, bar, scale.at(value), BAR);
          svg.text("", WIDTH, y + 14, "end", text);
        }
        case Hidden(String instead) -> {
          svg.hatched(0, bar - 1, HIDDEN, BAR + 2);
          svg.text("", HIDDEN + 8, bar + 9, "start", instead);
          svg.text("strong", WIDTH, y + 14, "end", "secret");
        }
        case Absent(String reason) -> svg.text("", WIDTH, y + 14, "end", reason);
      }
      if (!(row.value() instanceof Hidden)) {
        for (Tick tick : row.ticks()) {
          double x = Math.max(1, scale.at(tick.value()));
          svg.line(
              tick.classes().isEmpty() ? "tick" : "tick " + tick.classes(),
              x,
              bar - 3,
              x,
              bar + BAR + 3);
        }
      }
      y += ROW;
    }
    return svg.close();
  }

  private static double length(Value value) {
    return switch (value) {
      case Own(double own, String _) -> own;
      case Larger(double larger, String _) -> larger;
      case Hidden _, Absent _ -> 0;
    };
  }
}
