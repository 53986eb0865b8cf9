package fr.rezone.release.tile;

/**
 * A tile or an archive that is not what it should be. The message is one French line: what, where,
 * what to do.
 */
public final class TileFormatException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public TileFormatException(String message) {
    super(message);
  }

  public TileFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
