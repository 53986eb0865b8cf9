package fr.rezone.demo.place;

import fr.rezone.demo.seed.Chance;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Invents names that sound of the country and name no place: roots that French does not have, with
 * the endings that it has. Never gives the same twice. Confined to one thread.
 */
final class Names {
  /** Beginnings that give no name of a real commune with any of the endings: a test holds it. */
  private static final List<String> STARTS =
      List.of("Dr", "Gl", "Vr", "Z", "Ph", "Th", "St", "Sp", "Gn", "Sl", "Kr");

  private static final List<String> VOWELS =
      List.of("a", "o", "ou", "au", "eu", "ai", "oi", "é", "u", "i");

  /** One sound between two vowels: what is invented must still be easy to say. */
  private static final List<String> JOINTS =
      List.of("l", "v", "z", "b", "d", "n", "nd", "mb", "st", "ff", "vr", "br", "p", "m", "r", "t");

  private static final List<String> ENDS =
      List.of(
          "ignac",
          "ières",
          "euil",
          "ancourt",
          "anville",
          "esson",
          "ombreuil",
          "ezac",
          "illon",
          "ençay",
          "enoy",
          "ombre",
          "emont",
          "eval",
          "elles",
          "oire",
          "ieux",
          "ourt",
          "ande",
          "etot",
          "euse",
          "osne",
          "ouvres",
          "aines");
  private static final List<String> SAINTS =
      List.of("Aur", "Vald", "Mir", "Ond", "Brév", "Clod", "Faust", "Gaud", "Lorm", "Théov", "Ulb");
  private static final List<String> SAINT_ENDS =
      List.of(
          "erin", "omède", "uald", "évin", "icien", "erand", "olin", "onèle", "aubert", "igène");
  private static final int SYLLABLES_MORE = 4;

  private final Chance chance;
  private final Set<String> given = new HashSet<>();

  Names(Chance chance) {
    this.chance = chance;
  }

  /** A word with a capital, given once. */
  String root() {
    for (int tries = 0; ; tries++) {
      StringBuilder word = new StringBuilder(chance.of(STARTS));
      word.append(chance.of(VOWELS)).append(chance.of(JOINTS));
      for (int more = 0; more < tries / SYLLABLES_MORE; more++) {
        word.append(chance.of(VOWELS)).append(chance.of(JOINTS));
      }
      word.append(chance.of(ENDS));
      if (given.add(word.toString())) {
        return word.toString();
      }
    }
  }

  /** A short feminine word for a river: « Vroulme », given once. */
  String river() {
    for (int tries = 0; ; tries++) {
      StringBuilder word = new StringBuilder(chance.of(STARTS)).append(chance.of(VOWELS));
      for (int more = 0; more < tries / SYLLABLES_MORE; more++) {
        word.append(chance.of(JOINTS)).append(chance.of(VOWELS));
      }
      word.append(chance.of(List.of("lme", "rne", "nde", "ze", "lve", "sse", "rle", "ve")));
      if (given.add(word.toString())) {
        return word.toString();
      }
    }
  }

  /**
   * The name of a commune.
   *
   * @param suffix what tells it from others, such as « sur-Vroulme »; empty for none
   */
  String commune(String suffix) {
    boolean saint = chance.happens(0.12);
    while (true) {
      String base = saint && !suffix.isEmpty() ? saint() : root();
      String name = suffix.isEmpty() ? base : base + "-" + suffix;
      if (suffix.isEmpty() || given.add(name)) {
        return name;
      }
      saint = false;
    }
  }

  private String saint() {
    return "Saint-" + chance.of(SAINTS) + chance.of(SAINT_ENDS);
  }
}
