package fr.rezone.indicator;

import fr.rezone.source.table.MeasureCatalogue;
import fr.rezone.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All indicators, in the order in which they are shown, from the files of {@code indicators/}.
 * Immutable.
 */
public final class IndicatorCatalogue {
  private static final List<String> FILES =
      List.of("ouvertes.yml", "professionnels.yml", "patientele.yml", "activite.yml");

  private final Map<String, Indicator> indicators;

  private IndicatorCatalogue(Map<String, Indicator> indicators) {
    this.indicators = indicators;
  }

  /** The catalogue shipped with the application. */
  public static IndicatorCatalogue load() {
    return from(
        FILES.stream()
            .map(file -> YamlNode.resource(IndicatorCatalogue.class, "indicators/" + file))
            .toArray(YamlNode[]::new));
  }

  static IndicatorCatalogue from(YamlNode... files) {
    IndicatorBlocks blocks = new IndicatorBlocks(MeasureCatalogue.load());
    Map<String, Indicator> indicators = new LinkedHashMap<>();
    for (YamlNode root : files) {
      for (YamlNode node : root.get("indicators").items()) {
        for (Indicator indicator : blocks.read(node)) {
          if (indicators.put(indicator.id(), indicator) != null) {
            throw node.fault("l’indicateur « " + indicator.id() + " » est décrit deux fois");
          }
        }
      }
    }
    return new IndicatorCatalogue(indicators);
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
