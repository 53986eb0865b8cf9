package fr.rezone.release.tile;

/**
 * How fine tiles are at a zoom. A tile is drawn 512 pixels wide, up to 1024 before the next zoom
 * takes over, and the last zoom is magnified further.
 *
 * @param zoom 0 to 20
 * @param extentBits the side of a tile is 2 to this power in steps
 * @param minArea the smallest triangle worth a vertex, square pixels
 */
record TileScale(int zoom, int extentBits, double minArea) {
  private static final int PIXEL_BITS = 9;

  /**
   * What lies this much beyond the tile is kept, so that lines are not drawn along its edge: 4
   * pixels.
   */
  private static final int BUFFER_PIXELS = 4;

  /**
   * The scale of a zoom among those up to {@code lastZoom}. The last two keep every vertex of their
   * source, which is all that the browser will ever have. Zooms that are soon replaced need a
   * quarter of a pixel, those of the whole country half a pixel, which is finer than they are
   * simplified. Measured on the national coverages: at zoom 5 the step from 1 to 2 square pixels
   * saves an eighth of the bytes; half as many steps save a tenth there, a twelfth at zoom 8.
   */
  static TileScale of(int zoom, int lastZoom) {
    int before = lastZoom - zoom;
    if (before <= 1) {
      return new TileScale(zoom, 12, 0);
    }
    if (before <= 3) {
      return new TileScale(zoom, 11, 0.5);
    }
    return new TileScale(zoom, before <= 5 ? 11 : 10, before == 4 ? 1 : 2);
  }

  int extent() {
    return 1 << extentBits;
  }

  int buffer() {
    return BUFFER_PIXELS << (extentBits - PIXEL_BITS);
  }

  /** How much coarser the steps of the tile are than those of the plane, as a power of two. */
  int shift() {
    return Mercator.WORLD_BITS - zoom - extentBits;
  }

  /** The smallest triangle worth a vertex, square steps of the plane. */
  double minPlaneArea() {
    double pixel = Math.scalb(1.0, Mercator.WORLD_BITS - zoom - PIXEL_BITS);
    return minArea * pixel * pixel;
  }

  /** Rows count from the south on the plane, from the north in tiles. */
  int rowOf(int y) {
    return (1 << zoom) - 1 - (y >> extentBits);
  }

  /** The northern edge of a row, in steps of the tile. */
  int northOf(int row) {
    return ((1 << zoom) - row) << extentBits;
  }
}
