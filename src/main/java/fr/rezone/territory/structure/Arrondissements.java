package fr.rezone.territory.structure;

/**
 * The arrondissement that a postal code tells, for sources that know only the whole city. Paris:
 * 750xx and 75116; Lyon: 6900x; Marseille: 130xx. A CEDEX code tells none.
 */
final class Arrondissements {
  private Arrondissements() {}

  /**
   * INSEE code of the arrondissement; the code given when it is no whole city or the postal code
   * does not tell.
   */
  static String refine(String commune, String postalCode) {
    return switch (commune) {
      case "75056" ->
          postalCode.equals("75116") ? "75116" : refine(commune, postalCode, "750", "751", 20);
      case "69123" -> refine(commune, postalCode, "690", "693", 9);
      case "13055" -> refine(commune, postalCode, "130", "132", 16);
      default -> commune;
    };
  }

  private static String refine(
      String commune, String postalCode, String postalPrefix, String codePrefix, int most) {
    if (postalCode.length() != 5 || !postalCode.startsWith(postalPrefix)) {
      return commune;
    }
    char tens = postalCode.charAt(3);
    char units = postalCode.charAt(4);
    if (tens < '0' || tens > '9' || units < '0' || units > '9') {
      return commune;
    }
    int number = (tens - '0') * 10 + units - '0';
    if (number < 1 || number > most) {
      return commune;
    }
    // Lyon's codes go on from 69381, the others from 1.
    return commune.equals("69123")
        ? codePrefix + (80 + number)
        : codePrefix + postalCode.substring(3);
  }
}
