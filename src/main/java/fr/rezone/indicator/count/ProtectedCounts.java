package fr.rezone.indicator.count;

import fr.rezone.indicator.Coverage;
import fr.rezone.indicator.Figure;
import fr.rezone.source.table.Counted;
import fr.rezone.source.table.TablePlaces;
import fr.rezone.territory.Level;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Every count of one release, after protection: all that is known of the operator's tables once an
 * import is over. Immutable, safe to share between threads.
 */
public final class ProtectedCounts {
  private final AtlasPlaces places;
  private final Map<Counted, ProtectedColumn> columns;
  private final BitSet covered;
  private final ConfidentialityRules rules;
  private final double[] described;
  private final double[] everyone;
  private final int[] years;

  /**
   * @param covered départements of which the tables speak, by rank
   * @param rules under which they were protected
   */
  public ProtectedCounts(
      AtlasPlaces places,
      Map<Counted, ProtectedColumn> columns,
      BitSet covered,
      ConfidentialityRules rules) {
    this.places = places;
    this.columns = new LinkedHashMap<>(columns);
    this.covered = (BitSet) covered.clone();
    this.rules = rules;
    this.described = new double[places.size()];
    this.everyone = new double[places.size()];
    TreeSet<Integer> found = new TreeSet<>();
    columns.keySet().forEach(counted -> found.add(counted.year()));
    this.years = found.stream().mapToInt(Integer::intValue).toArray();
    countInhabitants();
  }

  private void countInhabitants() {
    int[] departements = places.containers(Level.DEPARTEMENT);
    for (int commune = 0; commune < places.communes(); commune++) {
      int departement = departements[commune];
      boolean known =
          departement != TablePlaces.NONE
              && covered.get(departement - places.first(Level.DEPARTEMENT));
      // An inhabited place of unknown population still tells a covered territory from another.
      double inhabitants = Math.max(places.population(commune), Double.MIN_NORMAL);
      described[commune] = known ? inhabitants : 0;
      everyone[commune] = inhabitants;
    }
    for (Level level : AtlasPlaces.ORDER.subList(1, AtlasPlaces.ORDER.size())) {
      int[] containers = places.containers(level);
      for (int commune = 0; commune < containers.length; commune++) {
        if (containers[commune] != TablePlaces.NONE) {
          described[containers[commune]] += described[commune];
          everyone[containers[commune]] += everyone[commune];
        }
      }
    }
  }

  public AtlasPlaces places() {
    return places;
  }

  public ConfidentialityRules rules() {
    return rules;
  }

  /** All columns, in the order of the tables; unmodifiable. */
  public Map<Counted, ProtectedColumn> columns() {
    return java.util.Collections.unmodifiableMap(columns);
  }

  public Optional<ProtectedColumn> column(Counted counted) {
    return Optional.ofNullable(columns.get(counted));
  }

  /** Départements of which the tables speak, by rank; a copy. */
  public BitSet covered() {
    return (BitSet) covered.clone();
  }

  /** The years in which a formula has all it needs, growing. */
  public int[] years(CountFormula formula) {
    return java.util.Arrays.stream(years).filter(year -> formula.isIn(this, year)).toArray();
  }

  /**
   * A derived figure, from published counts only.
   *
   * @param year one of {@link #years}
   */
  public Figure figure(CountFormula formula, int year, Level level, int rank) {
    int place = places.first(level) + rank;
    return shown(formula.figure(this, year, place), place);
  }

  /** One count of one territory; missing when the tables do not have it. */
  public Figure count(Counted counted, Level level, int rank) {
    ProtectedColumn column = columns.get(counted);
    if (column == null) {
      return new Figure.Missing(Figure.Reason.NOT_IMPORTED);
    }
    int place = places.first(level) + rank;
    return shown(
        column.isHidden(place) ? new Figure.Secret() : new Figure.Published(column.value(place), 1),
        place);
  }

  /** Where the tables say nothing, zero is not known to be zero. */
  private Figure shown(Figure figure, int place) {
    if (place < places.communes() && places.isDivided(place)) {
      return new Figure.Missing(Figure.Reason.SOURCE);
    }
    Figure covering = Coverage.figure(0, described[place], everyone[place]);
    return covering instanceof Figure.Published(double _, double coverage)
        ? switch (figure) {
          case Figure.Published(double value, double _) -> new Figure.Published(value, coverage);
          default -> figure;
        }
        : covering;
  }
}
