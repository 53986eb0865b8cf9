package fr.rezone.release.export;

import fr.rezone.release.geopackage.Cell;
import fr.rezone.release.geopackage.Column;
import fr.rezone.release.table.Plain;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A table being written as CSV (RFC 4180) in UTF-8, for programs or for spreadsheets. An empty cell
 * is no value; numbers have a decimal point. Not thread-safe; closing it closes the stream.
 */
final class CsvFile implements AutoCloseable {
  private static final String FORMULA_STARTS = "=+-@\t\r";
  private static final int BUFFER = 1 << 16;

  private final OutputStream out;
  private final boolean forSpreadsheets;
  private final char separator;
  private final byte[] buffer = new byte[BUFFER];
  private int size;

  private CsvFile(OutputStream out, boolean forSpreadsheets) throws IOException {
    this.out = out;
    this.forSpreadsheets = forSpreadsheets;
    this.separator = forSpreadsheets ? ';' : ',';
    if (forSpreadsheets) {
      plain("\uFEFF");
    }
  }

  static CsvFile forPrograms(OutputStream out) throws IOException {
    return new CsvFile(out, false);
  }

  static CsvFile forSpreadsheets(OutputStream out) throws IOException {
    return new CsvFile(out, true);
  }

  void head(List<Column> columns) throws IOException {
    for (int i = 0; i < columns.size(); i++) {
      separate(i);
      text(columns.get(i).name());
    }
    endOfLine();
  }

  void row(List<Cell> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      separate(i);
      switch (cells.get(i)) {
        case Cell.Absent _ -> {}
        case Cell.Text(String value) -> text(forSpreadsheets ? inert(value) : value);
        case Cell.Whole(long value) -> plain(Long.toString(value));
        case Cell.Decimal(double value) -> plain(Plain.of(value));
      }
    }
    endOfLine();
  }

  /** A spreadsheet would run a text that begins like a formula: an apostrophe makes it a text. */
  private static String inert(String value) {
    return !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
  }

  private void separate(int column) throws IOException {
    if (column > 0) {
      put((byte) separator);
    }
  }

  private void endOfLine() throws IOException {
    plain(forSpreadsheets ? "\r\n" : "\n");
  }

  /** Quoted where it must be; quotes within are doubled. */
  private void text(String value) throws IOException {
    boolean quoted = false;
    for (int i = 0; i < value.length() && !quoted; i++) {
      char c = value.charAt(i);
      quoted = c == separator || c == '"' || c == '\n' || c == '\r';
    }
    plain(quoted ? '"' + value.replace("\"", "\"\"") + '"' : value);
  }

  private void plain(String value) throws IOException {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > BUFFER - size) {
      flush();
    }
    if (bytes.length > BUFFER) {
      out.write(bytes);
    } else {
      System.arraycopy(bytes, 0, buffer, size, bytes.length);
      size += bytes.length;
    }
  }

  private void put(byte b) throws IOException {
    if (size == BUFFER) {
      flush();
    }
    buffer[size++] = b;
  }

  private void flush() throws IOException {
    out.write(buffer, 0, size);
    size = 0;
  }

  @Override
  public void close() throws IOException {
    try (out) {
      flush();
    }
  }
}
