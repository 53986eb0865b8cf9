package fr.rezone.site.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One place of health or care. Field names are part of the contract.
 *
 * @param id FINESS number, else a name of our own
 * @param finess FINESS number; absent when it has none
 * @param kinds what it is, then what it does besides
 * @param category FINESS category code; absent when unknown
 * @param entity who runs it; absent when unknown
 * @param commune absent when no source tells it
 * @param territoire absent when the commune is in none
 * @param position absent when no source gives coordinates: it is then listed at its commune
 * @param capacities beds and places, by kind of care, as the hospital survey gives them
 * @param sources the datasets it comes from, the main one first
 * @param updated day of the last update of the main source; absent when unknown
 */
record StructureSheetJson(
    String release,
    String id,
    @Nullable String finess,
    String name,
    List<KindJson> kinds,
    @Nullable String category,
    StructuresJson.@Nullable EntityJson entity,
    AddressJson address,
    LocationJson.@Nullable PlaceJson commune,
    LocationJson.@Nullable PlaceJson territoire,
    StructuresJson.@Nullable Point position,
    @Nullable Map<String, Integer> capacities,
    List<SourceJson> sources,
    @Nullable String updated) {

  record KindJson(String id, String label) {}

  /** As the main source writes it; what it does not give is absent. */
  record AddressJson(
      @Nullable String street,
      @Nullable String place,
      @Nullable String postalCode,
      @Nullable String town) {}

  record SourceJson(String id, String title, String producer, String vintage, String page) {}
}
