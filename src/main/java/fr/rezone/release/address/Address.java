package fr.rezone.release.address;

/**
 * An address, or a street when its number is not known.
 *
 * @param label {@code 12 bis Rue de la Gare}
 * @param postalCode empty when not published
 * @param commune INSEE code of the vintage of the address file
 * @param communeName as printed there
 * @param lon degrees, WGS84; for a street that of one of its numbers
 * @param lat degrees, WGS84
 * @param kind what was found
 */
public record Address(
    String label,
    String postalCode,
    String commune,
    String communeName,
    double lon,
    double lat,
    Kind kind) {
  /** What a position stands for. */
  public enum Kind {
    /** The address itself: it may be tested against the outline of a quarter. */
    NUMBER,
    /** The stretch of street: too rough for an outline. */
    STRETCH,
    /** A street as a whole: too rough for an outline. */
    STREET
  }

  /** Whether the position may be tested against the outline of a quarter. */
  public boolean isPrecise() {
    return kind == Kind.NUMBER;
  }
}
