package fr.rezone.cli;

import fr.rezone.release.Difference;
import fr.rezone.territory.LevelChanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Changes of level as lines of a terminal. Stateless. */
final class LevelText {
  private LevelText() {}

  /** How many communes and inhabitants went each way, for each profession. */
  static List<String> moves(List<Difference.LevelChange> changes) {
    Map<String, long[]> ways = new TreeMap<>();
    for (Difference.LevelChange change : changes) {
      long[] sum =
          ways.computeIfAbsent(
              change.profession() + " : " + shown(change.before()) + " → " + shown(change.after()),
              _ -> new long[2]);
      sum[0]++;
      sum[1] += change.population();
    }
    List<String> lines = new ArrayList<>();
    ways.forEach((way, sum) -> lines.add(way + " : " + sum[0] + " (" + sum[1] + " habitants)"));
    return lines;
  }

  /** An inhabitant of a commune that changed for two professions is counted once. */
  static long population(List<Difference.LevelChange> changes) {
    Map<String, Integer> byCommune = new TreeMap<>();
    changes.forEach(change -> byCommune.put(change.commune(), change.population()));
    return byCommune.values().stream().mapToLong(Integer::longValue).sum();
  }

  static String line(Difference.LevelChange change) {
    return change.commune()
        + " "
        + change.name()
        + ", "
        + change.profession()
        + " : "
        + shown(change.before())
        + " → "
        + shown(change.after())
        + " ("
        + change.population()
        + " habitants)";
  }

  static String line(Difference.QuartierChange change) {
    return change.code()
        + " "
        + change.name()
        + " : "
        + own(change.before())
        + " → "
        + own(change.after())
        + " (population non publiée)";
  }

  static String line(Difference.LevelTotal line) {
    LevelChanges.Total total = line.total();
    return line.profession()
        + ", "
        + shown(line.letters())
        + " : "
        + total.communesBefore()
        + " → "
        + total.communesAfter()
        + " ; "
        + total.populationBefore()
        + " → "
        + total.populationAfter();
  }

  private static String shown(String letters) {
    return letters.isEmpty() ? "non zoné" : letters;
  }

  private static String own(String letters) {
    return letters.isEmpty() ? "sans niveau propre" : letters;
  }
}
