package fr.rezone.demo.place;

/**
 * Codes in the form of the official ones, in ranges that the official ones leave free: a commune's
 * second character is a letter that INSEE never uses there, so that no code of the demonstration
 * can be taken for that of a real place.
 */
final class Codes {
  /** All but A and B, which are those of Corse; the clearest to read come first. */
  private static final String LETTERS = "XYZWVUTSRQPNMLKJHGFEDCOI";

  private static final int DIGITS = 10;
  private static final int MOST_COMMUNES = 999;
  private static final int MOST_QUARTIERS = 99;

  private Codes() {}

  /** {@code 1X}, {@code 2X}… */
  static String departement(int rank) {
    return (rank + 1) % DIGITS + String.valueOf(LETTERS.charAt(rank / DIGITS));
  }

  /** {@code X1}, {@code X2}… */
  static String region(int rank) {
    return LETTERS.charAt(rank / (DIGITS - 1)) + String.valueOf(rank % (DIGITS - 1) + 1);
  }

  /**
   * {@code 1X001}…
   *
   * @throws IllegalStateException if the département has more than its three digits can number
   */
  static String commune(String departement, int rank) {
    if (rank >= MOST_COMMUNES) {
      throw new IllegalStateException("more than 999 communes in " + departement);
    }
    return departement + "%03d".formatted(rank + 1);
  }

  /** A SIREN number of a range that the register of enterprises does not give out. */
  static String epci(int rank) {
    return "2999%05d".formatted(rank + 1);
  }

  /** Invented as well: one for each territory. */
  static String postal(int tvs) {
    return "%05d".formatted(100 + tvs);
  }

  /** {@code QN01X01D}: département on three characters, number, letter; the next ninety-nine: E. */
  static String quartier(String departement, int rank) {
    char letter = (char) ('D' + rank / MOST_QUARTIERS);
    return "QN0" + departement + "%02d%c".formatted(rank % MOST_QUARTIERS + 1, letter);
  }
}
