package fr.rezone.territory;

/**
 * The part of the country that a commune, a département or a région belongs to (column {@code zone}
 * of the COG).
 */
public enum Part {
  /** European France, Corsica included. */
  METRO,
  /** The five overseas départements and régions. */
  DROM,
  /** Overseas collectivities: shown beside the régions, mostly outside the zonings. */
  COM
}
