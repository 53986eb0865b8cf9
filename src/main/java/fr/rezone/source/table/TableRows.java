package fr.rezone.source.table;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows of all tables, column by column: some thirty bytes a row, so that a country of five
 * million rows holds in memory. Mutable while read, then only read.
 */
public final class TableRows {
  /** Stands for an empty maximum. */
  public static final long NO_MAXIMUM = -1;

  private final List<Counted> columns = new ArrayList<>();
  private final List<String> files = new ArrayList<>();
  private final List<Integer> fileStarts = new ArrayList<>();
  private final IntRun column = new IntRun();
  private final IntRun place = new IntRun();
  private final LongRun value = new LongRun();
  private final IntRun contributors = new IntRun();
  private final LongRun maximum = new LongRun();
  private final IntRun line = new IntRun();
  private int size;

  /** The rows that follow come from this file. */
  void beginFile(String name) {
    files.add(name);
    fileStarts.add(size);
  }

  int addColumn(Counted counted) {
    columns.add(counted);
    return columns.size() - 1;
  }

  void add(
      int rowColumn,
      int rowPlace,
      long rowValue,
      int rowContributors,
      long rowMaximum,
      int rowLine) {
    column.add(rowColumn);
    place.add(rowPlace);
    value.add(rowValue);
    contributors.add(rowContributors);
    maximum.add(rowMaximum);
    line.add(rowLine);
    size++;
  }

  /** What is counted, by number of column, in the order in which the files first name it. */
  public List<Counted> columns() {
    return List.copyOf(columns);
  }

  public int size() {
    return size;
  }

  /** Number in {@link #columns}. */
  public int column(int row) {
    return column.get(row);
  }

  /** Number in {@link TablePlaces}. */
  public int place(int row) {
    return place.get(row);
  }

  /** Zero or more. */
  public long value(int row) {
    return value.get(row);
  }

  /** Zero or more. */
  public int contributors(int row) {
    return contributors.get(row);
  }

  /** {@link #NO_MAXIMUM} when the table does not give it. */
  public long maximum(int row) {
    return maximum.get(row);
  }

  String file(int row) {
    int file = files.size() - 1;
    while (fileStarts.get(file) > row) {
      file--;
    }
    return files.get(file);
  }

  int line(int row) {
    return line.get(row);
  }

  /**
   * The rows sorted by column, in their order inside each: {@code rows[starts[c]]} to {@code
   * rows[starts[c + 1] - 1]} are those of column {@code c}.
   */
  public record ByColumn(int[] rows, int[] starts) {}

  /** Sorts by column. */
  public ByColumn byColumn() {
    int[] starts = new int[columns.size() + 1];
    for (int row = 0; row < size; row++) {
      starts[column.get(row) + 1]++;
    }
    for (int c = 0; c < columns.size(); c++) {
      starts[c + 1] += starts[c];
    }
    int[] next = starts.clone();
    int[] rows = new int[size];
    for (int row = 0; row < size; row++) {
      rows[next[column.get(row)]++] = row;
    }
    return new ByColumn(rows, starts);
  }
}
