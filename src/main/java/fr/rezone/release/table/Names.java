package fr.rezone.release.table;

/** Names fit for columns. */
final class Names {
  private Names() {}

  /** An id with underscores for hyphens. */
  static String column(String id) {
    return id.replace('-', '_');
  }
}
