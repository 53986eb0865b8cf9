package fr.rezone.demo.land;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Lets water run from every cell to the sea over the lowest ground: where much of it meets is a
 * river, and its valley. Immutable.
 *
 * @param flow how many cells drain through each cell, itself included
 * @param river number of the river that runs through the cell, in no particular order; -1 for none
 * @param count how many rivers
 */
record Rivers(int[] flow, int[] river, int count) {
  /** Cells that must drain through a cell to make its water a named river. */
  private static final int LEAST_FLOW = 9;

  static Rivers of(double[] elevation, int[][] neighbours, boolean[] mouth) {
    int size = elevation.length;
    int[] parent = new int[size];
    Arrays.fill(parent, -1);
    double[] level = elevation.clone();
    boolean[] met = mouth.clone();
    PriorityQueue<Integer> queue =
        new PriorityQueue<>(
            Comparator.<Integer>comparingDouble(i -> level[i]).thenComparingInt(i -> i));
    for (int i = 0; i < size; i++) {
      if (mouth[i]) {
        queue.add(i);
      }
    }
    List<Integer> order = new ArrayList<>(size);
    while (!queue.isEmpty()) {
      int cell = queue.poll();
      order.add(cell);
      for (int near : neighbours[cell]) {
        if (!met[near]) {
          met[near] = true;
          parent[near] = cell;
          level[near] = Math.max(level[near], level[cell]);
          queue.add(near);
        }
      }
    }
    int[] flow = new int[size];
    Arrays.fill(flow, 1);
    for (int cell : order.reversed()) {
      if (parent[cell] >= 0) {
        flow[parent[cell]] += flow[cell];
      }
    }
    return named(order, parent, flow);
  }

  /** Going up, the largest branch keeps the river's name; the others are rivers of their own. */
  private static Rivers named(List<Integer> order, int[] parent, int[] flow) {
    int[] largest = new int[flow.length];
    Arrays.fill(largest, -1);
    for (int cell : order) {
      int to = parent[cell];
      if (to >= 0 && (largest[to] < 0 || flow[cell] > flow[largest[to]])) {
        largest[to] = cell;
      }
    }
    int[] river = new int[flow.length];
    Arrays.fill(river, -1);
    int count = 0;
    for (int cell : order) {
      if (flow[cell] >= LEAST_FLOW) {
        int to = parent[cell];
        boolean same = to >= 0 && river[to] >= 0 && largest[to] == cell;
        river[cell] = same ? river[to] : count++;
      }
    }
    return new Rivers(flow, river, count);
  }
}
