package fr.rezone.release.export;

/** Names of the export files in the folder of a release. Stateless. */
public final class Exports {
  /** The folder, with a final slash. */
  public static final String FOLDER = "exports/";

  /** All tables as CSV with the document that describes them (Frictionless Data Package). */
  public static final String PACKAGE = FOLDER + "rezone-csv.zip";

  private static final String FOR_SPREADSHEETS = "-tableur.csv";

  private Exports() {}

  /** A table for programs: commas, no byte order mark. */
  public static String csv(String table) {
    return FOLDER + table + ".csv";
  }

  /** The same for French spreadsheets: semicolons, byte order mark. */
  public static String spreadsheet(String table) {
    return FOLDER + table + FOR_SPREADSHEETS;
  }

  /**
   * The features of a région.
   *
   * @param table {@code tvs} or {@code communes}
   */
  public static String geoJson(String table, String region) {
    return FOLDER + table + "-" + region + ".geojson";
  }
}
