package fr.rezone.territory.structure;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How alike two names of EHPAD are, once the words that all of them bear are set aside. */
final class NameLikeness {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Z0-9]+");
  private static final Set<String> COMMON =
      Set.of(
          "EHPAD",
          "MAISON",
          "RETRAITE",
          "MR",
          "RESIDENCE",
          "RES",
          "ETABLISSEMENT",
          "HEBERGEMENT",
          "PERSONNES",
          "AGEES",
          "DEPENDANTES",
          "POUR",
          "PUBLIQUE",
          "PRIVEE",
          "DE",
          "DU",
          "DES",
          "LA",
          "LE",
          "LES",
          "L",
          "D",
          "A",
          "AU",
          "AUX",
          "ET",
          "EN",
          "SUR",
          "E",
          "H",
          "P",
          "SAINT",
          "SAINTE",
          "ST",
          "STE",
          "CENTRE",
          "HOSPITALIER",
          "CH");

  private NameLikeness() {}

  /** The words that tell one EHPAD from another, without accents. */
  static Set<String> words(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    Set<String> words = new HashSet<>();
    for (String word : BETWEEN_WORDS.split(plain.toUpperCase(Locale.ROOT))) {
      if (!word.isEmpty() && !COMMON.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }

  /** Shared words over the words of the shorter name, 0 to 1; 0 when a name has none. */
  static double of(Set<String> one, Set<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    int shared = 0;
    for (String word : one) {
      if (other.contains(word)) {
        shared++;
      }
    }
    return (double) shared / Math.min(one.size(), other.size());
  }
}
