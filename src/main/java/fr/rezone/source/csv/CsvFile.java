package fr.rezone.source.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.rezone.source.SourceException;
import fr.rezone.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/**
 * A delimited file with a header, in UTF-8 with or without a byte order mark, packed or not.
 *
 * @param file the file
 * @param separator {@code ,} or {@code ;}
 * @param required names of the columns without which the file is not the one expected
 */
public record CsvFile(SourceFile file, char separator, List<String> required) {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /**
   * Hands every row over, in order.
   *
   * @throws SourceException if the file is absent, truncated, badly encoded, empty, or lacks a
   *     required column
   */
  public void forEach(Consumer<CsvRow> consumer) {
    long line = 0;
    try (InputStream in = file.open();
        Reader reader = utf8(in);
        CsvReader<CsvRecord> records =
            CsvReader.builder().fieldSeparator(separator).ofCsvRecord(reader)) {
      Iterator<CsvRecord> iterator = records.iterator();
      if (!iterator.hasNext()) {
        throw SourceException.at(file.name(), 1, "fichier vide", "le télécharger à nouveau");
      }
      CsvColumns columns = new CsvColumns(file.name(), header(iterator.next()), required);
      while (iterator.hasNext()) {
        CsvRecord fields = iterator.next();
        line = fields.getStartingLineNumber();
        consumer.accept(new CsvRow(file.name(), columns, fields));
      }
    } catch (CharacterCodingException e) {
      throw notUtf8(line, e);
    } catch (IOException e) {
      throw file.unreadable(e);
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException coding) {
        throw notUtf8(line, coding);
      }
      throw file.unreadable(new IOException(e.getMessage(), e));
    } catch (CsvParseException e) {
      throw SourceException.at(
          file.name(),
          line + 1,
          "ligne illisible (" + e.getMessage() + ")",
          "vérifier les guillemets et le séparateur « " + separator + " »",
          e);
    }
  }

  private SourceException notUtf8(long line, CharacterCodingException e) {
    return SourceException.at(
        file.name(),
        line + 1,
        "le texte n’est plus de l’UTF-8 à partir d’ici",
        "enregistrer le fichier en UTF-8 ou le télécharger à nouveau",
        e);
  }

  private static List<String> header(CsvRecord first) {
    String name = first.getField(0);
    if (name.isEmpty() || name.charAt(0) != BYTE_ORDER_MARK) {
      return first.getFields();
    }
    List<String> names = new ArrayList<>(first.getFields());
    names.set(0, unquoted(name.substring(1)));
    return names;
  }

  /** A byte order mark hides the quotes of the first name from the parser. */
  private static String unquoted(String name) {
    return name.length() > 1 && name.startsWith("\"") && name.endsWith("\"")
        ? name.substring(1, name.length() - 1)
        : name;
  }

  private static Reader utf8(InputStream in) {
    return new InputStreamReader(
        in,
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }
}
