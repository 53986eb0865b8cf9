package fr.rezone.source.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import fr.rezone.source.Reject;

/** One line of a delimited file. Valid only while it is being handed over. */
public final class CsvRow {
  private final String file;
  private final CsvColumns columns;
  private final CsvRecord fields;

  CsvRow(String file, CsvColumns columns, CsvRecord fields) {
    this.file = file;
    this.columns = columns;
    this.fields = fields;
  }

  /** The trimmed text under a column; empty when the cell, or an optional column, is absent. */
  public String text(String column) {
    int index = columns.index(column);
    return index < 0 || index >= fields.getFieldCount() ? "" : fields.getField(index).strip();
  }

  /** 1-based line at which the row starts. */
  public long line() {
    return fields.getStartingLineNumber();
  }

  /** Why this row cannot be kept. */
  public Reject reject(String reason, String found) {
    return new Reject(file, line(), reason, found);
  }
}
