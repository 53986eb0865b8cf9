package fr.rezone.site.view;

import fr.rezone.territory.Territory;
import java.util.Locale;

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

  /**
   * The map, near enough to see a quarter.
   *
   * @param lon degrees
   * @param lat degrees
   */
  public static String onMap(double lon, double lat) {
    return String.format(Locale.ROOT, "/carte?lon=%.4f&lat=%.4f&z=12", lon, lat);
  }

  /** An address short enough to be dictated, which leads to the sheet. */
  public static String dictated(Territory territory) {
    return "/t/" + territory.code();
  }
}
