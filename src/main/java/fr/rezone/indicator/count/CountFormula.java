package fr.rezone.indicator.count;

import fr.rezone.indicator.Figure;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * How a figure is made from counts: a sum, or a sum divided by another. It reads only what is
 * published: with one hidden count in it the figure is secret, so that it tells nothing more.
 *
 * @param counts added up; at least one
 * @param per added up to divide by; empty for a plain sum
 * @param scale multiplies the quotient: 100 for a percentage
 */
public record CountFormula(List<CountTerm> counts, List<CountTerm> per, int scale) {
  public CountFormula {
    counts = List.copyOf(counts);
    per = List.copyOf(per);
  }

  /** Every count it needs. */
  public List<CountTerm> terms() {
    return Stream.concat(counts.stream(), per.stream()).distinct().toList();
  }

  /** Whether the tables have everything it needs for a year. */
  boolean isIn(ProtectedCounts tables, int year) {
    return terms().stream().allMatch(term -> tables.column(term.in(year)).isPresent());
  }

  /**
   * The figure of one territory.
   *
   * @param place number in the tables' places
   */
  Figure figure(ProtectedCounts tables, int year, int place) {
    OptionalDouble above = sum(tables, counts, year, place);
    OptionalDouble below = sum(tables, per, year, place);
    if (below.isPresent() && below.getAsDouble() == 0 && !per.isEmpty()) {
      return new Figure.NotConcerned(
          per.getFirst().measure().equals("professionnels")
              ? Figure.Reason.NO_PHYSICIAN
              : Figure.Reason.NOTHING_COUNTED);
    }
    if (above.isEmpty() || below.isEmpty()) {
      return new Figure.Secret();
    }
    return new Figure.Published(
        per.isEmpty() ? above.getAsDouble() : scale * above.getAsDouble() / below.getAsDouble(), 1);
  }

  /** Empty when a term is hidden. */
  private static OptionalDouble sum(
      ProtectedCounts tables, List<CountTerm> terms, int year, int place) {
    double sum = 0;
    for (CountTerm term : terms) {
      ProtectedColumn column = tables.column(term.in(year)).orElseThrow();
      if (column.isHidden(place)) {
        return OptionalDouble.empty();
      }
      sum += column.value(place);
    }
    return OptionalDouble.of(sum);
  }
}
