package fr.rezone.release.geopackage;

/**
 * A GeoPackage that could not be written. The message is one French line: what, where, what to do.
 */
public final class GeoPackageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  GeoPackageException(String message, Throwable cause) {
    super(message, cause);
  }
}
