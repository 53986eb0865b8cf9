package fr.rezone.cli.link;

import java.util.Set;

/**
 * An address, and who names it.
 *
 * @param places what names it, French: « aide cesp », « contact ars »
 */
public record OutgoingLink(String url, Set<String> places) {
  public OutgoingLink {
    places = Set.copyOf(places);
  }
}
