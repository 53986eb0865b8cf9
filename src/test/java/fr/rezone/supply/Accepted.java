package fr.rezone.supply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Advisories that do not apply to this application, each with a reason and until a day: past it, it
 * is looked at again. A line each: {@code ID AAAA-MM-JJ reason}; lines that start with # are notes.
 *
 * @param until last day, by id of the advisory
 */
record Accepted(Map<String, LocalDate> until) {
  Accepted {
    until = Map.copyOf(until);
  }

  /**
   * @throws ScanException if a line does not say which, until when and why
   */
  static Accepted read(Path file) {
    Map<String, LocalDate> until = new HashMap<>();
    int number = 0;
    try {
      for (String line : Files.readAllLines(file)) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] words = line.strip().split("\\s+", 3);
          if (words.length < 3) {
            throw new DateTimeException("reason missing");
          }
          until.put(words[0], LocalDate.parse(words[1]));
        }
      }
    } catch (DateTimeException e) {
      throw new ScanException(
          file + ":" + number + " : écrire « identifiant AAAA-MM-JJ raison », un avis par ligne");
    } catch (IOException e) {
      throw new ScanException(file + " : lecture impossible (" + e.getMessage() + ")");
    }
    return new Accepted(until);
  }

  boolean covers(Finding finding, LocalDate day) {
    LocalDate last = until.get(finding.id());
    return last != null && !day.isAfter(last);
  }
}
