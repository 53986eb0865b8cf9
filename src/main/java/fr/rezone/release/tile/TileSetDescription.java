package fr.rezone.release.tile;

/**
 * What an archive says about itself.
 *
 * @param name French title
 * @param attribution who made the data, and when, as the map must show it
 * @param lon longitude, degrees, where a viewer opens
 * @param lat latitude, degrees, where a viewer opens
 * @param zoom at which a viewer opens
 */
public record TileSetDescription(
    String name, String attribution, double lon, double lat, int zoom) {
  /** Opens on the metropolitan territory. */
  public static TileSetDescription ofFrance(String name, String attribution) {
    return new TileSetDescription(name, attribution, 2.45, 46.6, 5);
  }
}
