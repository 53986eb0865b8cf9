package fr.rezone.source.structure;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.rezone.source.SourceException;
import fr.rezone.source.SourceFile;
import fr.rezone.source.SourceReport;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A delimited table with a header line, whose columns are found by name whatever their case,
 * accents and order, and whose separator is the one that its header uses. Confined to one thread.
 */
final class Table {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]+");
  private static final Pattern NO_NAME = Pattern.compile("[^a-z0-9]+");

  private final SourceFile file;
  private final String text;
  private final char separator;
  private final Map<String, Integer> columns = new HashMap<>();
  private final List<String> header = new ArrayList<>();

  private Table(SourceFile file, String text) {
    this.file = file;
    this.text = text;
    this.separator = separator(text);
  }

  /**
   * @throws SourceException if the file cannot be read or has no header
   */
  static Table open(SourceFile file, SourceReport report) {
    Table table = new Table(file, TextFile.read(file, report));
    try (CsvReader<CsvRecord> reader = table.reader()) {
      Iterator<CsvRecord> lines = reader.iterator();
      if (!lines.hasNext()) {
        throw SourceException.at(file.name(), 0, "fichier vide", "le télécharger à nouveau");
      }
      for (String name : lines.next().getFields()) {
        table.columns.putIfAbsent(normalise(name), table.header.size());
        table.header.add(name);
      }
      return table;
    } catch (CsvParseException | java.io.IOException e) {
      throw table.malformed(1, e);
    }
  }

  /**
   * The index of the first of these columns that the header has.
   *
   * @throws SourceException if it has none of them, listing what was found
   */
  int requireColumn(String... names) {
    int index = findColumn(names);
    if (index < 0) {
      String found = String.join(", ", header);
      throw SourceException.at(
          file.name(),
          1,
          "colonne « " + names[0] + " » absente",
          "colonnes trouvées : " + (found.length() > 200 ? found.substring(0, 200) + "…" : found));
    }
    return index;
  }

  /** The index of the first of these columns that the header has, or -1. */
  int findColumn(String... names) {
    for (String name : names) {
      Integer index = columns.get(name);
      if (index != null) {
        return index;
      }
    }
    return -1;
  }

  /** Gives each line after the header, in order; empty lines are passed over. */
  void forEach(Consumer<Line> consumer) {
    long line = 1;
    try (CsvReader<CsvRecord> reader = reader()) {
      Iterator<CsvRecord> lines = reader.iterator();
      lines.next();
      while (lines.hasNext()) {
        CsvRecord cells = lines.next();
        line = cells.getStartingLineNumber();
        consumer.accept(new Line(line, cells));
      }
    } catch (CsvParseException | java.io.IOException e) {
      throw malformed(line + 1, e);
    }
  }

  /** One line. */
  record Line(long number, CsvRecord cells) {
    /**
     * The cell without surrounding spaces; empty where the line is short or the column unknown
     * (-1).
     */
    String text(int column) {
      return column < 0 || column >= cells.getFieldCount() ? "" : cells.getField(column).strip();
    }

    /**
     * A decimal number, with a point or a comma, its thousands spaced or not; NaN when there is
     * none.
     */
    double decimal(int column) {
      String text = text(column);
      if (text.isEmpty()) {
        return Double.NaN;
      }
      try {
        return Double.parseDouble(SPACES.matcher(text.replace(',', '.')).replaceAll(""));
      } catch (NumberFormatException e) {
        return Double.NaN;
      }
    }

    /** A whole number, zero or more, its decimals rounded; null when there is none. */
    @Nullable Integer count(int column) {
      double value = decimal(column);
      return value >= 0 && value < 1e6 ? (int) Math.round(value) : null;
    }
  }

  private CsvReader<CsvRecord> reader() {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowUnclosedQuote(false)
        .ofCsvRecord(text);
  }

  private SourceException malformed(long line, Exception cause) {
    return SourceException.at(
        file.name(), line, "ligne illisible", "vérifier les guillemets et le séparateur", cause);
  }

  private static char separator(String text) {
    int end = text.indexOf('\n');
    String first = end < 0 ? text : text.substring(0, end);
    char best = ';';
    for (char candidate : new char[] {',', '\t'}) {
      if (count(first, candidate) > count(first, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String text, char c) {
    return text.chars().filter(other -> other == c).count();
  }

  /** Lower case, without accents, words joined by one underscore. */
  private static String normalise(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    String joined = NO_NAME.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("_");
    return joined.replaceAll("^_|_$", "");
  }
}
