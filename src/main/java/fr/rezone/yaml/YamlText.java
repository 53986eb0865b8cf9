package fr.rezone.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** A text of YAML to its nodes. Stateless. */
public final class YamlText {
  private YamlText() {}

  /**
   * The root of a text; empty for a text without content.
   *
   * @throws YamlEngineException if it is no YAML, or nests deeper than anyone writes
   */
  public static Optional<Node> compose(LoadSettings settings, String text) {
    try {
      return new Compose(settings).composeString(text);
    } catch (StackOverflowError e) {
      // The parser calls itself once a level and has no limit of its own; it holds nothing that
      // could be left half done.
      throw new YamlEngineException("trop de niveaux imbriqués");
    }
  }
}
