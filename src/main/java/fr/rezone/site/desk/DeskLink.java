package fr.rezone.site.desk;

import fr.rezone.site.Link;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Region;

/** The link from a place to those who help there. Stateless. */
public final class DeskLink {
  private DeskLink() {}

  /**
   * @param region code; one that the release does not know leads to the list of régions
   */
  public static Link of(Atlas atlas, String region) {
    return atlas
        .regions()
        .find(region)
        .map(Region::name)
        .map(name -> new Link("Le guichet unique, " + name, DeskPages.path(region)))
        .orElse(everywhere());
  }

  /** When no place is known. */
  public static Link everywhere() {
    return new Link("Le guichet unique de votre région", DeskPages.PATH);
  }
}
