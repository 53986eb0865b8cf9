package fr.rezone.site.desk;

import java.time.LocalDate;

/**
 * Who to turn to. What is not known is an empty text, and pages say so: no number is ever invented.
 *
 * @param service what it is for: {@code ars}, {@code urssaf}…
 * @param role what one asks them
 * @param hours when they answer
 * @param checked day on which somebody last looked at it
 * @param source where it comes from
 */
public record Contact(
    String service,
    String name,
    String role,
    String url,
    String phone,
    String email,
    String hours,
    Status status,
    LocalDate checked,
    String source) {
  /** How sure one may be of it. */
  public enum Status {
    /** Opened or called on the day said. */
    CHECKED("verifie", "vérifié"),
    /** Read elsewhere, not opened. */
    REPORTED("signale", "signalé, à vérifier"),
    /** Common knowledge, without proof. */
    UNCHECKED("a-verifier", "à vérifier");

    private final String id;
    private final String words;

    Status(String id, String words) {
      this.id = id;
      this.words = words;
    }

    /** As written in the file. */
    public String id() {
      return id;
    }

    /** As shown on screen. */
    public String words() {
      return words;
    }
  }

  /** The number as a telephone dials it. */
  public String dialled() {
    return phone.replaceAll("[\\s.]", "");
  }
}
