package fr.rezone.territory.structure;

import fr.rezone.source.structure.GeoPoint;
import java.util.List;

/**
 * Finds the nearest of many points anywhere on Earth, exactly. A balanced k-d tree over unit
 * vectors: chord length orders points as the distance on the sphere does, without any projection
 * and across every ocean between French territories. Immutable; safe to share between threads.
 */
final class SphereTree {
  private static final int AXES = 3;

  /** Vectors, x y z of each point in the order of {@code index}. */
  private final double[] vectors;

  private final int[] index;
  private final byte[] axis;

  SphereTree(List<GeoPoint> points) {
    int size = points.size();
    vectors = new double[size * AXES];
    index = new int[size];
    axis = new byte[size];
    for (int i = 0; i < size; i++) {
      index[i] = i;
      System.arraycopy(vector(points.get(i)), 0, vectors, i * AXES, AXES);
    }
    build(0, size);
  }

  /**
   * The nearest points, nearest first; of equally near ones the first given comes first.
   *
   * @param most how many at most
   * @param maxMetres none farther than this, metres on the sphere
   */
  Found nearest(GeoPoint from, int most, double maxMetres) {
    double angle = Math.min(Math.PI, maxMetres / GeoPoint.EARTH_RADIUS_METRES);
    double chord = 2 * Math.sin(angle / 2);
    // A few millionths more than asked, so that rounding loses no point that lies at the limit.
    Found found = new Found(most, chord * chord * (1 + 1e-12) + 1e-18);
    search(0, index.length, vector(from), found);
    return found;
  }

  /** Points found, nearest first. Filled by one search, then only read. */
  static final class Found {
    private final int[] points;
    private final double[] squares;
    private final double limit;
    private int size;

    private Found(int most, double limit) {
      points = new int[most];
      squares = new double[most];
      this.limit = limit;
    }

    int size() {
      return size;
    }

    /** Rank of a point in the list the tree was built from. */
    int point(int rank) {
      return points[rank];
    }

    private double worst() {
      return size < points.length || size == 0 ? limit : squares[size - 1];
    }

    private void offer(int point, double square) {
      if (square > worst() || points.length == 0) {
        return;
      }
      int at = size < points.length ? size : size - 1;
      if (size == points.length && isBefore(squares[at], points[at], square, point)) {
        return;
      }
      while (at > 0 && isBefore(square, point, squares[at - 1], points[at - 1])) {
        points[at] = points[at - 1];
        squares[at] = squares[at - 1];
        at--;
      }
      points[at] = point;
      squares[at] = square;
      size = Math.min(size + 1, points.length);
    }

    private static boolean isBefore(double square, int point, double otherSquare, int other) {
      return square < otherSquare || (square == otherSquare && point < other);
    }
  }

  private void search(int from, int to, double[] target, Found found) {
    if (from >= to) {
      return;
    }
    int middle = (from + to) >>> 1;
    int base = middle * AXES;
    double dx = target[0] - vectors[base];
    double dy = target[1] - vectors[base + 1];
    double dz = target[2] - vectors[base + 2];
    found.offer(index[middle], dx * dx + dy * dy + dz * dz);
    double side = axis[middle] == 0 ? dx : axis[middle] == 1 ? dy : dz;
    if (side < 0) {
      search(from, middle, target, found);
      if (side * side <= found.worst()) {
        search(middle + 1, to, target, found);
      }
    } else {
      search(middle + 1, to, target, found);
      if (side * side <= found.worst()) {
        search(from, middle, target, found);
      }
    }
  }

  private void build(int from, int to) {
    if (to - from < 1) {
      return;
    }
    int middle = (from + to) >>> 1;
    int split = widest(from, to);
    select(from, to - 1, middle, split);
    axis[middle] = (byte) split;
    build(from, middle);
    build(middle + 1, to);
  }

  private int widest(int from, int to) {
    int best = 0;
    double widest = -1;
    for (int a = 0; a < AXES; a++) {
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      for (int i = from; i < to; i++) {
        double value = vectors[i * AXES + a];
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
      if (most - least > widest) {
        widest = most - least;
        best = a;
      }
    }
    return best;
  }

  /**
   * Hoare's selection: the point of rank {@code wanted} along an axis comes to its place, smaller
   * ones before it.
   */
  private void select(int low, int high, int wanted, int along) {
    while (low < high) {
      double pivot = vectors[((low + high) >>> 1) * AXES + along];
      int i = low;
      int j = high;
      while (i <= j) {
        while (vectors[i * AXES + along] < pivot) {
          i++;
        }
        while (vectors[j * AXES + along] > pivot) {
          j--;
        }
        if (i <= j) {
          swap(i++, j--);
        }
      }
      if (wanted <= j) {
        high = j;
      } else if (wanted >= i) {
        low = i;
      } else {
        return;
      }
    }
  }

  private void swap(int i, int j) {
    int rank = index[i];
    index[i] = index[j];
    index[j] = rank;
    for (int a = 0; a < AXES; a++) {
      double value = vectors[i * AXES + a];
      vectors[i * AXES + a] = vectors[j * AXES + a];
      vectors[j * AXES + a] = value;
    }
  }

  private static double[] vector(GeoPoint point) {
    double lon = Math.toRadians(point.lon());
    double lat = Math.toRadians(point.lat());
    return new double[] {
      Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)
    };
  }
}
