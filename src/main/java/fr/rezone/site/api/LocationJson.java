package fr.rezone.site.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a point is. Field names are part of the contract.
 *
 * @param commune the commune or arrondissement; absent at sea or abroad
 * @param inside whether the point lies in that commune; otherwise it is the nearest one
 * @param metresOutside how far outside, when it does
 * @param zonings what holds at the point, profession by profession
 * @param quartiers the priority quarters in question
 * @param better the nearest commune with a better physicians' level
 * @param nearestQuartier the nearest priority quarter when the point is in none and outlines are
 *     known
 * @param warnings what the answer cannot tell, French
 */
record LocationJson(
    double lon,
    double lat,
    @Nullable PlaceJson commune,
    boolean inside,
    @Nullable Integer metresOutside,
    @Nullable PlaceJson territoire,
    @Nullable PlaceJson departement,
    @Nullable PlaceJson region,
    List<ZoningJson> zonings,
    QuartiersJson quartiers,
    @Nullable ReachJson better,
    @Nullable ReachJson nearestQuartier,
    List<String> warnings) {

  record PlaceJson(String code, String name, String url) {}

  /**
   * @param from {@code commune} or {@code quartier}: whose level it is
   * @param level absent where the place is not zoned
   */
  record ZoningJson(
      String profession,
      String from,
      @Nullable String level,
      @Nullable String letters,
      @Nullable String label,
      @Nullable String method,
      @Nullable String decreeDate) {}

  /**
   * @param status {@code located}: the list holds those that contain the point, none when it is
   *     empty; {@code not-located}: without outlines, the list holds those of the commune, and the
   *     point may be in one of them
   */
  record QuartiersJson(String status, List<QuartierJson> list) {}

  /** A quarter with its own physicians' level; absent when no list gives one. */
  record QuartierJson(String code, String name, String url, @Nullable String letters) {}

  /**
   * @param metres straight line to its border
   * @param direction French
   */
  record ReachJson(
      String code,
      String name,
      String url,
      @Nullable PlaceJson territoire,
      @Nullable String level,
      @Nullable String letters,
      int metres,
      String direction) {}
}
