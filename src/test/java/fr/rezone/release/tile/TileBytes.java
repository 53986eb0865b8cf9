package fr.rezone.release.tile;

import java.util.Optional;

/** Tiles of an archive as arrays, for those who want to look into them. */
public final class TileBytes {
  private TileBytes() {}

  /** A copy of the gzip-compressed tile; empty where there is none. */
  public static Optional<byte[]> of(PmtilesReader archive, int z, int x, int y) {
    return archive
        .tile(z, x, y)
        .map(
            stored -> {
              byte[] bytes = new byte[stored.remaining()];
              stored.get(bytes);
              return bytes;
            });
  }
}
