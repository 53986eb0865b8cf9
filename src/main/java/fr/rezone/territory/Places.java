package fr.rezone.territory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All territories of one level, sorted by code. The rank of a territory here is its number in tiles
 * and column files. Immutable.
 */
public final class Places<T extends Territory> {
  private final List<T> sorted;
  private final Map<String, Integer> ranks;

  private Places(List<T> sorted) {
    this.sorted = sorted;
    this.ranks = HashMap.newHashMap(sorted.size());
    for (int i = 0; i < sorted.size(); i++) {
      if (ranks.put(sorted.get(i).code(), i) != null) {
        throw new IllegalStateException("code given twice: " + sorted.get(i).code());
      }
    }
  }

  /** Sorts by code, in the order of characters. */
  public static <T extends Territory> Places<T> of(Iterable<T> territories) {
    List<T> sorted = new ArrayList<>();
    territories.forEach(sorted::add);
    sorted.sort(Comparator.comparing(Territory::code));
    return new Places<>(List.copyOf(sorted));
  }

  /** In the order of codes; unmodifiable. */
  public List<T> all() {
    return sorted;
  }

  public int size() {
    return sorted.size();
  }

  public T at(int rank) {
    return sorted.get(rank);
  }

  public Optional<T> find(String code) {
    return Optional.ofNullable(ranks.get(code)).map(sorted::get);
  }

  /** The territory of a code known to exist. */
  public T get(String code) {
    return sorted.get(rank(code));
  }

  public boolean contains(String code) {
    return ranks.containsKey(code);
  }

  /**
   * The rank of a code.
   *
   * @throws IllegalArgumentException if there is none
   */
  public int rank(String code) {
    Integer rank = ranks.get(code);
    if (rank == null) {
      throw new IllegalArgumentException("no territory with code " + code);
    }
    return rank;
  }

  /** All codes, sorted. */
  public String[] codes() {
    String[] codes = new String[sorted.size()];
    Arrays.setAll(codes, i -> sorted.get(i).code());
    return codes;
  }
}
