package fr.rezone.source.table;

import fr.rezone.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The words of the operator's tables, from {@code mesures.yml}. Immutable.
 *
 * @param professions in the order of the file
 * @param measures in the order of the file
 */
public record MeasureCatalogue(List<CountedProfession> professions, List<Measure> measures) {
  private static final Set<String> MEASURE =
      Set.of("id", "label", "headcount", "dominance", "rule", "breakdowns");

  public MeasureCatalogue {
    professions = List.copyOf(professions);
    measures = List.copyOf(measures);
  }

  /** The vocabulary shipped with the application. */
  public static MeasureCatalogue load() {
    return from(YamlNode.resource(MeasureCatalogue.class, "mesures.yml"));
  }

  static MeasureCatalogue from(YamlNode root) {
    root.allow(Set.of("professions", "measures"));
    Set<String> ids = new HashSet<>();
    List<CountedProfession> professions = new ArrayList<>();
    for (YamlNode node : root.get("professions").items()) {
      node.allow(Set.of("id", "label", "one", "short", "ameli"));
      professions.add(
          new CountedProfession(
              unique(node, ids),
              node.text("label"),
              node.text("one"),
              node.text("short"),
              node.text("ameli")));
    }
    List<Measure> measures = new ArrayList<>();
    for (YamlNode node : root.get("measures").items()) {
      node.allow(MEASURE);
      measures.add(
          new Measure(
              unique(node, ids),
              node.text("label"),
              node.get("headcount").isTrue(),
              node.get("dominance").isTrue(),
              node.text("rule"),
              breakdowns(node.get("breakdowns"))));
    }
    return new MeasureCatalogue(professions, measures);
  }

  private static List<Breakdown> breakdowns(YamlNode nodes) {
    Set<String> ids = new HashSet<>();
    List<Breakdown> breakdowns = new ArrayList<>();
    for (YamlNode node : nodes.items()) {
      node.allow(Set.of("id", "label", "rule", "modalities"));
      Set<String> modalityIds = new HashSet<>();
      List<Modality> modalities = new ArrayList<>();
      for (YamlNode modality : node.get("modalities").items()) {
        modality.allow(Set.of("id", "label"));
        modalities.add(new Modality(unique(modality, modalityIds), modality.text("label")));
      }
      breakdowns.add(
          new Breakdown(unique(node, ids), node.text("label"), node.text("rule"), modalities));
    }
    return breakdowns;
  }

  private static String unique(YamlNode node, Set<String> ids) {
    String id = node.text("id");
    if (!ids.add(id)) {
      throw node.fault("« " + id + " » est décrit deux fois");
    }
    return id;
  }

  public Optional<Measure> measure(String id) {
    return measures.stream().filter(m -> m.id().equals(id)).findFirst();
  }

  public Optional<CountedProfession> profession(String id) {
    return professions.stream().filter(p -> p.id().equals(id)).findFirst();
  }

  /** Id of the confidentiality rule that a column of cells obeys. */
  public String rule(Counted counted) {
    Measure measure = measure(counted.measure()).orElseThrow();
    return measure.breakdown(counted.breakdown()).map(Breakdown::rule).orElse(measure.rule());
  }
}
