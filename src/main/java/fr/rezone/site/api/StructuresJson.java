package fr.rezone.site.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The structures of a territory as GeoJSON (RFC 7946), nearest to its centre first, those without
 * position last. Field names are part of the contract.
 *
 * @param counts how many of each kind the sources list there; a structure counts once per kind
 * @param unknown kinds that the sources do not list in the whole territory: absence is not zero
 */
record StructuresJson(
    String type,
    String territory,
    String release,
    @Nullable CentreJson centre,
    Map<String, Integer> counts,
    List<String> unknown,
    String driving,
    List<Feature> features) {

  /** From where distances are measured. */
  record CentreJson(String commune, String name, double lon, double lat) {}

  /** A geometry that is null is written as such: the standard asks for the member. */
  record Feature(String type, String id, @Always @Nullable Point geometry, Properties properties) {}

  /** Longitude, latitude. */
  record Point(String type, double[] coordinates) {}

  /**
   * @param finess absent when it has none
   * @param category FINESS category code; absent when unknown
   * @param capacities beds and places, by kind of care, as the hospital survey gives them
   * @param distanceMetres straight line from the centre; absent without position
   * @param drivingMinutes by car; absent without position
   * @param drivingBasis {@code table} when the operator's table gives it, else {@code estimate}
   * @param updated day of the last update of the main source; absent when unknown
   */
  record Properties(
      String name,
      List<String> kinds,
      String label,
      @Nullable String finess,
      @Nullable String category,
      @Nullable EntityJson entity,
      @Nullable String street,
      @Nullable String postalCode,
      @Nullable String commune,
      @Nullable String communeName,
      @Nullable Map<String, Integer> capacities,
      @Nullable Integer distanceMetres,
      @Nullable Integer drivingMinutes,
      @Nullable String drivingBasis,
      List<String> sources,
      @Nullable String updated) {}

  record EntityJson(@Nullable String finess, @Nullable String name) {}
}
