package fr.rezone.source.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What rows must agree on together: a key comes once, modalities add up to their total, communes to
 * the larger territories that are given. Confined to one thread.
 */
final class RowChecks {
  private final TableRows rows;
  private final TablePlaces places;
  private final TableFaults faults;
  private final TableRows.ByColumn sorted;
  private final int[] rowOf;

  RowChecks(TableRows rows, TablePlaces places, TableFaults faults) {
    this.rows = rows;
    this.places = places;
    this.faults = faults;
    this.sorted = rows.byColumn();
    this.rowOf = new int[places.size()];
  }

  void run() {
    List<Counted> columns = rows.columns();
    Map<Counted, List<Integer>> families = new LinkedHashMap<>();
    for (int c = 0; c < columns.size(); c++) {
      keysAndSums(c);
      families.computeIfAbsent(columns.get(c).total(), _ -> new ArrayList<>()).add(c);
    }
    families.forEach(this::family);
  }

  /** Notes keys given twice, and larger territories that are not the sum of their communes. */
  private void keysAndSums(int column) {
    Arrays.fill(rowOf, -1);
    for (int i = sorted.starts()[column]; i < sorted.starts()[column + 1]; i++) {
      int row = sorted.rows()[i];
      int place = rows.place(row);
      if (rowOf[place] >= 0) {
        fault(
            row,
            "clé déjà donnée en "
                + rows.file(rowOf[place])
                + ":"
                + rows.line(rowOf[place])
                + " (indicateur, niveau, code, annee, profession, ventilation, modalite)",
            "ne garder qu’une des deux lignes");
      }
      rowOf[place] = row;
    }
    for (String level : TablePlaces.LEVELS.subList(1, TablePlaces.LEVELS.size())) {
      int first = places.first(level);
      int size = places.codes(level).size();
      if (hasRow(first, size)) {
        sums(column, level, first, size);
      }
    }
  }

  private boolean hasRow(int first, int size) {
    for (int place = first; place < first + size; place++) {
      if (rowOf[place] >= 0) {
        return true;
      }
    }
    return false;
  }

  private void sums(int column, String level, int first, int size) {
    long[] sums = new long[size];
    int[] containers = places.containers(level);
    for (int commune = 0; commune < places.communes(); commune++) {
      if (rowOf[commune] >= 0 && containers[commune] != TablePlaces.NONE) {
        sums[containers[commune] - first] += rows.value(rowOf[commune]);
      }
    }
    for (int i = 0; i < size; i++) {
      int row = rowOf[first + i];
      if (row >= 0 && rows.value(row) != sums[i]) {
        fault(
            row,
            "« valeur » vaut "
                + rows.value(row)
                + " et les communes additionnées "
                + sums[i]
                + " ("
                + rows.columns().get(column).text()
                + ")",
            "corriger l’une des valeurs, ou ôter la ligne, qui n’est pas nécessaire");
      }
    }
  }

  /** The total and the modalities of one measure, profession and year. */
  private void family(Counted total, List<Integer> members) {
    Map<String, List<Integer>> breakdowns = new LinkedHashMap<>();
    int totalColumn = -1;
    for (int column : members) {
      Counted counted = rows.columns().get(column);
      if (counted.isTotal()) {
        totalColumn = column;
      } else {
        breakdowns.computeIfAbsent(counted.breakdown(), _ -> new ArrayList<>()).add(column);
      }
    }
    if (totalColumn < 0) {
      int row = sorted.rows()[sorted.starts()[members.getFirst()]];
      fault(
          row,
          "ventilation sans total (" + total.text() + ")",
          "ajouter les lignes où « ventilation » et « modalite » sont vides");
      return;
    }
    long[] totals = new long[places.size()];
    Arrays.fill(rowOf, -1);
    add(totalColumn, totals);
    int[] totalRows = rowOf.clone();
    for (Map.Entry<String, List<Integer>> breakdown : breakdowns.entrySet()) {
      long[] sums = new long[places.size()];
      Arrays.fill(rowOf, -1);
      breakdown.getValue().forEach(column -> add(column, sums));
      boolean larger = hasRow(places.communes(), places.size() - places.communes());
      compare(total, breakdown.getKey(), totals, totalRows, sums, larger);
    }
  }

  private void add(int column, long[] sums) {
    for (int i = sorted.starts()[column]; i < sorted.starts()[column + 1]; i++) {
      int row = sorted.rows()[i];
      sums[rows.place(row)] += rows.value(row);
      rowOf[rows.place(row)] = row;
    }
  }

  /** A larger territory whose modalities are not given is computed, not compared. */
  private void compare(
      Counted total,
      String breakdown,
      long[] totals,
      int[] totalRows,
      long[] sums,
      boolean larger) {
    int compared = larger ? places.size() : places.communes();
    for (int place = 0; place < compared; place++) {
      boolean given = place < places.communes() || (rowOf[place] >= 0 && totalRows[place] >= 0);
      if (given && totals[place] != sums[place]) {
        int row = totalRows[place] >= 0 ? totalRows[place] : rowOf[place];
        fault(
            row,
            "le total vaut "
                + totals[place]
                + " et ses modalités de « "
                + breakdown
                + " » additionnées "
                + sums[place]
                + " ("
                + total.text()
                + ")",
            "corriger le total ou les modalités : une ligne absente vaut zéro");
      }
    }
  }

  private void fault(int row, String what, String remedy) {
    faults.add(rows.file(row), rows.line(row), what, remedy);
  }
}
