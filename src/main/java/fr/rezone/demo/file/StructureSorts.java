package fr.rezone.demo.file;

import fr.rezone.yaml.YamlNode;
import java.util.List;
import java.util.Set;

/**
 * The kinds of structures of the demonstration, from {@code structures.yml}.
 *
 * @param words that names are made with
 * @param sorts in the order of the file
 */
record StructureSorts(List<String> words, List<Sort> sorts) {
  private static final Set<String> KEYS =
      Set.of("category", "per", "where", "names", "survey", "beds", "priced");

  StructureSorts {
    words = List.copyOf(words);
    sorts = List.copyOf(sorts);
  }

  /** Where the places of a sort settle. */
  enum Settling {
    SPREAD,
    TOWNS
  }

  /**
   * One sort.
   *
   * @param category code of the FINESS terminology
   * @param per inhabitants for one place
   * @param survey columns of the hospital survey that are 1 for it; empty for what is no hospital
   * @param beds mean number of acute beds
   */
  record Sort(
      String category,
      int per,
      Settling where,
      List<String> names,
      List<String> survey,
      int beds,
      boolean priced) {
    Sort {
      names = List.copyOf(names);
      survey = List.copyOf(survey);
    }
  }

  static StructureSorts load() {
    YamlNode root = YamlNode.resource(StructureSorts.class, "structures.yml");
    root.allow(Set.of("words", "kinds"));
    return new StructureSorts(
        root.get("words").texts(),
        root.get("kinds").items().stream().map(StructureSorts::sort).toList());
  }

  private static Sort sort(YamlNode node) {
    node.allow(KEYS);
    Settling where =
        switch (node.text("where")) {
          case "spread" -> Settling.SPREAD;
          case "towns" -> Settling.TOWNS;
          default -> throw node.fault("« where » vaut spread ou towns");
        };
    return new Sort(
        node.text("category"),
        node.get("per").integer(),
        where,
        node.get("names").texts(),
        node.find("survey").map(YamlNode::texts).orElse(List.of()),
        node.find("beds").map(YamlNode::integer).orElse(0),
        node.find("priced").map(YamlNode::isTrue).orElse(false));
  }
}
