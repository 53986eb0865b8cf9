package fr.rezone.indicator.count;

import fr.rezone.secrecy.SecrecyRule;
import fr.rezone.yaml.YamlException;
import fr.rezone.yaml.YamlNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What may not be shown, from {@code confidentialite.yml} and, stricter, from the file of that name
 * beside an operator's tables. Immutable.
 *
 * @param rules in the order of the file; cells name them by that position
 */
public record ConfidentialityRules(List<SecrecyRule> rules) {
  /** The name of the file, here and beside the tables. */
  public static final String FILE = "confidentialite.yml";

  /** The rule of counts that are known to everybody and never hidden. */
  public static final String PUBLIC = "public";

  private static final Set<String> KEYS =
      Set.of(
          "id",
          "contributors",
          "value",
          "dominance",
          "within",
          "share",
          "professionals",
          "source",
          "url");

  public ConfidentialityRules {
    rules = List.copyOf(rules);
  }

  /** The rules shipped with the application. */
  public static ConfidentialityRules load() {
    Map<String, SecrecyRule> rules = new LinkedHashMap<>();
    for (YamlNode node :
        YamlNode.resource(ConfidentialityRules.class, "/fr/rezone/indicator/" + FILE)
            .get("rules")
            .items()) {
      SecrecyRule rule = rule(node);
      if (rules.put(rule.id(), rule) != null) {
        throw node.fault("la règle « " + rule.id() + " » est décrite deux fois");
      }
    }
    return new ConfidentialityRules(List.copyOf(rules.values()));
  }

  /**
   * These rules, made stricter by the operator's file if there is one.
   *
   * @param folder that of the tables
   * @throws YamlException if the file is faulty or would make a rule looser
   */
  public ConfidentialityRules strictenedBy(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return this;
    }
    try {
      return strictenedBy(YamlNode.parse(FILE, Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ConfidentialityRules strictenedBy(YamlNode root) {
    root.allow(Set.of("rules"));
    List<SecrecyRule> stricter = new ArrayList<>(rules);
    for (YamlNode node : root.get("rules").items()) {
      SecrecyRule own = rule(node);
      int at = position(own.id());
      if (at < 0) {
        throw node.fault(
            "règle « "
                + own.id()
                + " » inconnue ; choisir parmi "
                + String.join(", ", rules.stream().map(SecrecyRule::id).toList()));
      }
      requireStricter(node, rules.get(at), own);
      stricter.set(at, own);
    }
    return new ConfidentialityRules(stricter);
  }

  private static void requireStricter(YamlNode node, SecrecyRule ours, SecrecyRule own) {
    if (own.minimumContributors() < ours.minimumContributors()
        || own.minimumValue() < ours.minimumValue()
        || own.dominance() > ours.dominance()
        || own.absoluteProtection() < ours.absoluteProtection()
        || own.relativeProtection() < ours.relativeProtection()
        || own.singletonsKnow() != ours.singletonsKnow()
        || ours.id().equals(PUBLIC)) {
      throw node.fault(
          "la règle « "
              + own.id()
              + " » serait moins stricte que celle de l’application : contributors au moins "
              + ours.minimumContributors()
              + ", value au moins "
              + ours.minimumValue()
              + ", dominance au plus "
              + ours.dominance()
              + ", within au moins "
              + ours.absoluteProtection()
              + ", share au moins "
              + ours.relativeProtection());
    }
  }

  private static SecrecyRule rule(YamlNode node) {
    node.allow(KEYS);
    try {
      return new SecrecyRule(
          node.text("id"),
          node.get("contributors").integer(),
          node.get("value").integer(),
          true,
          decimal(node.get("dominance")),
          node.get("within").integer(),
          decimal(node.get("share")),
          node.get("professionals").isTrue(),
          node.text("source"),
          node.text("url"));
    } catch (IllegalArgumentException e) {
      throw node.fault(String.valueOf(e.getMessage()));
    }
  }

  private static double decimal(YamlNode node) {
    try {
      return Double.parseDouble(node.text());
    } catch (NumberFormatException e) {
      throw node.fault("un nombre est attendu, et non « " + node.text() + " »");
    }
  }

  /** The position of a rule; -1 for none. */
  public int position(String id) {
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  /** The rule of an id known to exist. */
  public SecrecyRule get(String id) {
    int at = position(id);
    if (at < 0) {
      throw new IllegalArgumentException("no confidentiality rule " + id);
    }
    return rules.get(at);
  }
}
