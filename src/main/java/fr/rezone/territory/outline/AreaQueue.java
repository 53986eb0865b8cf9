package fr.rezone.territory.outline;

import java.util.Arrays;

/**
 * Vertices waiting in the order of their areas, equal ones in the order of their numbers; each
 * waits at most once. A heap without boxes that knows where everyone stands. Not thread-safe.
 */
final class AreaQueue {
  private static final int ABSENT = -1;

  private final int[] heap;
  private final int[] places;
  private final double[] areas;
  private int size;

  /**
   * @param vertices their numbers are below
   */
  AreaQueue(int vertices) {
    heap = new int[vertices];
    places = new int[vertices];
    areas = new double[vertices];
    Arrays.fill(places, ABSENT);
  }

  /** Lets a vertex wait with this area, whichever it waited with before. */
  void put(int vertex, double area) {
    int place = places[vertex];
    if (place == ABSENT) {
      place = size++;
    }
    areas[vertex] = area;
    heap[place] = vertex;
    places[vertex] = place;
    settle(place);
  }

  /** Lets a vertex wait no longer; nothing happens if it does not. */
  void remove(int vertex) {
    int place = places[vertex];
    if (place == ABSENT) {
      return;
    }
    places[vertex] = ABSENT;
    int last = heap[--size];
    if (place < size) {
      heap[place] = last;
      places[last] = place;
      settle(place);
    }
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** The first vertex, which waits no longer; there must be one. */
  int poll() {
    int first = heap[0];
    remove(first);
    return first;
  }

  /** The area with which a vertex waits, or last waited. */
  double area(int vertex) {
    return areas[vertex];
  }

  private void settle(int place) {
    int vertex = heap[place];
    int at = place;
    while (at > 0 && comesBefore(vertex, heap[(at - 1) / 2])) {
      move(heap[(at - 1) / 2], at);
      at = (at - 1) / 2;
    }
    for (int child = 2 * at + 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && comesBefore(heap[child + 1], heap[child])) {
        child++;
      }
      if (!comesBefore(heap[child], vertex)) {
        break;
      }
      move(heap[child], at);
      at = child;
    }
    move(vertex, at);
  }

  private void move(int vertex, int place) {
    heap[place] = vertex;
    places[vertex] = place;
  }

  private boolean comesBefore(int a, int b) {
    return areas[a] < areas[b] || (areas[a] == areas[b] && a < b);
  }
}
