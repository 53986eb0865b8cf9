package fr.rezone.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A node of a YAML file: text, a list, or a mapping. Everything is text until asked for as
 * something else, so that codes keep their zeros. Immutable.
 */
public final class YamlNode {
  private final String file;
  private final Node node;

  private YamlNode(String file, Node node) {
    this.file = file;
    this.node = node;
  }

  /** Reads a resource of this application. */
  public static YamlNode resource(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new YamlException(name + " : ressource absente de l’application");
      }
      return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new YamlException(name + " : lecture impossible (" + e.getMessage() + ")");
    }
  }

  /**
   * Parses a text.
   *
   * @param file the name that messages give
   * @throws YamlException if it is no YAML, is empty, or repeats a key
   */
  public static YamlNode parse(String file, String text) {
    LoadSettings settings =
        LoadSettings.builder().setAllowDuplicateKeys(false).setLabel(file).build();
    try {
      Node root =
          YamlText.compose(settings, text)
              .orElseThrow(() -> new YamlException(file + ":1 : fichier vide"));
      return new YamlNode(file, root);
    } catch (MarkedYamlEngineException e) {
      long line = e.getProblemMark().map(mark -> mark.getLine() + 1L).orElse(1L);
      throw new YamlException(file + ":" + line + " : YAML illisible (" + e.getProblem() + ")");
    } catch (YamlEngineException e) {
      throw new YamlException(file + ":1 : YAML illisible (" + e.getMessage() + ")");
    }
  }

  /** {@code file:line}. */
  public String place() {
    return file + ":" + node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  /** A fault at this node. */
  public YamlException fault(String what) {
    return new YamlException(place() + " : " + what);
  }

  /** The value of a key that must be there. */
  public YamlNode get(String key) {
    return find(key).orElseThrow(() -> fault("la clé « " + key + " » manque"));
  }

  /** The value of a key that may be absent. */
  public Optional<YamlNode> find(String key) {
    return Optional.ofNullable(entries().get(key));
  }

  /** The entries of a mapping, in the order of the file. */
  public Map<String, YamlNode> entries() {
    if (!(node instanceof MappingNode mapping)) {
      throw fault("un ensemble de « clé : valeur » est attendu");
    }
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = new YamlNode(file, tuple.getKeyNode()).text();
      if (entries.put(key, new YamlNode(file, tuple.getValueNode())) != null) {
        throw fault("la clé « " + key + " » est écrite deux fois");
      }
    }
    return entries;
  }

  /** Refuses keys outside the given set: a misspelt key must not be ignored. */
  public YamlNode allow(Set<String> keys) {
    for (Map.Entry<String, YamlNode> entry : entries().entrySet()) {
      if (!keys.contains(entry.getKey())) {
        throw entry
            .getValue()
            .fault("clé « " + entry.getKey() + " » inconnue ; clés possibles : " + sorted(keys));
      }
    }
    return this;
  }

  private static String sorted(Set<String> keys) {
    return String.join(", ", keys.stream().sorted().toList());
  }

  /** The items of a list. */
  public List<YamlNode> items() {
    if (!(node instanceof SequenceNode sequence)) {
      throw fault("une liste est attendue");
    }
    List<YamlNode> items = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      items.add(new YamlNode(file, item));
    }
    return items;
  }

  public String text() {
    if (!(node instanceof ScalarNode scalar)) {
      throw fault("un texte est attendu");
    }
    return scalar.getValue();
  }

  public String text(String key) {
    return get(key).text();
  }

  public List<String> texts() {
    return items().stream().map(YamlNode::text).toList();
  }

  public boolean isTrue() {
    return switch (text()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw fault("« true » ou « false » est attendu");
    };
  }

  public int integer() {
    try {
      return Integer.parseInt(text());
    } catch (NumberFormatException e) {
      throw fault("un nombre entier est attendu, et non « " + text() + " »");
    }
  }

  public LocalDate date() {
    try {
      return LocalDate.parse(text());
    } catch (DateTimeParseException e) {
      throw fault("une date AAAA-MM-JJ est attendue, et non « " + text() + " »");
    }
  }
}
