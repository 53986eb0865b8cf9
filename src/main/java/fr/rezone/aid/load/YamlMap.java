package fr.rezone.aid.load;

import fr.rezone.aid.language.Spelling;
import fr.rezone.yaml.YamlText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A mapping of a YAML file that knows its lines. Reading never throws: a fault is recorded, and a
 * neutral value given, so that the rest of the file is read too. Scalars are taken as text; nothing
 * is guessed from their form.
 */
final class YamlMap {
  private final String file;
  private final int line;
  private final Map<String, Node> nodes;
  private final Map<String, Integer> lines;
  private final Faults faults;

  private YamlMap(
      String file, int line, Map<String, Node> nodes, Map<String, Integer> lines, Faults faults) {
    this.file = file;
    this.line = line;
    this.nodes = nodes;
    this.lines = lines;
    this.faults = faults;
  }

  static YamlMap parse(CatalogueFile source, Faults faults) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(source.name())
            .setMaxAliasesForCollections(0)
            .setAllowDuplicateKeys(false)
            .build();
    try {
      Optional<Node> root = YamlText.compose(settings, source.text());
      if (root.isPresent()) {
        return of(source.name(), root.get(), faults, "le fichier");
      }
      faults.add(source.name(), 0, "fichier vide ; le remplir ou le retirer");
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      faults.add(
          source.name(),
          line,
          "YAML illisible (" + e.getProblem() + ") ; vérifier l’alignement et les guillemets");
    } catch (YamlEngineException e) {
      faults.add(source.name(), 0, "YAML illisible (" + e.getMessage() + ")");
    }
    return new YamlMap(source.name(), 0, Map.of(), Map.of(), faults);
  }

  private static YamlMap of(String file, Node node, Faults faults, String what) {
    Map<String, Node> nodes = new LinkedHashMap<>();
    Map<String, Integer> lines = new LinkedHashMap<>();
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        int at = lineOf(tuple.getKeyNode());
        if (nodes.put(key, tuple.getValueNode()) != null) {
          faults.add(file, at, "clé « " + key + " » écrite deux fois ; n’en garder qu’une");
        }
        lines.put(key, at);
      }
    } else {
      faults.add(file, lineOf(node), what + " doit être une liste de « clé: valeur »");
    }
    return new YamlMap(file, lineOf(node), nodes, lines, faults);
  }

  private static int lineOf(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }

  String file() {
    return file;
  }

  int line() {
    return line;
  }

  int line(String key) {
    return lines.getOrDefault(key, line);
  }

  Set<String> keys() {
    return nodes.keySet();
  }

  boolean has(String key) {
    return nodes.containsKey(key);
  }

  void fault(String key, String message) {
    faults.add(file, line(key), message);
  }

  Faults faults() {
    return faults;
  }

  /** Refuses any key that is not one of these. */
  void allow(Set<String> known) {
    for (String key : nodes.keySet()) {
      if (!known.contains(key)) {
        fault(key, "clé « " + key + " » inconnue ici" + Spelling.offer(key, known));
      }
    }
  }

  /** A text that must be there and not empty. */
  String text(String key) {
    String text = optional(key);
    if (text.isEmpty()) {
      fault(
          key,
          nodes.containsKey(key)
              ? "« " + key + " » est vide ; le remplir"
              : "« " + key + " » manque ; l’ajouter");
    }
    return text;
  }

  /** A text, or the empty string. */
  String optional(String key) {
    Node node = nodes.get(key);
    if (node == null) {
      return "";
    }
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue().strip();
    }
    fault(key, "« " + key + " » doit être un texte");
    return "";
  }

  LocalDate day(String key, LocalDate otherwise) {
    String text = optional(key);
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      fault(key, "« " + key + " » : la date « " + text + " » n’existe pas ; écrire aaaa-mm-jj");
      return otherwise;
    }
  }

  int number(String key, int low, int high, int otherwise) {
    String text = optional(key);
    if (text.isEmpty()) {
      return otherwise;
    }
    if (text.matches("[0-9]{1,6}")
        && Integer.parseInt(text) >= low
        && Integer.parseInt(text) <= high) {
      return Integer.parseInt(text);
    }
    fault(key, "« " + key + " » : « " + text + " » n’est pas un entier de " + low + " à " + high);
    return otherwise;
  }

  boolean flag(String key) {
    String text = optional(key);
    if (!text.isEmpty() && !text.equals("oui") && !text.equals("non")) {
      fault(key, "« " + key + " » : écrire oui ou non, pas « " + text + " »");
    }
    return text.equals("oui");
  }

  Optional<YamlMap> map(String key) {
    @Nullable Node node = nodes.get(key);
    return node == null ? Optional.empty() : Optional.of(of(file, node, faults, "« " + key + " »"));
  }

  /** A list of mappings; empty when absent. */
  List<YamlMap> maps(String key) {
    List<YamlMap> maps = new ArrayList<>();
    for (Node node : items(key)) {
      maps.add(of(file, node, faults, "chaque élément de « " + key + " »"));
    }
    return maps;
  }

  /** A list of texts; a single text counts as a list of one. */
  List<String> texts(String key) {
    if (nodes.get(key) instanceof ScalarNode scalar) {
      return scalar.getValue().isBlank() ? List.of() : List.of(scalar.getValue().strip());
    }
    List<String> texts = new ArrayList<>();
    for (Node node : items(key)) {
      if (node instanceof ScalarNode scalar) {
        texts.add(scalar.getValue().strip());
      } else {
        faults.add(file, lineOf(node), "chaque élément de « " + key + " » doit être un texte");
      }
    }
    return texts;
  }

  private List<Node> items(String key) {
    Node node = nodes.get(key);
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    if (node != null) {
      fault(key, "« " + key + " » doit être une liste (lignes commençant par un tiret)");
    }
    return List.of();
  }
}
