package fr.rezone.site.ogc;

import fr.rezone.release.geopackage.Cell;
import fr.rezone.release.geopackage.Column;
import fr.rezone.release.table.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * A table served as features. What is filtered by is read once, when first asked for. Thread-safe.
 */
final class Collection {
  /** The column of the day from which a zoning holds. */
  private static final String DATED = "arrete_medecin";

  private static final String STATUS = "_statut";

  private final String id;
  private final Table table;
  private final List<Column> filters;
  private volatile @Nullable Index index;
  private volatile @Nullable Map<String, Integer> ranks;

  Collection(String id, Table table) {
    this.id = id;
    this.table = table;
    this.filters =
        table.columns().stream()
            .filter(c -> c.type() == Column.Type.TEXT || c.type() == Column.Type.DATE)
            .filter(c -> !c.name().endsWith(STATUS))
            .toList();
  }

  /**
   * What features are chosen by.
   *
   * @param values for each filter, the text of each row; null for none
   */
  private record Index(Map<String, @Nullable String[]> values, Envelope extent) {}

  String id() {
    return id;
  }

  Table table() {
    return table;
  }

  String title() {
    return table.description().title();
  }

  String description() {
    return table.description().description();
  }

  /** Columns by whose value features may be chosen. */
  List<Column> filters() {
    return filters;
  }

  /** Whether {@code datetime} chooses among its features. */
  boolean isDated() {
    return filters.stream().anyMatch(column -> column.name().equals(DATED));
  }

  /** The rectangle around all that has a geometry; empty when nothing has. */
  Optional<Envelope> extent() {
    Envelope extent = index().extent();
    return extent.isNull() ? Optional.empty() : Optional.of(new Envelope(extent));
  }

  /** The first and last days from which zonings hold; empty when none is dated. */
  Optional<Period> period() {
    @Nullable String[] days = index().values().get(DATED);
    LocalDate first = LocalDate.MAX;
    LocalDate last = LocalDate.MIN;
    for (String day : days == null ? new String[0] : days) {
      if (day != null) {
        LocalDate date = LocalDate.parse(day);
        first = date.isBefore(first) ? date : first;
        last = date.isAfter(last) ? date : last;
      }
    }
    return first.equals(LocalDate.MAX) ? Optional.empty() : Optional.of(new Period(first, last));
  }

  /** The rank of a feature; asks for keys only, not for rows. */
  OptionalInt find(String key) {
    Map<String, Integer> known = ranks;
    if (known == null) {
      // Two threads may both make it: the same.
      known = HashMap.newHashMap(table.size());
      for (int rank = 0; rank < table.size(); rank++) {
        known.put(table.key(rank), rank);
      }
      ranks = known;
    }
    Integer rank = known.get(key);
    return rank == null ? OptionalInt.empty() : OptionalInt.of(rank);
  }

  /**
   * The ranks of the features asked for, in order.
   *
   * @param wanted a value for each filter that was given
   */
  int[] select(Optional<Box> box, Optional<Period> period, Map<String, String> wanted) {
    IntStream ranks = IntStream.range(0, table.size());
    for (Map.Entry<String, String> filter : wanted.entrySet()) {
      @Nullable String[] values = values(filter.getKey());
      ranks = ranks.filter(rank -> filter.getValue().equals(values[rank]));
    }
    if (period.isPresent() && isDated()) {
      @Nullable String[] days = values(DATED);
      ranks =
          ranks.filter(
              rank -> {
                String day = days[rank];
                return day == null || period.get().meetsFrom(LocalDate.parse(day));
              });
    }
    if (box.isPresent()) {
      ranks =
          ranks.filter(
              rank -> {
                Geometry geometry = table.geometry().apply(rank);
                return geometry != null && box.get().meets(geometry);
              });
    }
    return ranks.toArray();
  }

  private @Nullable String[] values(String column) {
    @Nullable String[] values = index().values().get(column);
    if (values == null) {
      throw new IllegalArgumentException("not a filter: " + column);
    }
    return values;
  }

  private Index index() {
    Index known = index;
    if (known == null) {
      // Two threads may both make it: the same.
      known = read();
      index = known;
    }
    return known;
  }

  private Index read() {
    List<Integer> positions = new ArrayList<>();
    Map<String, @Nullable String[]> values = new HashMap<>();
    for (Column filter : filters) {
      positions.add(table.columns().indexOf(filter));
      values.put(filter.name(), new String[table.size()]);
    }
    Envelope extent = new Envelope();
    for (int rank = 0; rank < table.size(); rank++) {
      List<Cell> cells = table.row().apply(rank);
      for (int i = 0; i < filters.size(); i++) {
        if (cells.get(positions.get(i)) instanceof Cell.Text(String text)) {
          values.getOrDefault(filters.get(i).name(), new String[0])[rank] = text;
        }
      }
      Geometry geometry = table.geometry().apply(rank);
      if (geometry != null) {
        extent.expandToInclude(geometry.getEnvelopeInternal());
      }
    }
    return new Index(values, extent);
  }
}
