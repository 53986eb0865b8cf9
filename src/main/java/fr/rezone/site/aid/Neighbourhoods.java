package fr.rezone.site.aid;

import fr.rezone.territory.Quartier;
import java.util.List;

/** What is known of a place and priority neighbourhoods (QPV). */
public sealed interface Neighbourhoods {
  /** The place is in this one. */
  record Inside(Quartier quartier) implements Neighbourhoods {}

  /** The place is in none. */
  record Outside() implements Neighbourhoods {}

  /** No list of neighbourhoods is at hand. */
  record Unknown() implements Neighbourhoods {}

  /**
   * The exact address decides.
   *
   * @param candidates those it may be in, never empty
   */
  record Possible(List<Quartier> candidates) implements Neighbourhoods {
    public Possible {
      candidates = List.copyOf(candidates);
    }
  }
}
