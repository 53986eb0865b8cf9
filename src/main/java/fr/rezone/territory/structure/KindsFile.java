package fr.rezone.territory.structure;

import static java.util.Objects.requireNonNull;

import fr.rezone.source.structure.Activity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Reads {@code structures.yml}. A fault in it is a fault of the application: the message names the
 * file and the kind.
 */
final class KindsFile {
  private static final String FILE = "/structures.yml";

  private KindsFile() {}

  static StructureKinds load() {
    try (InputStream in = requireNonNull(KindsFile.class.getResourceAsStream(FILE), FILE)) {
      return parse(new Load(LoadSettings.builder().setLabel(FILE).build()).loadFromInputStream(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static StructureKinds parse(@Nullable Object yaml) {
    Map<?, ?> root = map(yaml, "racine");
    List<StructureKind> kinds = new ArrayList<>();
    int groups = 0;
    for (Object groupNode : list(root, "groups")) {
      Map<?, ?> fields = map(groupNode, "groups");
      KindGroup group = new KindGroup(text(fields, "id"), text(fields, "label"), groups++);
      for (Object kindNode : list(fields, "kinds")) {
        kinds.add(kind(map(kindNode, group.id()), group, kinds.size()));
      }
    }
    return new StructureKinds(kinds, text(root, "witness"));
  }

  private static StructureKind kind(Map<?, ?> fields, KindGroup group, int order) {
    String id = text(fields, "id");
    Object activity = fields.get("activity");
    return new StructureKind(
        id,
        text(fields, "label"),
        text(fields, "plural"),
        group,
        order,
        list(fields, "categories").stream().map(String::valueOf).toList(),
        activity == null
            ? null
            : Activity.find(activity.toString())
                .orElseThrow(
                    () -> fault("activité « " + activity + " » inconnue pour « " + id + " »")),
        Boolean.TRUE.equals(fields.get("survey")),
        Boolean.TRUE.equals(fields.get("priced")));
  }

  private static Map<?, ?> map(@Nullable Object node, String where) {
    if (node instanceof Map<?, ?> map) {
      return map;
    }
    throw fault("un ensemble de champs est attendu sous « " + where + " »");
  }

  private static List<?> list(Map<?, ?> fields, String name) {
    if (fields.get(name) instanceof List<?> list) {
      return list;
    }
    throw fault("une liste « " + name + " » est attendue dans " + fields.get("id"));
  }

  private static String text(Map<?, ?> fields, String name) {
    if (fields.get(name) instanceof String text && !text.isBlank()) {
      return text;
    }
    throw fault("un texte « " + name + " » est attendu dans " + fields.get("id"));
  }

  private static IllegalArgumentException fault(String what) {
    return new IllegalArgumentException("structures.yml : " + what);
  }
}
