package fr.rezone.release.tile;

/** The value of an attribute in a tile. Codes are text: they keep zeros and Corsican letters. */
public sealed interface TileValue {
  /** Any text. */
  record Text(String value) implements TileValue {}

  /** A whole number, not negative, that styles compare. */
  record Count(long value) implements TileValue {
    public Count {
      if (value < 0) {
        throw new IllegalArgumentException("nombre négatif dans une tuile : " + value);
      }
    }
  }

  static TileValue of(String value) {
    return new Text(value);
  }

  static TileValue of(long value) {
    return new Count(value);
  }
}
