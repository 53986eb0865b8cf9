package fr.rezone.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Text reduced to comparable words: no accents, no case, no punctuation, abbreviations written out.
 */
public final class Words {
  private static final Map<String, String> ABBREVIATIONS =
      Map.of("st", "saint", "ste", "sainte", "sts", "saints", "stes", "saintes");

  private Words() {}

  /** The words of a text, in their order. */
  public static List<String> of(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>(4);
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= plain.length(); i++) {
      char c = i < plain.length() ? plain.charAt(i) : ' ';
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        word.append(c);
      } else if (c == 'œ') {
        word.append("oe");
      } else if (c == 'æ') {
        word.append("ae");
      } else if (Character.getType(c) != Character.NON_SPACING_MARK && !word.isEmpty()) {
        words.add(ABBREVIATIONS.getOrDefault(word.toString(), word.toString()));
        word.setLength(0);
      }
    }
    return List.copyOf(words);
  }
}
