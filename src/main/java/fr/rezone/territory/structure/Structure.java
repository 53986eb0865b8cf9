package fr.rezone.territory.structure;

import fr.rezone.source.structure.Capacity;
import fr.rezone.source.structure.EhpadPrices;
import fr.rezone.source.structure.GeoPoint;
import fr.rezone.source.structure.Ownership;
import fr.rezone.source.structure.PostalAddress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A place of health or care.
 *
 * @param id its FINESS number, else a stable name of our own that no FINESS number can be ({@code
 *     ehpad-5f3a91c2})
 * @param finess whether {@code id} is a FINESS number
 * @param name as the source writes it
 * @param kinds what it is, then what it does besides; never empty
 * @param category FINESS category code; empty when unknown
 * @param commune INSEE code of the reference vintage; a whole city for Paris, Lyon or Marseille
 *     when no arrondissement is known; empty when no source tells (it then counts nowhere)
 * @param publishedCommune the code as published
 * @param position null when unknown: it is then listed at its commune
 * @param capacities beds and places of the SAE; what is absent is not known
 * @param prices null when unknown or not an EHPAD
 * @param sources ids of the datasets it comes from, the main one first
 * @param updated last update of the main source about it; null when unknown
 */
public record Structure(
    String id,
    boolean finess,
    String name,
    List<StructureKind> kinds,
    String category,
    LegalEntity entity,
    Ownership ownership,
    PostalAddress address,
    String commune,
    String publishedCommune,
    @Nullable GeoPoint position,
    Map<Capacity, Integer> capacities,
    @Nullable EhpadPrices prices,
    List<String> sources,
    @Nullable LocalDate updated) {
  public Structure {
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException("a structure without kind: " + id);
    }
    kinds = List.copyOf(kinds);
    sources = List.copyOf(sources);
    capacities =
        capacities.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(capacities));
  }

  /** What it is, or, for a site known by its activities alone, the first of these. */
  public StructureKind mainKind() {
    return kinds.getFirst();
  }

  /** All that it is and does, as one word: the ids of its kinds in the order of display. */
  public String kindSet() {
    return kinds.stream().sorted().map(StructureKind::id).collect(Collectors.joining("+"));
  }

  public boolean is(StructureKind kind) {
    return kinds.contains(kind);
  }

  Structure withPrices(EhpadPrices known, String source) {
    List<String> more = new ArrayList<>(sources);
    more.add(source);
    return new Structure(
        id,
        finess,
        name,
        kinds,
        category,
        entity,
        ownership,
        address,
        commune,
        publishedCommune,
        position,
        capacities,
        known,
        more,
        updated);
  }
}
