package fr.rezone.site.search;

/**
 * How far a typed word is from a real one, in letters added, dropped, replaced or swapped with
 * their neighbour (the optimal string alignment distance).
 */
final class Slips {
  private Slips() {}

  /**
   * Whether the typed word can become the word, or the beginning of it, with at most that many
   * slips.
   */
  static boolean within(String typed, String word, int most) {
    int columns = Math.min(word.length(), typed.length() + most);
    if (columns < typed.length() - most) {
      return false;
    }
    int[] beforeLast = new int[columns + 1];
    int[] last = new int[columns + 1];
    for (int j = 0; j <= columns; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= typed.length(); i++) {
      int[] row = new int[columns + 1];
      row[0] = i;
      int least = i;
      for (int j = 1; j <= columns; j++) {
        int replaced = last[j - 1] + (typed.charAt(i - 1) == word.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && typed.charAt(i - 1) == word.charAt(j - 2)
            && typed.charAt(i - 2) == word.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > most) {
        return false;
      }
      beforeLast = last;
      last = row;
    }
    for (int distance : last) {
      if (distance <= most) {
        return true;
      }
    }
    return false;
  }
}
