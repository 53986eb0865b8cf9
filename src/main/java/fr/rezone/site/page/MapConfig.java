package fr.rezone.site.page;

import fr.rezone.indicator.Indicator;
import fr.rezone.release.Release;
import fr.rezone.site.Choice;
import fr.rezone.site.Html;
import fr.rezone.site.view.MapViews;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** What the script of the map needs to know, the same for every address. Stateless. */
final class MapConfig {
  private static final JsonMapper JSON = new JsonMapper();

  private MapConfig() {}

  /**
   * JSON, safe inside a page; its fields are told in {@code src/main/web/README.md}.
   *
   * @param sets every set of kinds that a structure has
   */
  static String write(
      Release release, List<Choice> layers, MapViews views, Collection<String> sets) {
    Map<String, Object> config = new LinkedHashMap<>();
    config.put("release", release.manifest().id());
    config.put("minzoom", release.tiles().minZoom());
    config.put("maxzoom", release.tiles().maxZoom());
    config.put("bounds", views.all().getFirst().bounds());
    config.put(
        "professions",
        release.atlas().zonings().rules().professions().stream()
            .map(p -> Map.of("id", p.id(), "label", p.label()))
            .toList());
    config.put("layers", layers.stream().map(layer -> Map.of("id", layer.id())).toList());
    config.put("figures", figures(release));
    config.put(
        "views",
        views.all().stream()
            .map(v -> Map.of("code", v.code(), "name", v.name(), "bounds", v.bounds()))
            .toList());
    config.put("actions", actions());
    config.put(
        "structures",
        Map.of(
            "minzoom", release.structureTiles().minZoom(),
            "maxzoom", release.structureTiles().maxZoom(),
            "sets", sets));
    return Html.jsonBlock(JSON.writeValueAsString(config));
  }

  private static List<Map<String, Object>> figures(Release release) {
    return Stream.of(
            "habitants-par-generaliste",
            "generalistes",
            "apl-generalistes",
            "croissance-generalistes")
        .map(release.figures().catalogue()::get)
        .map(MapConfig::figure)
        .toList();
  }

  private static Map<String, Object> figure(Indicator indicator) {
    return Map.of(
        "id", indicator.id(),
        "label", indicator.shortLabel(),
        "unit", indicator.unit().equals("%") ? "%" : "",
        "decimals", indicator.decimals());
  }

  private static List<Map<String, String>> actions() {
    return List.of(
        Map.of("label", "Fiche", "path", "/{section}/{code}"),
        Map.of(
            "label", "Simuler ici",
            "path", "/simulateur?lieu=tvs:{code}",
            "section", "territoires"),
        Map.of(
            "label", "Simuler ici",
            "path", "/simulateur?lieu=commune:{code}",
            "section", "communes"),
        Map.of(
            "label", "Simuler ici",
            "path", "/simulateur?lieu=quartier:{code}",
            "section", "quartiers"));
  }
}
