package fr.rezone.release.address;

import fr.rezone.text.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words by which streets are found: abbreviations written out, small words left out. */
final class AddressWords {
  private static final Set<String> SMALL =
      Set.of("de", "du", "des", "la", "le", "les", "l", "d", "et", "a", "au", "aux", "en", "sur");
  private static final Map<String, String> WRITTEN_OUT =
      Map.ofEntries(
          Map.entry("r", "rue"),
          Map.entry("av", "avenue"),
          Map.entry("ave", "avenue"),
          Map.entry("bd", "boulevard"),
          Map.entry("bld", "boulevard"),
          Map.entry("blvd", "boulevard"),
          Map.entry("pl", "place"),
          Map.entry("che", "chemin"),
          Map.entry("chem", "chemin"),
          Map.entry("imp", "impasse"),
          Map.entry("all", "allee"),
          Map.entry("rte", "route"),
          Map.entry("sq", "square"),
          Map.entry("fg", "faubourg"),
          Map.entry("fbg", "faubourg"),
          Map.entry("res", "residence"),
          Map.entry("gal", "general"),
          Map.entry("dr", "docteur"));

  private AddressWords() {}

  static List<String> of(String text) {
    return Words.of(text).stream()
        .filter(word -> !SMALL.contains(word))
        .map(word -> WRITTEN_OUT.getOrDefault(word, word))
        .toList();
  }
}
