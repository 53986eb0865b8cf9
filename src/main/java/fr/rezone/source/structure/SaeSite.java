package fr.rezone.source.structure;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A hospital site of the yearly survey (SAE): what it does and how large it is.
 *
 * @param finess number of the site
 * @param entityFiness number of the juridical entity, always another one
 * @param legalStatus code of terminology TRE_R400
 * @param commune INSEE code, as published: a whole city for Paris, Lyon and Marseille when the
 *     source knows no better
 * @param position null when the source gives none, or none that lies where the commune says
 * @param activities what it does; empty for an annex
 * @param capacities numbers above zero or zero as stated; a capacity that is not stated is absent
 */
public record SaeSite(
    String finess,
    String entityFiness,
    String name,
    String category,
    String legalStatus,
    Ownership ownership,
    String siret,
    PostalAddress address,
    String commune,
    @Nullable GeoPoint position,
    Set<Activity> activities,
    Map<Capacity, Integer> capacities) {
  public SaeSite {
    activities =
        activities.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(activities));
    capacities =
        capacities.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(capacities));
  }
}
