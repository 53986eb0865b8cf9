package fr.rezone.demo.place;

import fr.rezone.demo.land.Land;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells whether a bourg taken before lies within a distance. Confined to one thread. */
final class Proximity {
  private final Land land;
  private final double distance;
  private final Map<Long, List<Integer>> taken = new HashMap<>();

  Proximity(Land land, double distance) {
    this.land = land;
    this.distance = distance;
  }

  boolean isFree(int cell) {
    for (int dx = -1; dx <= 1; dx++) {
      for (int dy = -1; dy <= 1; dy++) {
        for (int other : taken.getOrDefault(square(cell, dx, dy), List.of())) {
          if (land.distance(cell, other) < distance) {
            return false;
          }
        }
      }
    }
    return true;
  }

  void take(int cell) {
    taken.computeIfAbsent(square(cell, 0, 0), _ -> new ArrayList<>()).add(cell);
  }

  private long square(int cell, int dx, int dy) {
    long column = (long) Math.floor(land.x()[cell] / distance) + dx;
    long row = (long) Math.floor(land.y()[cell] / distance) + dy;
    return column << 32 | row & 0xFFFFFFFFL;
  }
}
