package fr.rezone.indicator.count;

import fr.rezone.source.table.Counted;
import fr.rezone.source.table.MeasureCatalogue;
import fr.rezone.source.table.TablePlaces;
import fr.rezone.source.table.TableRows;
import fr.rezone.territory.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Every count at every level, before protection: nothing of it may be written. Larger territories
 * are the sum of their communes; rows given for them have been checked to be that sum.
 *
 * @param columns in the order of the tables
 * @param covered départements of which the tables speak, by rank: in the others nothing is known,
 *     whereas in these a commune without a row has zero
 */
public record CountTable(AtlasPlaces places, List<CountColumn> columns, BitSet covered) {
  public CountTable {
    columns = List.copyOf(columns);
    covered = (BitSet) covered.clone();
  }

  /** Adds up the rows of the communes. */
  public static CountTable of(TableRows rows, MeasureCatalogue vocabulary, AtlasPlaces places) {
    List<Counted> counted = rows.columns();
    TableRows.ByColumn sorted = rows.byColumn();
    List<CountColumn> columns = new ArrayList<>();
    BitSet covered = new BitSet();
    int[] departements = places.containers(Level.DEPARTEMENT);
    int first = places.first(Level.DEPARTEMENT);
    List<int[]> containers =
        AtlasPlaces.ORDER.stream()
            .filter(level -> level != Level.COMMUNE)
            .map(places::containers)
            .toList();
    long[] values = new long[places.size()];
    long[] contributors = new long[places.size()];
    long[] maxima = new long[places.size()];
    for (int c = 0; c < counted.size(); c++) {
      Arrays.fill(values, 0);
      Arrays.fill(contributors, 0);
      Arrays.fill(maxima, 0);
      for (int i = sorted.starts()[c]; i < sorted.starts()[c + 1]; i++) {
        int row = sorted.rows()[i];
        int place = rows.place(row);
        if (place < places.communes()) {
          values[place] = rows.value(row);
          contributors[place] = rows.contributors(row);
          maxima[place] = rows.maximum(row);
          if (departements[place] != TablePlaces.NONE) {
            covered.set(departements[place] - first);
          }
          for (int[] container : containers) {
            add(row, rows, container[place], values, contributors, maxima);
          }
        }
      }
      columns.add(
          new CountColumn(
              counted.get(c),
              CompactLongs.of(values),
              CompactLongs.of(contributors),
              CompactLongs.of(maxima)));
    }
    columns.addAll(emptyModalities(counted, vocabulary, places.size()));
    return new CountTable(places, columns, covered);
  }

  /** A modality that no row names, of a breakdown that others do, is zero everywhere. */
  private static List<CountColumn> emptyModalities(
      List<Counted> counted, MeasureCatalogue vocabulary, int size) {
    Set<Counted> present = new HashSet<>(counted);
    Set<Counted> absent = new LinkedHashSet<>();
    for (Counted given : counted) {
      vocabulary
          .measure(given.measure())
          .flatMap(measure -> measure.breakdown(given.breakdown()))
          .ifPresent(
              breakdown ->
                  breakdown.modalities().stream()
                      .map(
                          m ->
                              new Counted(
                                  given.measure(),
                                  given.profession(),
                                  given.year(),
                                  breakdown.id(),
                                  m.id()))
                      .filter(c -> !present.contains(c))
                      .forEach(absent::add));
    }
    CompactLongs zero = CompactLongs.of(new long[size]);
    return absent.stream().map(c -> new CountColumn(c, zero, zero, zero)).toList();
  }

  /** A maximum that one part does not tell is not known of the whole. */
  private static void add(
      int row, TableRows rows, int place, long[] values, long[] contributors, long[] maxima) {
    if (place != TablePlaces.NONE) {
      values[place] += rows.value(row);
      contributors[place] += rows.contributors(row);
      maxima[place] =
          maxima[place] < 0 || (rows.maximum(row) < 0 && rows.value(row) > 0)
              ? TableRows.NO_MAXIMUM
              : Math.max(maxima[place], rows.maximum(row));
    }
  }
}
