package fr.rezone.source.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import fr.rezone.source.Numbers;
import fr.rezone.source.Reject;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** One line of a delimited file. Valid only while it is being handed over. */
public final class CsvRow {
  private static final double MOST_COUNTED = 1e6;

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

  /** A decimal number, as {@link Numbers#parseDecimal} reads it. */
  public OptionalDouble decimal(String column) {
    return Numbers.parseDecimal(text(column));
  }

  /** A whole number from 0 to a million, its decimals rounded; empty when there is none. */
  public OptionalInt count(String column) {
    OptionalDouble value = decimal(column);
    return value.isPresent() && value.getAsDouble() >= 0 && value.getAsDouble() < MOST_COUNTED
        ? OptionalInt.of((int) Math.round(value.getAsDouble()))
        : OptionalInt.empty();
  }

  /** Whether it has text beyond so many cells. */
  boolean exceeds(int cells) {
    for (int i = cells; i < fields.getFieldCount(); i++) {
      if (!fields.getField(i).isBlank()) {
        return true;
      }
    }
    return false;
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
