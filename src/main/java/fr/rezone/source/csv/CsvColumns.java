package fr.rezone.source.csv;

import fr.rezone.source.SourceException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where each column stands in one file. Names are compared without case, accents or surplus spaces;
 * {@code new_name|old_name} stands for the first of them that the file has. Confined to one thread.
 */
public final class CsvColumns {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_NAME = Pattern.compile("[^a-z0-9]+");
  private static final Pattern NOT_PRINTED = Pattern.compile("\\p{Cntrl}");
  private static final int LONGEST_SHOWN = 200;

  private final Map<String, Integer> found = new HashMap<>();
  private final Map<String, Integer> asked = new HashMap<>();

  CsvColumns(String file, List<String> header, List<String> required) {
    for (int i = 0; i < header.size(); i++) {
      // Beyond, it is no name that anyone looks for; and taking accents off can take for ever.
      if (header.get(i).length() <= LONGEST_SHOWN) {
        found.putIfAbsent(normalise(header.get(i)), i);
      }
    }
    List<String> missing = new ArrayList<>();
    for (String column : required) {
      if (!has(column)) {
        missing.add(column.replace("|", " ou "));
      }
    }
    if (!missing.isEmpty()) {
      throw SourceException.at(
          file,
          1,
          "colonne absente : " + String.join(", ", missing) + " ; colonnes lues : " + shown(header),
          "vérifier que le fichier est bien celui du catalogue");
    }
  }

  /** Whether the file has this column, or one of these. */
  public boolean has(String column) {
    return index(column) >= 0;
  }

  /** -1 when the file has no such column. */
  int index(String column) {
    return asked.computeIfAbsent(column, this::find);
  }

  private int find(String column) {
    for (String name : column.split("\\|", -1)) {
      Integer index = found.get(normalise(name));
      if (index != null) {
        return index;
      }
    }
    return -1;
  }

  private static String shown(List<String> header) {
    String joined = NOT_PRINTED.matcher(String.join(", ", header)).replaceAll("�");
    return joined.length() > LONGEST_SHOWN ? joined.substring(0, LONGEST_SHOWN) + "…" : joined;
  }

  private static String normalise(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    return NO_NAME.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("_").replaceAll("^_|_$", "");
  }
}
