package fr.rezone.territory;

/**
 * Anything that has a code, a name and an outline. Codes are text: they keep zeros and Corsican
 * letters.
 */
public sealed interface Territory permits Region, Departement, Epci, Tvs, Commune, Quartier {
  Level level();

  /** Unique within its level. */
  String code();

  /** As officially spelled, with accents. */
  String name();
}
