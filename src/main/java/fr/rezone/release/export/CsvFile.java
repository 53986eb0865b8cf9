package fr.rezone.release.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.rezone.release.geopackage.Cell;
import fr.rezone.release.geopackage.Column;
import fr.rezone.release.table.Plain;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A table being written as CSV (RFC 4180) in UTF-8, for programs or for spreadsheets. An empty cell
 * is no value; numbers have a decimal point. Not thread-safe; closing it closes the stream.
 */
final class CsvFile implements AutoCloseable {
  private static final String FORMULA_STARTS = "=+-@\t\r";
  private static final int BUFFER = 1 << 16;

  private final CsvWriter rows;
  private final boolean forSpreadsheets;

  private CsvFile(OutputStream out, boolean forSpreadsheets) throws IOException {
    this.forSpreadsheets = forSpreadsheets;
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
    if (forSpreadsheets) {
      text.write('\uFEFF');
    }
    this.rows =
        CsvWriter.builder()
            .fieldSeparator(forSpreadsheets ? ';' : ',')
            .lineDelimiter(forSpreadsheets ? LineDelimiter.CRLF : LineDelimiter.LF)
            .bufferSize(0)
            .build(text);
  }

  static CsvFile forPrograms(OutputStream out) throws IOException {
    return new CsvFile(out, false);
  }

  static CsvFile forSpreadsheets(OutputStream out) throws IOException {
    return new CsvFile(out, true);
  }

  void head(List<Column> columns) {
    CsvWriter.CsvWriterRecord line = rows.writeRecord();
    columns.forEach(column -> line.writeField(column.name()));
    line.endRecord();
  }

  void row(List<Cell> cells) {
    CsvWriter.CsvWriterRecord line = rows.writeRecord();
    cells.forEach(cell -> line.writeField(text(cell)));
    line.endRecord();
  }

  private String text(Cell cell) {
    return switch (cell) {
      case Cell.Absent _ -> "";
      case Cell.Text(String value) -> forSpreadsheets ? inert(value) : value;
      case Cell.Whole(long value) -> Long.toString(value);
      case Cell.Decimal(double value) -> Plain.of(value);
    };
  }

  /** A spreadsheet would run a text that begins like a formula: an apostrophe makes it a text. */
  private static String inert(String value) {
    return !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
