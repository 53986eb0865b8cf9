package fr.rezone.source.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import fr.rezone.source.SourceException;
import fr.rezone.source.SourceFile;
import fr.rezone.source.SourceReport;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * A delimited file with a header, packed or not, with or without a byte order mark. The separator
 * is the one that its header uses.
 *
 * @param file the file
 * @param required names of the columns without which the file is not the one expected; {@code
 *     new_name|old_name} for a column whose name changed
 * @param encoding what its bytes may be
 */
public record CsvFile(SourceFile file, List<String> required, Encoding encoding) {
  private static final Charset LEGACY = Charset.forName("windows-1252");

  /** What the bytes of a file may be. */
  public enum Encoding {
    /** Anything else is a fault. */
    UTF_8,
    /** UTF-8 if every byte agrees, else Windows-1252, in which older files are written. */
    UTF_8_OR_LEGACY
  }

  public CsvFile {
    required = List.copyOf(required);
  }

  /** A file that its producer writes in UTF-8. */
  public CsvFile(SourceFile file, List<String> required) {
    this(file, required, Encoding.UTF_8);
  }

  /**
   * Hands every row over, in order. A row with text beyond the last column is refused: a separator
   * in a name has shifted its cells.
   *
   * @return the columns of the file, among which those that are not required
   * @throws SourceException if the file is absent, truncated, badly encoded, empty, or lacks a
   *     required column
   */
  public CsvColumns forEach(SourceReport report, Consumer<CsvRow> consumer) {
    try (InputStream in = file.open();
        LastCharacter text = new LastCharacter(reader(in, report));
        BufferedReader buffered = CsvText.withoutMark(text);
        CsvReader<CsvRecord> records = records(buffered)) {
      return forEach(records.iterator(), text, report, consumer);
    } catch (IOException e) {
      throw unreadable(e);
    } catch (UncheckedIOException e) {
      throw unreadable(Objects.requireNonNullElseGet(e.getCause(), () -> new IOException(e)));
    }
  }

  private CsvColumns forEach(
      Iterator<CsvRecord> records,
      LastCharacter text,
      SourceReport report,
      Consumer<CsvRow> consumer) {
    long line = 0;
    try {
      if (!records.hasNext()) {
        throw SourceException.at(file.name(), 1, "fichier vide", "le télécharger à nouveau");
      }
      CsvRecord header = records.next();
      line = header.getStartingLineNumber();
      if (header.getFields().stream().anyMatch(name -> name.indexOf('\0') >= 0)) {
        throw SourceException.at(
            file.name(), 1, "ce n’est pas un texte en UTF-8", "l’enregistrer en CSV UTF-8");
      }
      CsvColumns columns = new CsvColumns(file.name(), header.getFields(), required);
      while (records.hasNext()) {
        CsvRecord fields = records.next();
        line = fields.getStartingLineNumber();
        CsvRow row = new CsvRow(file.name(), columns, fields);
        if (row.exceeds(header.getFieldCount())) {
          report.reject(row.reject("plus de cellules que de colonnes", fields.getField(0)));
        } else if (fields.getFieldCount() < header.getFieldCount()
            && !records.hasNext()
            && !text.endsALine()) {
          throw SourceException.at(
              file.name(), line, "la dernière ligne est coupée", "le télécharger à nouveau");
        } else {
          consumer.accept(row);
        }
      }
      return columns;
    } catch (CsvParseException e) {
      throw SourceException.at(
          file.name(),
          line + 1,
          "ligne illisible",
          "vérifier les guillemets, ou télécharger le fichier à nouveau",
          e);
    }
  }

  private Reader reader(InputStream in, SourceReport report) throws IOException {
    if (encoding == Encoding.UTF_8 || CsvText.firstLineNotUtf8(file).isEmpty()) {
      return CsvText.utf8(in);
    }
    report.note("fichiers lus en Windows-1252, faute d’être en UTF-8", 1);
    return new InputStreamReader(in, LEGACY);
  }

  private static CsvReader<CsvRecord> records(BufferedReader text) throws IOException {
    return CsvReader.builder()
        .fieldSeparator(CsvText.separator(text))
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .ofCsvRecord(text);
  }

  /** Readers run ahead of rows: the line of a bad byte is found by reading the file again. */
  private SourceException unreadable(IOException e) {
    if (!(e instanceof CharacterCodingException)) {
      return file.unreadable(e);
    }
    try {
      OptionalLong line = CsvText.firstLineNotUtf8(file);
      return SourceException.at(
          file.name(),
          line.orElse(0),
          "le texte n’est plus de l’UTF-8 à partir d’ici",
          "enregistrer le fichier en UTF-8 ou le télécharger à nouveau",
          e);
    } catch (IOException damaged) {
      return file.unreadable(damaged);
    }
  }
}
