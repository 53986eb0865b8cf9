package fr.rezone.source.csv;

import fr.rezone.source.SourceException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where each expected column stands in one file. Names are compared without case, accents or
 * surplus spaces.
 */
final class CsvColumns {
  private final Map<String, Integer> indexByName = new HashMap<>();

  CsvColumns(String file, List<String> header, List<String> required) {
    Map<String, Integer> found = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      found.putIfAbsent(normalise(header.get(i)), i);
    }
    List<String> missing = new ArrayList<>();
    for (String column : required) {
      if (!found.containsKey(normalise(column))) {
        missing.add(column);
      }
    }
    if (!missing.isEmpty()) {
      throw SourceException.at(
          file,
          1,
          "colonne absente : " + String.join(", ", missing) + " ; colonnes lues : " + shown(header),
          "vérifier que le fichier est bien celui du catalogue et que son séparateur n’a pas changé");
    }
    indexByName.putAll(found);
  }

  /** -1 when the file has no such column. */
  int index(String column) {
    Integer index = indexByName.get(column);
    if (index == null) {
      index = indexByName.getOrDefault(normalise(column), -1);
      indexByName.put(column, index);
    }
    return index;
  }

  private static String shown(List<String> header) {
    String joined = String.join(", ", header);
    return joined.length() > 200 ? joined.substring(0, 200) + "…" : joined;
  }

  private static String normalise(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .strip()
        .replaceAll("\\s+", " ");
  }
}
