package fr.rezone.indicator.count;

import fr.rezone.indicator.Figure;
import fr.rezone.source.table.Counted;
import fr.rezone.territory.Level;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * What former releases showed and hid of the counts of a table. Whoever kept one puts it beside the
 * next: what was shown and is still the same cannot protect anything any more, and what was hidden
 * would, once shown, give away what it protected. Not thread-safe while releases are added, safe to
 * read from several threads afterwards.
 */
public final class FormerCounts {
  private final CountTable now;
  private final Map<Counted, BitSet> shown = new HashMap<>();
  private final Map<Counted, BitSet> hidden = new HashMap<>();

  /**
   * Nothing is known of former releases until they are added.
   *
   * @param now what is about to be protected
   */
  public FormerCounts(CountTable now) {
    this.now = now;
  }

  /** Adds a former release; territories are matched by code. */
  public void add(ProtectedCounts former) {
    for (Level level : AtlasPlaces.ORDER) {
      PlaceMatch match = PlaceMatch.of(level, former.places(), now.places());
      for (CountColumn column : now.columns()) {
        if (former.column(column.counted()).isPresent()) {
          add(column, former, level, match);
        }
      }
    }
  }

  private void add(CountColumn column, ProtectedCounts former, Level level, PlaceMatch match) {
    BitSet same = shown.computeIfAbsent(column.counted(), _ -> new BitSet());
    BitSet secret = hidden.computeIfAbsent(column.counted(), _ -> new BitSet());
    int first = former.places().first(level);
    for (int i = 0; i < match.size(); i++) {
      long value = column.values().get(match.now(i));
      switch (former.count(column.counted(), level, match.before(i) - first)) {
        // A class without anybody where there was nobody at all told nothing of today.
        case Figure.Published(double before, double _) when value > 0 && before == value ->
            same.set(match.now(i));
        case Figure.Secret _ -> secret.set(match.now(i));
        default -> {}
      }
    }
  }

  /** Whether a former release showed the very count that a place has now. */
  boolean showed(Counted counted, int place) {
    BitSet places = shown.get(counted);
    return places != null && places.get(place);
  }

  /** Whether a former release hid the count of a place, whatever it was. */
  boolean hid(Counted counted, int place) {
    BitSet places = hidden.get(counted);
    return places != null && places.get(place);
  }

  /** How many counts a former release showed as they are now. */
  public long shown() {
    return shown.values().stream().mapToLong(BitSet::cardinality).sum();
  }
}
