package fr.rezone.demo.land;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Ties every island to the nearest bourg of the mainland, so that it belongs to a territory. */
final class Ferries {
  private Ferries() {}

  /** The neighbours of each cell, boats included. */
  static int[][] links(Land land) {
    int[] piece = pieces(land);
    int pieces = Arrays.stream(piece).max().orElse(0) + 1;
    int[] sizes = new int[pieces];
    for (int p : piece) {
      sizes[p]++;
    }
    int mainland = 0;
    for (int p = 1; p < pieces; p++) {
      mainland = sizes[p] > sizes[mainland] ? p : mainland;
    }
    int[][] links = land.neighbours().clone();
    for (int p = 0; p < pieces; p++) {
      if (p != mainland) {
        tie(land, piece, p, mainland, links);
      }
    }
    return links;
  }

  private static int[] pieces(Land land) {
    int[] piece = new int[land.size()];
    Arrays.fill(piece, -1);
    int count = 0;
    for (int start = 0; start < piece.length; start++) {
      if (piece[start] >= 0) {
        continue;
      }
      Deque<Integer> queue = new ArrayDeque<>(List.of(start));
      piece[start] = count;
      while (!queue.isEmpty()) {
        for (int near : land.neighbours()[queue.poll()]) {
          if (piece[near] < 0) {
            piece[near] = count;
            queue.add(near);
          }
        }
      }
      count++;
    }
    return piece;
  }

  private static void tie(Land land, int[] piece, int island, int mainland, int[][] links) {
    int from = -1;
    int to = -1;
    for (int i = 0; i < piece.length; i++) {
      if (piece[i] != island) {
        continue;
      }
      for (int j = 0; j < piece.length; j++) {
        if (piece[j] == mainland && (from < 0 || land.distance(i, j) < land.distance(from, to))) {
          from = i;
          to = j;
        }
      }
    }
    links[from] = with(links[from], to);
    links[to] = with(links[to], from);
  }

  private static int[] with(int[] links, int other) {
    List<Integer> more = new ArrayList<>(Arrays.stream(links).boxed().toList());
    more.add(other);
    return more.stream().mapToInt(Integer::intValue).toArray();
  }
}
