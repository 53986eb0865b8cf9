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

/** Reads worked cases from a CSV file with the header of the layout. */
public final class CaseFile {
  private static final List<String> HEADER =
      List.of(
          "id",
          "aid",
          "date",
          "answers",
          "expected",
          "expected_total_eur",
          "expected_schedule",
          "failing_condition",
          "reason_fr",
          "citation",
          "status");

  private CaseFile() {}

  /**
   * @throws CaseFileException if the file cannot be read or has another layout
   */
  public static List<WorkedCase> read(Path path) {
    if (!Files.isReadable(path)) {
      throw new CaseFileException(path + " : fichier absent ou illisible ; vérifier le chemin");
    }
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(path)) {
      List<WorkedCase> cases = new ArrayList<>();
      boolean first = true;
      for (CsvRecord row : reader) {
        if (first) {
          requireHeader(path, row);
          first = false;
        } else {
          cases.add(read(path, row));
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

  private static void requireHeader(Path path, CsvRecord row) {
    List<String> found =
        row.getFields().stream()
            .map(String::strip)
            .map(name -> name.replace("\ufeff", ""))
            .toList();
    if (!found.equals(HEADER)) {
      throw new CaseFileException(
          path + ":1 : en-tête inattendu ; attendu : " + String.join(",", HEADER));
    }
  }

  private static WorkedCase read(Path path, CsvRecord row) {
    if (row.getFieldCount() != HEADER.size()) {
      throw new CaseFileException(
          path
              + ":"
              + row.getStartingLineNumber()
              + " : "
              + row.getFieldCount()
              + " colonnes au lieu de "
              + HEADER.size()
              + " ; vérifier les guillemets");
    }
    return new WorkedCase(
        row.getStartingLineNumber(),
        row.getField(0),
        row.getField(1).strip(),
        row.getField(2).strip(),
        row.getField(3),
        row.getField(4).strip(),
        row.getField(5).strip(),
        row.getField(6).strip(),
        row.getField(7).strip(),
        row.getField(8).strip());
  }
}
