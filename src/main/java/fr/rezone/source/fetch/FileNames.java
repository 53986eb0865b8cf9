package fr.rezone.source.fetch;

import java.net.URI;

/**
 * Names for files that come from outside: what a server calls a file must not choose where it is
 * written.
 */
final class FileNames {
  private static final int LONGEST = 120;

  private FileNames() {}

  /**
   * The last part of the path of an address, made harmless; the id when there is none that tells a
   * format.
   */
  static String of(URI uri, String id) {
    String path = uri.getPath() == null ? "" : uri.getPath();
    String last = path.substring(path.lastIndexOf('/') + 1);
    String safe = last.replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("^[._-]+", "");
    if (safe.length() > LONGEST) {
      safe = safe.substring(safe.length() - LONGEST).replaceAll("^[._-]+", "");
    }
    boolean usable = safe.indexOf('.') > 0 && !safe.matches(".*\\.(part|origin|new)");
    return usable ? safe : id;
  }
}
