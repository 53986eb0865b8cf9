package fr.rezone.territory.structure;

import fr.rezone.source.structure.Activity;
import fr.rezone.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads {@code structures.yml}. A fault in it is a fault of the application: the message names the
 * file and the line.
 */
final class KindsFile {
  private static final Set<String> KIND_KEYS =
      Set.of("id", "label", "plural", "categories", "activity", "survey", "priced");

  private KindsFile() {}

  static StructureKinds load() {
    return parse(YamlNode.resource(KindsFile.class, "/structures.yml"));
  }

  static StructureKinds parse(YamlNode root) {
    root.allow(Set.of("witness", "groups"));
    List<StructureKind> kinds = new ArrayList<>();
    int groups = 0;
    for (YamlNode groupNode : root.get("groups").items()) {
      groupNode.allow(Set.of("id", "label", "kinds"));
      KindGroup group = new KindGroup(groupNode.text("id"), groupNode.text("label"), groups++);
      for (YamlNode kindNode : groupNode.get("kinds").items()) {
        kinds.add(kind(kindNode.allow(KIND_KEYS), group, kinds.size()));
      }
    }
    try {
      return new StructureKinds(kinds, root.text("witness"));
    } catch (IllegalArgumentException e) {
      throw root.fault(String.valueOf(e.getMessage()));
    }
  }

  private static StructureKind kind(YamlNode node, KindGroup group, int order) {
    return new StructureKind(
        node.text("id"),
        node.text("label"),
        node.text("plural"),
        group,
        order,
        node.get("categories").texts(),
        node.find("activity").map(KindsFile::activity).orElse(null),
        node.find("survey").map(YamlNode::isTrue).orElse(false),
        node.find("priced").map(YamlNode::isTrue).orElse(false));
  }

  private static Activity activity(YamlNode node) {
    return Activity.find(node.text())
        .orElseThrow(() -> node.fault("activité « " + node.text() + " » inconnue"));
  }
}
