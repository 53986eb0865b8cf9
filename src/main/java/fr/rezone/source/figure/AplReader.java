package fr.rezone.source.figure;

import fr.rezone.source.LimitedStream;
import fr.rezone.source.MissingValue;
import fr.rezone.source.Numbers;
import fr.rezone.source.Reject;
import fr.rezone.source.SourceException;
import fr.rezone.source.SourceFile;
import fr.rezone.source.SourceReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the DREES workbook « APL aux médecins généralistes »: a sheet per year, a header that
 * starts with « Code commune INSEE » some lines down, a line of units below it. Titles drift
 * (trailing spaces, « et moins » or « ou moins »): they are matched by their beginning.
 */
public final class AplReader {
  private static final Pattern SHEET = Pattern.compile("APL (\\d{4})");
  private static final String CODE = "Code commune INSEE";
  private static final String APL = "APL aux médecins généralistes";
  private static final String APL_65 = "APL aux médecins généralistes de 65 ans";
  private static final String POPULATION = "Population standardisée";

  private static final Pattern SPACES = Pattern.compile("[\\s\u00a0\u202f]+");

  private static final int BUFFER = 1 << 16;

  private AplReader() {}

  /** Streams the rows of every yearly sheet. */
  public static void read(SourceFile file, SourceReport report, Consumer<AplRow> consumer) {
    requireMeasure(file);
    try (InputStream in = file.open();
        ReadableWorkbook workbook = new ReadableWorkbook(in)) {
      List<Integer> years = new ArrayList<>();
      for (Sheet sheet : workbook.getSheets().toList()) {
        Matcher name = SHEET.matcher(sheet.getName().strip());
        if (name.find()) {
          int year = Integer.parseInt(name.group(1));
          years.add(year);
          readSheet(file, sheet, year, report, consumer);
        }
      }
      if (years.isEmpty()) {
        throw SourceException.at(
            file.name(),
            0,
            "aucune feuille « APL aaaa »",
            "vérifier que le classeur est bien celui de la DREES");
      }
      years.sort(null);
      report.vintage(String.join(", ", years.stream().map(String::valueOf).toList()));
    } catch (SourceException e) {
      throw e;
    } catch (FileSystemException e) {
      throw file.unreadable(e);
    } catch (IOException | RuntimeException e) {
      throw unreadable(file, e);
    }
  }

  /** Refuses a workbook that unpacks beyond measure: its texts are all held in memory. */
  private static void requireMeasure(SourceFile file) {
    try (InputStream in = file.open();
        ZipInputStream zip = new ZipInputStream(in);
        InputStream parts = new LimitedStream(zip, Files.size(file.path()))) {
      byte[] buffer = new byte[BUFFER];
      while (zip.getNextEntry() != null) {
        int read;
        do {
          read = parts.read(buffer, 0, buffer.length);
        } while (read >= 0);
      }
    } catch (FileSystemException e) {
      throw file.unreadable(e);
    } catch (IOException | IllegalArgumentException e) {
      throw unreadable(file, e);
    }
  }

  private static SourceException unreadable(SourceFile file, Exception e) {
    return SourceException.at(
        file.name(), 0, "classeur illisible ou tronqué", "le télécharger à nouveau", e);
  }

  private static void readSheet(
      SourceFile file, Sheet sheet, int year, SourceReport report, Consumer<AplRow> consumer)
      throws IOException {
    try (Stream<Row> rows = sheet.openStream()) {
      Iterator<Row> iterator = rows.iterator();
      Map<String, Integer> columns = Map.of();
      while (iterator.hasNext() && columns.isEmpty()) {
        Row row = iterator.next();
        if (text(row, 0).startsWith(CODE)) {
          columns = columns(file, sheet, row);
        }
      }
      if (columns.isEmpty()) {
        throw SourceException.at(
            file.name(),
            0,
            "feuille « " + sheet.getName() + " » sans ligne d’en-tête « " + CODE + " »",
            "vérifier que le classeur est bien celui de la DREES");
      }
      while (iterator.hasNext()) {
        read(file, iterator.next(), year, columns, report, consumer);
      }
    }
  }

  private static Map<String, Integer> columns(SourceFile file, Sheet sheet, Row header) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < header.getCellCount(); i++) {
      String title = text(header, i);
      if (title.startsWith(APL_65)) {
        columns.putIfAbsent(APL_65, i);
      } else if (title.equals(APL)) {
        columns.putIfAbsent(APL, i);
      } else if (title.startsWith(POPULATION)) {
        columns.putIfAbsent(POPULATION, i);
      }
    }
    for (String required : List.of(APL, POPULATION)) {
      if (!columns.containsKey(required)) {
        throw SourceException.at(
            file.name(),
            header.getRowNum(),
            "feuille « " + sheet.getName() + " » sans colonne « " + required + " »",
            "vérifier que le classeur est bien celui de la DREES");
      }
    }
    return columns;
  }

  private static void read(
      SourceFile file,
      Row row,
      int year,
      Map<String, Integer> columns,
      SourceReport report,
      Consumer<AplRow> consumer) {
    String code = text(row, 0);
    if (code.isEmpty()) {
      return; // the line of units, and the blank lines that close some vintages
    }
    if (code.length() != 5) {
      report.reject(new Reject(file.name(), row.getRowNum(), "code de commune illisible", code));
      return;
    }
    report.keep();
    consumer.accept(
        new AplRow(
            year,
            code,
            number(file, row, columns.get(APL), report),
            number(file, row, columns.get(APL_65), report),
            number(file, row, columns.get(POPULATION), report)));
  }

  private static OptionalDouble number(
      SourceFile file, Row row, @Nullable Integer column, SourceReport report) {
    if (column == null) {
      return OptionalDouble.empty();
    }
    String text = text(row, column);
    OptionalDouble value = Numbers.parseDecimal(text);
    if (value.isPresent() && value.getAsDouble() >= 0) {
      return value;
    }
    if (!MissingValue.isMissing(text)) {
      report.rejectValue(
          new Reject(file.name(), row.getRowNum(), "valeur qui n’est pas un nombre positif", text));
    }
    return OptionalDouble.empty();
  }

  private static String text(Row row, int column) {
    if (column >= row.getCellCount()) {
      return "";
    }
    Cell cell = row.getCell(column);
    return cell == null ? "" : singleSpaced(cell.getText());
  }

  /** Codes and numbers, nearly all of the workbook, have no space. */
  private static String singleSpaced(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == '\u00a0' || c == '\u202f') {
        return SPACES.matcher(text).replaceAll(" ").strip();
      }
    }
    return text;
  }
}
