package fr.rezone.indicator.count;

import fr.rezone.source.table.TablePlaces;
import fr.rezone.territory.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which territories a larger one is the sum of: its communes, or the départements or régions that
 * contain them all, which says the same with fewer terms.
 */
final class Hierarchy {
  /** A larger territory and its parts, as numbers of places. */
  record Whole(int place, int[] parts) {}

  private final List<Whole> wholes = new ArrayList<>();

  Hierarchy(AtlasPlaces places) {
    int[] communes = new int[places.communes()];
    Arrays.setAll(communes, i -> i);
    add(places, Level.TVS, communes);
    add(places, Level.DEPARTEMENT, communes);
    addThrough(places, Level.REGION, Level.DEPARTEMENT);
    addThrough(places, Level.FRANCE, Level.REGION);
  }

  /** Smaller territories first. */
  List<Whole> wholes() {
    return List.copyOf(wholes);
  }

  private void addThrough(AtlasPlaces places, Level large, Level middle) {
    int[] middles = places.containers(middle);
    int[] larges = places.containers(large);
    int[] containerOfMiddle = new int[places.count(middle)];
    Arrays.fill(containerOfMiddle, TablePlaces.NONE);
    boolean nested = true;
    for (int c = 0; c < larges.length && nested; c++) {
      if (middles[c] == TablePlaces.NONE) {
        nested = larges[c] == TablePlaces.NONE;
      } else {
        int m = middles[c] - places.first(middle);
        nested =
            larges[c] != TablePlaces.NONE
                && (containerOfMiddle[m] == TablePlaces.NONE || containerOfMiddle[m] == larges[c]);
        containerOfMiddle[m] = larges[c];
      }
    }
    if (!nested) {
      int[] communes = new int[places.communes()];
      Arrays.setAll(communes, i -> i);
      add(places, large, communes);
      return;
    }
    List<List<Integer>> parts = empty(places.count(large));
    for (int m = 0; m < containerOfMiddle.length; m++) {
      if (containerOfMiddle[m] != TablePlaces.NONE) {
        parts.get(containerOfMiddle[m] - places.first(large)).add(places.first(middle) + m);
      }
    }
    keep(places.first(large), parts);
  }

  private void add(AtlasPlaces places, Level large, int[] communes) {
    int[] containers = places.containers(large);
    List<List<Integer>> parts = empty(places.count(large));
    for (int commune : communes) {
      if (containers[commune] != TablePlaces.NONE) {
        parts.get(containers[commune] - places.first(large)).add(commune);
      }
    }
    keep(places.first(large), parts);
  }

  private static List<List<Integer>> empty(int count) {
    List<List<Integer>> lists = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      lists.add(new ArrayList<>());
    }
    return lists;
  }

  private void keep(int first, List<List<Integer>> parts) {
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).isEmpty()) {
        wholes.add(
            new Whole(first + i, parts.get(i).stream().mapToInt(Integer::intValue).toArray()));
      }
    }
  }
}
