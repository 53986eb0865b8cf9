package fr.rezone.site.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A territory as the API gives it. Field names are part of the contract.
 *
 * @param context a few words on what it is and where
 * @param population municipal population, inhabitants; absent when unknown
 * @param bbox west, south, east, north of its outline, degrees; absent without outline
 * @param parents the territories that contain it, the smallest first
 * @param communes its communes, for a territoire de vie-santé
 * @param figures by indicator
 */
record TerritoryJson(
    String level,
    String code,
    String name,
    String context,
    String url,
    @Nullable Integer population,
    double @Nullable [] bbox,
    List<Parent> parents,
    @Nullable List<Parent> communes,
    List<ZoningJson> zonings,
    Map<String, FigureJson> figures) {

  record Parent(String level, String code, String name) {}

  /**
   * @param token colour of the level in the site's style sheet
   * @param decreeDate day of signature, ISO; absent when not published
   * @param mixed whether several levels are met inside
   * @param parts each level met with its communes and inhabitants; absent for a commune
   */
  record ZoningJson(
      String profession,
      @Nullable String level,
      @Nullable String letters,
      @Nullable String label,
      @Nullable String token,
      @Nullable String method,
      @Nullable String decreeDate,
      boolean mixed,
      @Nullable List<PartJson> parts) {}

  record PartJson(String level, String letters, int communes, int population) {}

  /**
   * @param value absent unless published
   * @param status {@code published}, {@code secret}, {@code missing} or {@code not-concerned}
   * @param reason why there is no value; absent when there is one
   * @param coverage share of the inhabitants described, when it is not all of them
   * @param quartile 1 to 4 among the territories of the same level
   */
  record FigureJson(
      @Nullable Double value,
      String unit,
      String vintage,
      List<String> source,
      String status,
      @Nullable String reason,
      @Nullable Double coverage,
      @Nullable Double departement,
      @Nullable Double region,
      @Nullable Double france,
      @Nullable Integer quartile) {}
}
