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
   * @param from first day, ISO; absent when nothing tells it
   * @param to first day of what followed; absent when it still holds
   * @param basis of {@code from}: {@code decree} (day of signature), {@code observed} (first table
   *     that shows it), {@code unknown}; absent where there is no level
   * @param history all that is known of the past, the oldest first; absent when nothing changed
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
      @Nullable List<PartJson> parts,
      @Nullable String from,
      @Nullable String to,
      @Nullable String basis,
      @Nullable List<SpanJson> history) {}

  /** One span of the past; the level is absent while the place was not zoned. */
  record SpanJson(
      @Nullable String level,
      @Nullable String letters,
      @Nullable String label,
      @Nullable String token,
      @Nullable String method,
      @Nullable String decreeDate,
      boolean mixed,
      @Nullable String from,
      @Nullable String to,
      String basis) {}

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
