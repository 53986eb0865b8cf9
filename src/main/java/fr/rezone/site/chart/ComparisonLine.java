package fr.rezone.site.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * Where one territory stands: a dot for it, ticks for what it compares to, a band for the middle
 * half of its peers.
 *
 * @param title what is compared
 * @param description the same as a sentence, with the numbers
 * @param value of the territory; empty when it is hidden, which is then said
 * @param marks what it compares to
 * @param band the middle half of all territories, from the first to the third quartile bound; empty
 *     for none
 */
public record ComparisonLine(
    String title, String description, OptionalDouble value, List<Mark> marks, List<Double> band) {
  private static final double WIDTH = 320;
  private static final double ROW = 15;
  private static final double EDGE = 8;

  /**
   * A value to compare to.
   *
   * @param label « Ain 1 012 »: the place and its value, as read
   * @param classes {@code france} for the national one; empty otherwise
   */
  public record Mark(String label, double value, String classes) {}

  public ComparisonLine {
    marks = List.copyOf(marks);
    band = List.copyOf(band);
    if (!band.isEmpty() && band.size() != 2) {
      throw new IllegalArgumentException("a band has two bounds, not " + band.size());
    }
  }

  public Svg draw() {
    List<Double> all = new ArrayList<>(band);
    marks.forEach(mark -> all.add(mark.value()));
    value.ifPresent(all::add);
    if (all.isEmpty()) {
      return Svg.NONE;
    }
    double least = all.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    double greatest = all.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    double margin = (greatest - least) * 0.08;
    Scale scale = Scale.of(least - margin, greatest + margin, EDGE, WIDTH - EDGE);
    List<Labels.Placed> labels =
        Labels.place(
            marks.stream()
                .map(mark -> new Labels.Wish(mark.label(), scale.at(mark.value()), mark.classes()))
                .toList(),
            WIDTH);
    int rows = labels.stream().mapToInt(Labels.Placed::row).max().orElse(-1) + 1;
    // A hidden value is said above the line, where no tick reaches.
    double axis = value.isPresent() ? 16 : 34;
    SvgWriter svg = new SvgWriter(WIDTH, axis + 14 + rows * ROW, title, description, "comparison");
    if (!band.isEmpty()) {
      double from = scale.at(band.getFirst());
      double to = scale.at(band.getLast());
      svg.rect("band", from, axis - 8, to - from, 16);
      DoubleStream.of(from, to).forEach(x -> svg.line("band-edge", x, axis - 8, x, axis + 8));
    }
    svg.line("axis", 0, axis, WIDTH, axis);
    for (Mark mark : marks) {
      double x = scale.at(mark.value());
      svg.line(
          mark.classes().isEmpty() ? "tick" : "tick " + mark.classes(), x, axis - 7, x, axis + 7);
    }
    for (Labels.Placed label : labels) {
      svg.text(label.classes(), label.x(), axis + 22 + label.row() * ROW, "middle", label.text());
    }
    if (value.isPresent()) {
      svg.circle("dot", scale.at(value.getAsDouble()), axis, 7);
    } else {
      svg.hatched(0, 4, 26, 14).text("strong", 34, 16, "start", "secret");
    }
    return svg.close();
  }
}
