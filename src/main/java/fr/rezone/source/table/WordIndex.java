package fr.rezone.source.table;

import java.util.Arrays;

/**
 * Finds the number of a word from the characters of a buffer, without making a text of them: a
 * table repeats a few words millions of times. Immutable once filled, confined to one thread.
 */
final class WordIndex {
  static final int NONE = -1;

  private final String[] words;
  private final int[] numbers;
  private final int mask;

  WordIndex(int expected) {
    int capacity = Integer.highestOneBit(Math.max(8, expected) * 2 - 1) * 2;
    this.words = new String[capacity];
    this.numbers = new int[capacity];
    this.mask = capacity - 1;
    Arrays.fill(words, "");
    Arrays.fill(numbers, NONE);
  }

  void put(String word, int number) {
    int at = hash(word.toCharArray(), 0, word.length()) & mask;
    while (numbers[at] != NONE && !words[at].equals(word)) {
      at = (at + 1) & mask;
    }
    words[at] = word;
    numbers[at] = number;
  }

  /** {@link #NONE} for a word that was not put. */
  int find(char[] text, int offset, int length) {
    int at = hash(text, offset, length) & mask;
    while (numbers[at] != NONE) {
      if (isAt(words[at], text, offset, length)) {
        return numbers[at];
      }
      at = (at + 1) & mask;
    }
    return NONE;
  }

  private static boolean isAt(String word, char[] text, int offset, int length) {
    if (word.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (word.charAt(i) != text[offset + i]) {
        return false;
      }
    }
    return true;
  }

  private static int hash(char[] text, int offset, int length) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + text[offset + i];
    }
    return hash ^ hash >>> 15;
  }
}
