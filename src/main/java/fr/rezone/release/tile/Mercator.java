package fr.rezone.release.tile;

import fr.rezone.territory.outline.ArcNetwork;

/**
 * Web Mercator (EPSG:3857) as the integer plane of the tiles: the whole world is a square of 2^28
 * steps (15 cm at the equator), x to the east from the antimeridian, y to the north from 85.05° S.
 * Stateless.
 */
public enum Mercator implements ArcNetwork.Plane {
  PLANE;

  /** The side of the world is 2 to this power. */
  public static final int WORLD_BITS = 28;

  private static final double WORLD = 1 << WORLD_BITS;
  private static final double NORTHERNMOST = 85.05112877980659;

  @Override
  public int x(double lon) {
    return (int) Math.round((lon + 180) / 360 * WORLD);
  }

  @Override
  public int y(double lat) {
    double radians = Math.toRadians(Math.clamp(lat, -NORTHERNMOST, NORTHERNMOST));
    double mercator = StrictMath.log(StrictMath.tan(Math.PI / 4 + radians / 2)) / Math.PI;
    return (int) Math.round((mercator + 1) / 2 * WORLD);
  }
}
