package fr.rezone.site.view;

import fr.rezone.territory.Territory;

/** The address of each page; stable, since other sites link to them. */
public final class Urls {
  private Urls() {}

  /**
   * The sheet of a territory. An intercommunality has none: the search for its name stands for it.
   */
  public static String of(Territory territory) {
    return switch (territory.level()) {
      case REGION -> "/regions/" + territory.code();
      case DEPARTEMENT -> "/departements/" + territory.code();
      case TVS -> "/territoires/" + territory.code();
      case COMMUNE -> "/communes/" + territory.code();
      case QUARTIER -> "/quartiers/" + territory.code();
      case EPCI, FRANCE -> "/";
    };
  }
}
