package fr.rezone.release.tile;

/**
 * A tile of the Web Mercator pyramid.
 *
 * @param z zoom, 0 to 26
 * @param x column from the antimeridian eastwards
 * @param y row from the north downwards
 */
public record TileId(int z, int x, int y) implements Comparable<TileId> {
  static final int DEEPEST = 26;

  /** How many tiles the pyramid has down to the deepest zoom. */
  static final long COUNT = ((1L << (2 * DEEPEST + 2)) - 1) / 3;

  public TileId {
    if (z < 0 || z > DEEPEST || x < 0 || y < 0 || x >= 1 << z || y >= 1 << z) {
      throw new IllegalArgumentException("tuile hors de la pyramide : " + z + "/" + x + "/" + y);
    }
  }

  /** Whether the three numbers name a tile. */
  public static boolean exists(int z, int x, int y) {
    return z >= 0 && z <= DEEPEST && x >= 0 && y >= 0 && x < 1 << z && y < 1 << z;
  }

  /**
   * The number of the tile in a PMTiles archive: tiles of lower zooms first, then along the Hilbert
   * curve of its zoom.
   *
   * @see <a href="https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md">PMTiles 3</a>
   */
  public long hilbert() {
    long number = ((1L << (2 * z)) - 1) / 3;
    int column = x;
    int row = y;
    for (int side = 1 << z >> 1; side > 0; side >>= 1) {
      int right = (column & side) != 0 ? 1 : 0;
      int low = (row & side) != 0 ? 1 : 0;
      number += (long) side * side * ((3 * right) ^ low);
      if (low == 0) {
        if (right == 1) {
          column = side - 1 - (column & (side - 1));
          row = side - 1 - (row & (side - 1));
        }
        int swapped = column;
        column = row;
        row = swapped;
      }
    }
    return number;
  }

  /** The tile of a number. */
  static TileId ofHilbert(long number) {
    int z = 0;
    long rest = number;
    while (rest >= 1L << (2 * z)) {
      rest -= 1L << (2 * z);
      z++;
    }
    int x = 0;
    int y = 0;
    for (int side = 1; side < 1 << z; side <<= 1) {
      int right = (int) (rest >> 1) & 1;
      int low = (int) (rest ^ right) & 1;
      if (low == 0) {
        if (right == 1) {
          x = side - 1 - x;
          y = side - 1 - y;
        }
        int swapped = x;
        x = y;
        y = swapped;
      }
      x += side * right;
      y += side * low;
      rest >>= 2;
    }
    return new TileId(z, x, y);
  }

  @Override
  public int compareTo(TileId other) {
    return Long.compare(hilbert(), other.hilbert());
  }

  /** Spread over all bits: tiles near each other differ by little. */
  @Override
  public int hashCode() {
    return Long.hashCode((((long) x << 27 | y) + z) * 0x9e37_79b9_7f4a_7c15L);
  }

  @Override
  public String toString() {
    return z + "/" + x + "/" + y;
  }
}
