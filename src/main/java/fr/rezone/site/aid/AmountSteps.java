package fr.rezone.site.aid;

import fr.rezone.site.French;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * Cuts totals into at most five steps for a map: nothing, then one step for each amount, or four
 * even ones when amounts are many. Immutable.
 *
 * @param steps by growing amount
 */
public record AmountSteps(List<Step> steps) {
  private static final int MOST = 4;

  /**
   * One step, from its least to its most amount, both included, in cents.
   *
   * @param token colour of the style sheet
   * @param count places in it
   * @param population their inhabitants; 0 where they are not known
   */
  public record Step(
      String id, String label, String token, long least, long most, int count, long population) {}

  public AmountSteps {
    steps = List.copyOf(steps);
  }

  /**
   * @param cents by rank of place
   * @param people inhabitants, by rank
   * @param others amounts of the places of another level, which share the steps, so that a colour
   *     means the same on the whole map
   */
  public static AmountSteps of(long[] cents, long[] people, long[] others) {
    TreeSet<Long> amounts = new TreeSet<>();
    LongStream.concat(LongStream.of(cents), LongStream.of(others))
        .filter(each -> each > 0)
        .forEach(amounts::add);
    List<long[]> bounds = new ArrayList<>();
    bounds.add(new long[] {Long.MIN_VALUE, 0});
    if (amounts.size() <= MOST) {
      amounts.forEach(each -> bounds.add(new long[] {each, each}));
    } else {
      long least = 1;
      for (int i = 1; i <= MOST; i++) {
        long most = i == MOST ? amounts.getLast() : roundUp(amounts.getLast() * i / MOST);
        bounds.add(new long[] {least, most});
        least = most + 1;
      }
    }
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < bounds.size(); i++) {
      steps.add(step(i, bounds.size(), bounds.get(i), cents, people));
    }
    return new AmountSteps(steps);
  }

  /** To the next 1,000 €, so that a legend is read at once. */
  private static long roundUp(long cents) {
    return (cents + 99_999) / 100_000 * 100_000;
  }

  private static Step step(int index, int size, long[] bounds, long[] cents, long[] people) {
    int count = 0;
    long population = 0;
    for (int rank = 0; rank < cents.length; rank++) {
      if (cents[rank] >= bounds[0] && cents[rank] <= bounds[1]) {
        count++;
        population += people[rank];
      }
    }
    String label =
        index == 0
            ? "aucune aide versée acquise"
            : bounds[0] == bounds[1]
                ? French.euros(bounds[1])
                : index == 1
                    ? "jusqu’à " + French.euros(bounds[1])
                    : "plus de "
                        + French.euros(bounds[0] - 1)
                        + ", jusqu’à "
                        + French.euros(bounds[1]);
    // The highest amount has the strongest shade, however many steps there are.
    String token = index == 0 ? "outside" : "q" + (MOST - (size - 1 - index));
    return new Step(
        index == 0 ? "rien" : "pas" + index, label, token, bounds[0], bounds[1], count, population);
  }

  /** The step of an amount. */
  public int indexOf(long cents) {
    for (int i = steps.size() - 1; i > 0; i--) {
      if (cents >= steps.get(i).least()) {
        return i;
      }
    }
    return 0;
  }
}
