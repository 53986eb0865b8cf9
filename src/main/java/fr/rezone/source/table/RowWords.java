package fr.rezone.source.table;

import java.util.ArrayList;
import java.util.List;

/** The dictionaries of the cells of a row, made once. Immutable. */
final class RowWords {
  private final MeasureCatalogue vocabulary;
  private final WordIndex measures;
  private final WordIndex levels;
  private final WordIndex professions;
  private final List<WordIndex> codes = new ArrayList<>();
  private final List<WordIndex> breakdowns = new ArrayList<>();
  private final List<List<WordIndex>> modalities = new ArrayList<>();

  /**
   * @param parts for each measure, « breakdown;modality » of its parts by number, the total first
   */
  RowWords(MeasureCatalogue vocabulary, TablePlaces places, List<List<String>> parts) {
    this.vocabulary = vocabulary;
    this.measures = index(vocabulary.measures().stream().map(Measure::id).toList(), 0);
    this.levels = index(TablePlaces.LEVELS, 0);
    this.professions =
        index(vocabulary.professions().stream().map(CountedProfession::id).toList(), 0);
    for (String level : TablePlaces.LEVELS) {
      codes.add(index(places.codes(level), places.first(level)));
    }
    for (int m = 0; m < parts.size(); m++) {
      Measure measure = vocabulary.measures().get(m);
      List<String> names = new ArrayList<>(List.of(""));
      measure.breakdowns().forEach(b -> names.add(b.id()));
      breakdowns.add(index(names, 0));
      List<WordIndex> own = new ArrayList<>();
      for (String name : names) {
        WordIndex words = new WordIndex(parts.get(m).size());
        for (int part = 0; part < parts.get(m).size(); part++) {
          String text = parts.get(m).get(part);
          if (text.startsWith(name + ";")) {
            words.put(text.substring(name.length() + 1), part);
          }
        }
        own.add(words);
      }
      modalities.add(own);
    }
  }

  private static WordIndex index(List<String> words, int first) {
    WordIndex index = new WordIndex(words.size());
    for (int i = 0; i < words.size(); i++) {
      index.put(words.get(i), first + i);
    }
    return index;
  }

  WordIndex measures() {
    return measures;
  }

  WordIndex levels() {
    return levels;
  }

  WordIndex professions() {
    return professions;
  }

  WordIndex codes(int level) {
    return codes.get(level);
  }

  /** 0 for the total. */
  WordIndex breakdowns(int measure) {
    return breakdowns.get(measure);
  }

  WordIndex modalities(int measure, int breakdown) {
    return modalities.get(measure).get(breakdown);
  }

  String measureList() {
    return String.join(", ", vocabulary.measures().stream().map(Measure::id).toList());
  }

  String professionList() {
    return String.join(", ", vocabulary.professions().stream().map(CountedProfession::id).toList());
  }

  String breakdownList(int measure) {
    List<Breakdown> own = vocabulary.measures().get(measure).breakdowns();
    return own.isEmpty()
        ? "une autre mesure, celle-ci n’ayant pas de ventilation"
        : String.join(", ", own.stream().map(Breakdown::id).toList());
  }

  String modalityList(int measure, int breakdown) {
    return String.join(
        ", ",
        vocabulary.measures().get(measure).breakdowns().get(breakdown - 1).modalities().stream()
            .map(Modality::id)
            .toList());
  }
}
