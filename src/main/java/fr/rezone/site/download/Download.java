package fr.rezone.site.download;

/**
 * A file to take away.
 *
 * @param group under which it is listed
 * @param title French
 * @param description French: what is in it, for whom
 * @param path address on this site, with its query
 * @param format short: {@code CSV}, {@code GeoJSON}…
 * @param bytes its size
 * @param sha256 of its bytes, hexadecimal
 * @param licence French
 * @param vintage French: what it describes, and of when
 */
public record Download(
    Group group,
    String title,
    String description,
    String path,
    String format,
    long bytes,
    String sha256,
    String licence,
    String vintage) {

  /** How files are listed. */
  public enum Group {
    WHOLE("Tout en un fichier"),
    TABLES("Une table, en CSV"),
    REGIONS("Une région, en GeoJSON"),
    AIDS("Le catalogue des aides");

    private final String title;

    Group(String title) {
      this.title = title;
    }

    /** French. */
    public String title() {
      return title;
    }
  }
}
