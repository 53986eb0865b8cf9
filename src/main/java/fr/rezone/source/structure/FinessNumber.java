package fr.rezone.source.structure;

/**
 * The form of a FINESS number: nine characters, digits but for the second (Corsica: {@code
 * 2A0000014}).
 */
final class FinessNumber {
  private static final int LENGTH = 9;

  private FinessNumber() {}

  static boolean isValid(String text) {
    if (text.length() != LENGTH) {
      return false;
    }
    for (int i = 0; i < LENGTH; i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      boolean letter = i == 1 && c >= 'A' && c <= 'Z';
      if (!digit && !letter) {
        return false;
      }
    }
    return true;
  }
}
