package fr.rezone.indicator;

import fr.rezone.territory.Level;
import fr.rezone.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All indicators, in the order in which they are shown, from {@code indicateurs.yml}. Immutable.
 */
public final class IndicatorCatalogue {
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "label",
          "short",
          "unit",
          "decimals",
          "explanation",
          "formula",
          "source",
          "also",
          "levels",
          "need",
          "classes");

  private final Map<String, Indicator> indicators;

  private IndicatorCatalogue(Map<String, Indicator> indicators) {
    this.indicators = indicators;
  }

  /** The catalogue shipped with the application. */
  public static IndicatorCatalogue load() {
    return from(YamlNode.resource(IndicatorCatalogue.class, "indicateurs.yml"));
  }

  static IndicatorCatalogue from(YamlNode root) {
    Map<String, Indicator> indicators = new LinkedHashMap<>();
    for (YamlNode node : root.get("indicators").items()) {
      node.allow(KEYS);
      Indicator indicator = indicator(node);
      if (indicators.put(indicator.id(), indicator) != null) {
        throw node.fault("l’indicateur « " + indicator.id() + " » est décrit deux fois");
      }
    }
    return new IndicatorCatalogue(indicators);
  }

  private static Indicator indicator(YamlNode node) {
    List<String> sources = new ArrayList<>(List.of(node.text("source")));
    node.find("also").ifPresent(also -> sources.addAll(also.texts()));
    Set<Level> levels = new HashSet<>();
    for (YamlNode item : node.get("levels").items()) {
      levels.add(
          Level.find(item.text())
              .orElseThrow(() -> item.fault("niveau inconnu « " + item.text() + " »")));
    }
    return new Indicator(
        node.text("id"),
        node.text("label"),
        node.text("short"),
        node.text("unit"),
        node.get("decimals").integer(),
        node.text("explanation"),
        node.text("formula"),
        sources,
        levels,
        need(node.get("need")),
        isDrawn(node.get("classes")));
  }

  private static Indicator.Need need(YamlNode node) {
    return switch (node.text()) {
      case "high" -> Indicator.Need.HIGH;
      case "low" -> Indicator.Need.LOW;
      case "none" -> Indicator.Need.NONE;
      default -> throw node.fault("« high », « low » ou « none » est attendu");
    };
  }

  private static boolean isDrawn(YamlNode node) {
    return switch (node.text()) {
      case "quartiles" -> true;
      case "none" -> false;
      default -> throw node.fault("« quartiles » ou « none » est attendu");
    };
  }

  public List<Indicator> all() {
    return List.copyOf(indicators.values());
  }

  public Optional<Indicator> find(String id) {
    return Optional.ofNullable(indicators.get(id));
  }

  /**
   * The indicator of an id known to exist.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Indicator get(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("unknown indicator " + id));
  }
}
