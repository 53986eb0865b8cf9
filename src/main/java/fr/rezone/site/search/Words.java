package fr.rezone.site.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Text reduced to comparable words: no accents, no case, no punctuation, abbreviations written out.
 */
final class Words {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9]+");
  private static final Map<String, String> ABBREVIATIONS =
      Map.of("st", "saint", "ste", "sainte", "sts", "saints", "stes", "saintes");

  private Words() {}

  static List<String> of(String text) {
    String plain =
        MARKS
            .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT)
            .replace("œ", "oe")
            .replace("æ", "ae");
    return SEPARATORS
        .splitAsStream(plain)
        .filter(word -> !word.isEmpty())
        .map(word -> ABBREVIATIONS.getOrDefault(word, word))
        .toList();
  }
}
