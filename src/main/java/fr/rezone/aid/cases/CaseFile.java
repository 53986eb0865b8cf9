package fr.rezone.aid.cases;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads worked cases from a CSV file. Columns are found by their name, in any order; others are
 * ignored, since a column that is misspelt is missed. A line with another number of cells than the
 * header becomes a case that fails: the others are still worth running.
 */
public final class CaseFile {
  private static final List<String> NEEDED =
      List.of(
          "id",
          "aid",
          "date",
          "answers",
          "expected",
          "expected_total_eur",
          "expected_schedule",
          "failing_condition",
          "reason_fr");

  private CaseFile() {}

  /**
   * @throws CaseFileException if the file cannot be read or has another layout
   */
  public static List<WorkedCase> read(Path path) {
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      throw new CaseFileException(path + " : fichier absent ou illisible ; vérifier le chemin");
    }
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(path)) {
      List<WorkedCase> cases = new ArrayList<>();
      List<String> columns = List.of();
      for (CsvRecord row : reader) {
        if (columns.isEmpty()) {
          columns = columns(path, row);
        } else {
          cases.add(read(columns, row));
        }
      }
      if (cases.isEmpty()) {
        throw new CaseFileException(path + " : aucun cas ; en écrire sous l’en-tête");
      }
      return cases;
    } catch (IOException | UncheckedIOException | CsvParseException e) {
      throw new CaseFileException(
          path
              + " : lecture impossible ("
              + e.getMessage()
              + ") ; vérifier l’encodage UTF-8 et les guillemets");
    }
  }

  private static List<String> columns(Path path, CsvRecord row) {
    List<String> found =
        row.getFields().stream()
            .map(name -> name.replace("\ufeff", "").strip().toLowerCase(Locale.ROOT))
            .toList();
    Set<String> missing = new TreeSet<>(NEEDED);
    missing.removeAll(found);
    if (!missing.isEmpty()) {
      throw new CaseFileException(
          path
              + ":1 : colonnes absentes : "
              + String.join(", ", missing)
              + " ; l’en-tête est "
              + String.join(",", NEEDED)
              + ",citation,status");
    }
    return found;
  }

  private static WorkedCase read(List<String> columns, CsvRecord row) {
    String[] cells = new String[NEEDED.size()];
    for (int i = 0; i < cells.length; i++) {
      int column = columns.indexOf(NEEDED.get(i));
      cells[i] = column < row.getFieldCount() ? row.getField(column).strip() : "";
    }
    String fault =
        row.getFieldCount() == columns.size()
            ? ""
            : "ligne "
                + row.getStartingLineNumber()
                + " : "
                + row.getFieldCount()
                + " cellules au lieu de "
                + columns.size()
                + " ; mettre entre guillemets ce qui contient une virgule";
    return new WorkedCase(
        row.getStartingLineNumber(),
        cells[0],
        cells[1],
        cells[2],
        cells[3],
        cells[4],
        cells[5],
        cells[6],
        cells[7],
        cells[8],
        fault);
  }
}
