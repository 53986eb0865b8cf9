package fr.rezone.territory;

import java.util.List;

/**
 * The zoning of a territoire de vie-santé for one profession, seen through its communes. The law
 * zones territories, yet the published table gives communes, and some territories carry several
 * levels (two régions, local carving, an older composition): the majority is shown with the parts
 * that make it.
 *
 * @param parts every level met, the most populated first; empty when nothing is zoned there
 * @param unzonedPopulation inhabitants of communes without a level
 */
public record TvsZoning(List<Share> parts, int unzonedPopulation) {
  public TvsZoning {
    parts = List.copyOf(parts);
  }

  /**
   * One level within the territory.
   *
   * @param designation the one most inhabitants have among those of this level
   * @param communes how many communes
   * @param population their inhabitants
   */
  public record Share(Designation designation, int communes, int population) {}

  /** Whether nothing is zoned there. */
  public boolean isEmpty() {
    return parts.isEmpty();
  }

  /** Whether communes of the territory differ in level. */
  public boolean isMixed() {
    return parts.size() > 1;
  }

  /**
   * The designation most inhabitants live under. Only for a territory that is not {@link #isEmpty}.
   */
  public Designation majority() {
    return parts.getFirst().designation();
  }
}
