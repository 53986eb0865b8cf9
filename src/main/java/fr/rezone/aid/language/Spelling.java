package fr.rezone.aid.language;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The known words nearest to an unknown one, to offer in an error message. */
public final class Spelling {
  private static final int OFFERED = 3;
  private static final int LONGEST = 60;

  private Spelling() {}

  /**
   * Words at a distance of at most a third of the length, nearest first, then alphabetical; at most
   * three.
   */
  public static List<String> nearest(String word, Collection<String> known) {
    String bounded = word.length() > LONGEST ? word.substring(0, LONGEST) : word;
    int farthest = Math.max(2, bounded.length() / 3);
    record Candidate(String word, int distance) {}
    return known.stream()
        .map(candidate -> new Candidate(candidate, distance(bounded, candidate)))
        .filter(candidate -> candidate.distance() <= farthest)
        .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word))
        .limit(OFFERED)
        .map(Candidate::word)
        .toList();
  }

  /** « ; voulez-vous dire x, y ? » or nothing when no word is near. */
  public static String offer(String word, Collection<String> known) {
    List<String> near = nearest(word, known);
    return near.isEmpty() ? "" : " ; voulez-vous dire « " + String.join(" » ou « ", near) + " » ?";
  }

  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    int[] current = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(change, 1 + Math.min(previous[j], current[j - 1]));
      }
      int[] swap = previous;
      previous = current;
      current = swap;
    }
    return previous[b.length()];
  }
}
