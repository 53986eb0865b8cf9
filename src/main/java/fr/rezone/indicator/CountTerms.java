package fr.rezone.indicator;

import fr.rezone.indicator.count.CountTerm;
import fr.rezone.source.table.Breakdown;
import fr.rezone.source.table.Measure;
import fr.rezone.source.table.MeasureCatalogue;
import fr.rezone.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code measure/breakdown/modality + …}: what a formula adds up. */
record CountTerms(MeasureCatalogue vocabulary, Blanks blanks, String profession) {
  List<CountTerm> read(YamlNode node) {
    List<CountTerm> terms = new ArrayList<>();
    for (String text : blanks.fill(node).split("\\+", -1)) {
      terms.add(term(node, text.strip()));
    }
    return terms;
  }

  private CountTerm term(YamlNode node, String text) {
    String[] words = text.split("/", -1);
    Measure measure =
        vocabulary
            .measure(words[0])
            .orElseThrow(() -> node.fault("mesure inconnue « " + words[0] + " »"));
    if (words.length == 1) {
      return new CountTerm(measure.id(), profession, "", "");
    }
    if (words.length != 3 || !has(measure, words[1], words[2])) {
      throw node.fault(
          "« " + text + " » : mesure, ou mesure/ventilation/modalité de mesures.yml attendues");
    }
    return new CountTerm(measure.id(), profession, words[1], words[2]);
  }

  private static boolean has(Measure measure, String breakdown, String modality) {
    return measure.breakdown(breakdown).map(Breakdown::modalities).orElse(List.of()).stream()
        .anyMatch(m -> m.id().equals(modality));
  }
}
