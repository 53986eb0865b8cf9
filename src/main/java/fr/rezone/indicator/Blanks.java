package fr.rezone.indicator;

import fr.rezone.source.table.Breakdown;
import fr.rezone.source.table.CountedProfession;
import fr.rezone.source.table.Modality;
import fr.rezone.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The words that fill the blanks of a block: {@code {id}}, {@code {profession}} (plural), {@code
 * {Profession}} (the same with a capital), {@code {one}} (singular), {@code {short}}, {@code
 * {Short}}, {@code {breakdown}} and {@code {modalite}} (ids), {@code {modality}} (label).
 */
record Blanks(Map<String, String> words) {
  static final Blanks NONE = new Blanks(Map.of());

  Blanks {
    words = Map.copyOf(words);
  }

  static Blanks of(CountedProfession profession) {
    return new Blanks(
        Map.of(
            "{id}", profession.id(),
            "{profession}", profession.label(),
            "{Profession}", capital(profession.label()),
            "{one}", profession.one(),
            "{short}", profession.shortLabel(),
            "{Short}", capital(profession.shortLabel())));
  }

  Blanks with(Breakdown breakdown, Modality modality) {
    Map<String, String> more = new LinkedHashMap<>(words);
    more.put("{breakdown}", breakdown.id());
    more.put("{modalite}", modality.id());
    more.put("{modality}", modality.label());
    return new Blanks(more);
  }

  private static String capital(String label) {
    return label.substring(0, 1).toUpperCase(Locale.FRENCH) + label.substring(1);
  }

  /** Fills a text; a blank that has no word is a fault. */
  String fill(YamlNode node) {
    String text = node.text();
    for (Map.Entry<String, String> word : words.entrySet()) {
      text = text.replace(word.getKey(), word.getValue());
    }
    if (text.indexOf('{') >= 0) {
      throw node.fault("blanc inconnu dans « " + text + " »");
    }
    return text;
  }
}
