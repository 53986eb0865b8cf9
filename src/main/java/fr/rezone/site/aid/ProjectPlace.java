package fr.rezone.site.aid;

import fr.rezone.territory.Commune;
import fr.rezone.territory.Territory;
import java.util.List;

/**
 * Where a project is. Immutable.
 *
 * @param id word of addresses: {@code tvs:01053}, {@code commune:01053}, {@code quartier:QN00101M}
 *     or {@code point:5.2258,46.2052} (longitude, latitude)
 * @param name as shown
 * @param territory the territory it is, or for a point the commune that holds it
 * @param communes those it may be in, at least one
 */
public record ProjectPlace(
    String id,
    String name,
    Territory territory,
    List<Commune> communes,
    Neighbourhoods neighbourhoods) {
  public ProjectPlace {
    communes = List.copyOf(communes);
    if (communes.isEmpty()) {
      throw new IllegalArgumentException("a place without commune: " + id);
    }
  }
}
