package fr.rezone.source.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import fr.rezone.source.SourceException;
import fr.rezone.source.SourceFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Objects;

/**
 * Reads a set of operator tables, all or nothing: with any fault they are refused, and every fault
 * is told.
 */
public final class TableReader {
  private static final int BUFFER = 1 << 16;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private TableReader() {}

  /** What a set of tables holds, once found without fault. */
  public record Tables(TablePackage description, TableRows rows) {}

  /**
   * What {@code datapackage.json} says, without reading the tables.
   *
   * @throws TableException with its faults
   */
  public static TablePackage describe(Path folder) {
    TableFaults faults = new TableFaults();
    TablePackage description = new PackageReader(folder, faults).read();
    faults.refuseIfAny();
    return description;
  }

  /**
   * Reads and checks everything.
   *
   * @param cog year of the codes of communes that the places have, {@code 2026}
   * @throws TableException with every fault found
   */
  public static Tables read(
      Path folder, MeasureCatalogue vocabulary, TablePlaces places, String cog) {
    TableFaults faults = new TableFaults();
    TablePackage description = new PackageReader(folder, faults).read();
    if (description.cog().matches("\\d{4}") && !description.cog().equals(cog)) {
      faults.add(
          TablePackage.FILE,
          0,
          "« rezone:cog » annonce les communes de "
              + description.cog()
              + ", et le code géographique importé est celui de "
              + cog,
          "refaire les tables avec les communes de " + cog);
    }
    TableRows rows = new TableRows();
    RowHandler handler = new RowHandler(vocabulary, places, rows, faults);
    for (Path file : description.files()) {
      read(file, folder.relativize(file).toString(), handler, faults);
    }
    new RowChecks(rows, places, faults).run();
    if (faults.isEmpty() && rows.size() == 0) {
      faults.add(TablePackage.FILE, 0, "aucune table n’a de ligne", "y mettre les valeurs");
    }
    faults.refuseIfAny();
    return new Tables(description, rows);
  }

  private static void read(Path path, String name, RowHandler handler, TableFaults faults) {
    handler.begin(name);
    SourceFile file = new SourceFile("tables", path);
    try (BufferedReader text =
            new BufferedReader(
                new InputStreamReader(
                    file.open(),
                    StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)),
                BUFFER);
        CsvReader<Boolean> records = records(withoutMark(text), handler)) {
      Iterator<Boolean> each = records.iterator();
      while (each.hasNext()) {
        each.next();
      }
      if (!handler.sawHeader()) {
        faults.add(
            name, 1, "fichier vide", "y mettre l’en-tête et les valeurs, ou ôter sa description");
      }
    } catch (CsvParseException e) {
      faults.add(name, 0, "table illisible (" + e.getMessage() + ")", "vérifier les guillemets");
    } catch (IOException e) {
      unreadable(name, e, faults);
    } catch (UncheckedIOException e) {
      unreadable(name, Objects.requireNonNullElseGet(e.getCause(), () -> new IOException(e)), faults);
    } catch (SourceException e) {
      faults.add(name, 0, String.valueOf(e.getMessage()), "remettre le fichier");
    }
  }

  private static BufferedReader withoutMark(BufferedReader text) throws IOException {
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    return text;
  }

  private static CsvReader<Boolean> records(BufferedReader text, RowHandler handler) {
    return CsvReader.builder()
        .fieldSeparator(';')
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .build(handler, text);
  }

  private static void unreadable(String name, IOException e, TableFaults faults) {
    faults.add(
        name,
        0,
        e instanceof CharacterCodingException
            ? "le texte n’est pas en UTF-8"
            : "lecture impossible (" + e.getMessage() + ")",
        "enregistrer le fichier en CSV UTF-8");
  }
}
