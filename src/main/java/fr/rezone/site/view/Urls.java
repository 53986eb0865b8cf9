package fr.rezone.site.view;

import fr.rezone.territory.Territory;

/** The address of each page; stable, since other sites link to them. */
public final class Urls {
  private Urls() {}

  /** The sheet of a territory; the country and an intercommunality have none but the home page. */
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

  /** An address short enough to be dictated, which leads to the sheet. */
  public static String dictated(Territory territory) {
    return "/t/" + territory.code();
  }
}
