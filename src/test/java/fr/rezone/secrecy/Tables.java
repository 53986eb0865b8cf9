package fr.rezone.secrecy;

import java.util.List;
import java.util.stream.IntStream;

/** Small tables for tests: rows and columns with their totals. */
final class Tables {
  static final SecrecyRule PATIENTS = SecrecyRule.patients("patients", "test", "");
  static final SecrecyRule PROFESSIONALS = SecrecyRule.professionals("professionnels", "test", "");
  static final List<SecrecyRule> RULES = List.of(PATIENTS, PROFESSIONALS);
  static final int PATIENT = 0;
  static final int PROFESSIONAL = 1;

  private Tables() {}

  /** One row: its total is cell 0, its parts follow. */
  static LinkedTables row(long... parts) {
    LinkedTables.Builder builder = new LinkedTables.Builder();
    long sum = 0;
    for (long part : parts) {
      sum += part;
    }
    int total = builder.cell(sum, 20, -1, PATIENT, 100);
    int[] cells = new int[parts.length];
    for (int i = 0; i < parts.length; i++) {
      cells[i] = builder.cell(parts[i], 20, -1, PATIENT, 1);
    }
    builder.sum(total, cells);
    return builder.build();
  }

  /**
   * Rows and columns with all totals. Cell (i, j) has number i × (columns + 1) + j; the last row
   * and column are totals.
   */
  static LinkedTables grid(long[][] values) {
    int rows = values.length;
    int columns = values[0].length;
    LinkedTables.Builder builder = new LinkedTables.Builder();
    for (int i = 0; i <= rows; i++) {
      for (int j = 0; j <= columns; j++) {
        long sum = 0;
        for (int r = i < rows ? i : 0; r < (i < rows ? i + 1 : rows); r++) {
          for (int c = j < columns ? j : 0; c < (j < columns ? j + 1 : columns); c++) {
            sum += values[r][c];
          }
        }
        int weight = 1 + (i == rows ? 50 : 0) + (j == columns ? 50 : 0);
        builder.cell(sum, 20, -1, PATIENT, weight);
      }
    }
    int width = columns + 1;
    for (int i = 0; i <= rows; i++) {
      int row = i * width;
      builder.sum(row + columns, IntStream.range(0, columns).map(j -> row + j).toArray());
    }
    for (int j = 0; j <= columns; j++) {
      int column = j;
      builder.sum(
          rows * width + j, IntStream.range(0, rows).map(i -> i * width + column).toArray());
    }
    return builder.build();
  }

  static Protection protect(LinkedTables tables) {
    return Protector.protect(tables, RULES);
  }

  static List<Integer> hidden(LinkedTables tables, Protection protection) {
    return IntStream.range(0, tables.cells())
        .filter(cell -> protection.state(cell) != CellState.PUBLISHED)
        .boxed()
        .toList();
  }

  static List<Integer> inState(LinkedTables tables, Protection protection, CellState state) {
    return IntStream.range(0, tables.cells())
        .filter(cell -> protection.state(cell) == state)
        .boxed()
        .toList();
  }

  static AuditReport attack(LinkedTables tables, Protection protection) {
    return Audit.attack(PublishedTables.of(tables, protection, RULES));
  }
}
