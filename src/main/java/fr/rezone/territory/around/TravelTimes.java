package fr.rezone.territory.around;

import fr.rezone.source.travel.TravelTimeRow;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Minutes by car from one commune to another, measured on roads by a tool of the operator (OSRM,
 * METRIC…), for the pairs that were handed over. Eight bytes a pair. Immutable, safe to share
 * between threads.
 */
public final class TravelTimes {
  /** Nothing was handed over: every time stays an estimate. */
  public static final TravelTimes NONE = new TravelTimes(new long[0]);

  /** The method, as written beside times of which some are measured. */
  public static final String METHOD =
      "Les temps sans « env. » viennent de la table de temps de trajet de l’opérateur, de commune à commune.";

  /** A code of five characters among ten digits and 26 letters. */
  private static final int BASE = 36;

  private static final int CODE_BITS = 26;
  private static final int MINUTE_BITS = 11;
  private static final long CODE_MASK = (1L << CODE_BITS) - 1;
  private static final int MINUTE_MASK = (1 << MINUTE_BITS) - 1;

  /** Sorted; from the highest bits down: origin, destination, minutes. */
  private final long[] packed;

  private TravelTimes(long[] packed) {
    this.packed = packed;
  }

  /**
   * From the array of a file.
   *
   * @throws IllegalArgumentException if it is out of order
   */
  public static TravelTimes of(long[] packed) {
    for (int i = 1; i < packed.length; i++) {
      if (packed[i] >>> MINUTE_BITS <= packed[i - 1] >>> MINUTE_BITS) {
        throw new IllegalArgumentException("travel times out of order");
      }
    }
    return new TravelTimes(packed.clone());
  }

  /** Gathers times; a pair given twice keeps the shorter one. Not thread-safe. */
  public static final class Builder {
    private long[] packed = new long[1 << 10];
    private int size;

    private Builder() {}

    public void add(TravelTimeRow row) {
      add(pair(row.from(), row.to()), (int) Math.round(row.minutes()));
    }

    private void add(long pair, int minutes) {
      if (size == packed.length) {
        packed = Arrays.copyOf(packed, 2 * size);
      }
      packed[size++] = pair << MINUTE_BITS | minutes;
    }

    public TravelTimes build() {
      long[] sorted = Arrays.copyOf(packed, size);
      Arrays.sort(sorted);
      int kept = 0;
      for (int i = 0; i < size; i++) {
        if (kept == 0 || sorted[i] >>> MINUTE_BITS != sorted[kept - 1] >>> MINUTE_BITS) {
          sorted[kept++] = sorted[i];
        }
      }
      return new TravelTimes(Arrays.copyOf(sorted, kept));
    }
  }

  public static Builder builder() {
    return new Builder();
  }

  /** The same between the communes of today; pairs of unknown communes are left out. */
  public TravelTimes recoded(Function<String, Optional<String>> current) {
    Builder recoded = new Builder();
    for (long entry : packed) {
      long pair = entry >>> MINUTE_BITS;
      Optional<String> from = current.apply(code(pair >>> CODE_BITS));
      Optional<String> to = current.apply(code(pair & CODE_MASK));
      if (from.isPresent() && to.isPresent()) {
        recoded.add(pair(from.get(), to.get()), (int) entry & MINUTE_MASK);
      }
    }
    return recoded.build();
  }

  public boolean isEmpty() {
    return packed.length == 0;
  }

  /** How many pairs of communes. */
  public int size() {
    return packed.length;
  }

  /**
   * Whole minutes from one commune to another, or back when only that was handed over; empty for a
   * pair that was not.
   */
  public OptionalInt minutes(String from, String to) {
    if (isEmpty() || from.length() != 5 || to.length() != 5) {
      return OptionalInt.empty();
    }
    OptionalInt there = minutes(pair(from, to));
    return there.isPresent() ? there : minutes(pair(to, from));
  }

  private OptionalInt minutes(long pair) {
    int at = Arrays.binarySearch(packed, pair << MINUTE_BITS);
    int from = at < 0 ? -at - 1 : at;
    return from < packed.length && packed[from] >>> MINUTE_BITS == pair
        ? OptionalInt.of((int) packed[from] & MINUTE_MASK)
        : OptionalInt.empty();
  }

  private static long pair(String from, String to) {
    return Long.parseLong(from, BASE) << CODE_BITS | Long.parseLong(to, BASE);
  }

  private static String code(long number) {
    String digits = Long.toString(number, BASE).toUpperCase(Locale.ROOT);
    return "0".repeat(Math.max(0, 5 - digits.length())) + digits;
  }

  /** A copy for a file. */
  public long[] packed() {
    return packed.clone();
  }
}
