package fr.rezone.territory.structure;

import fr.rezone.source.structure.GeoPoint;
import fr.rezone.source.structure.PricedEhpad;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds which EHPAD of the register each entry of the price list is: the list has a name and a
 * position, no number. Both were placed by hand or by address at different dates, so positions of
 * one place differ by metres to kilometres and names by a word; several EHPAD may share one site.
 * Our own rule, tried on the 13 départements of Occitanie.
 *
 * <p>A pair is possible when it lies within 30 m, or within 300 m with half of the words shared, or
 * within 3 km (or in one commune when the register has no position) with three quarters of them.
 * Pairs are made one to one, likest names first, then nearest.
 */
final class EhpadMatcher {
  private static final double SAME_PLACE_METRES = 30;
  private static final double NEXT_DOOR_METRES = 300;
  private static final double SAME_TOWN_METRES = 3_000;
  private static final double HALF = 0.5;
  private static final double MOST = 0.75;
  private static final int MOST_CANDIDATES = 60;

  private record Pair(int priced, int structure, double metres, double likeness) {
    /** A name that agrees wholly outweighs any distance that is allowed. */
    double cost() {
      return metres / SAME_TOWN_METRES + 2 * (1 - likeness);
    }

    boolean isPossible() {
      return metres <= SAME_PLACE_METRES
          || (metres <= NEXT_DOOR_METRES && likeness >= HALF)
          || (metres <= SAME_TOWN_METRES && likeness >= MOST);
    }
  }

  private EhpadMatcher() {}

  /**
   * Rank of the structure of each matched price entry, by rank of the entry.
   *
   * @param communes commune of each price entry; empty text when unknown
   */
  static Map<Integer, Integer> match(
      List<PricedEhpad> priced, List<String> communes, List<Structure> structures) {
    List<Pair> pairs = pairs(priced, communes, structures);
    pairs.sort(
        Comparator.comparingDouble(Pair::cost)
            .thenComparingInt(Pair::priced)
            .thenComparing(pair -> structures.get(pair.structure()).id()));
    Map<Integer, Integer> matches = new HashMap<>();
    Set<Integer> taken = new HashSet<>();
    for (Pair pair : pairs) {
      if (!matches.containsKey(pair.priced()) && taken.add(pair.structure())) {
        matches.put(pair.priced(), pair.structure());
      }
    }
    return matches;
  }

  private static List<Pair> pairs(
      List<PricedEhpad> priced, List<String> communes, List<Structure> structures) {
    List<Integer> placed = new ArrayList<>();
    List<GeoPoint> points = new ArrayList<>();
    Map<String, List<Integer>> unplaced = new HashMap<>();
    List<Set<String>> words = new ArrayList<>();
    for (int i = 0; i < structures.size(); i++) {
      Structure structure = structures.get(i);
      GeoPoint position = structure.position();
      words.add(NameLikeness.words(structure.name()));
      if (position == null) {
        unplaced.computeIfAbsent(structure.commune(), _ -> new ArrayList<>()).add(i);
      } else {
        placed.add(i);
        points.add(position);
      }
    }
    SphereTree tree = new SphereTree(points);
    List<Pair> pairs = new ArrayList<>();
    for (int p = 0; p < priced.size(); p++) {
      PricedEhpad entry = priced.get(p);
      Set<String> name = NameLikeness.words(entry.name());
      SphereTree.Found near = tree.nearest(entry.position(), MOST_CANDIDATES, SAME_TOWN_METRES);
      for (int n = 0; n < near.size(); n++) {
        int structure = placed.get(near.point(n));
        double metres = entry.position().distanceMetres(points.get(near.point(n)));
        add(pairs, new Pair(p, structure, metres, NameLikeness.of(name, words.get(structure))));
      }
      if (!communes.get(p).isEmpty()) {
        for (int structure : unplaced.getOrDefault(communes.get(p), List.of())) {
          add(
              pairs,
              new Pair(
                  p, structure, SAME_TOWN_METRES, NameLikeness.of(name, words.get(structure))));
        }
      }
    }
    return pairs;
  }

  private static void add(List<Pair> pairs, Pair pair) {
    if (pair.isPossible()) {
      pairs.add(pair);
    }
  }
}
