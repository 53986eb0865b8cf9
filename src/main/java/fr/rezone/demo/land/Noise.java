package fr.rezone.demo.land;

/**
 * A smooth random field of the plane: values at the nodes of a lattice, blended between them,
 * summed over four finer and finer lattices. Immutable.
 */
final class Noise {
  private static final int OCTAVES = 4;

  private final long seed;
  private final double scale;

  /**
   * @param scale size of the largest features, in the unit of the coordinates
   */
  Noise(long seed, double scale) {
    this.seed = seed;
    this.scale = scale;
  }

  /** About -1 to 1. */
  double at(double x, double y) {
    double sum = 0;
    double weight = 0.5;
    double frequency = 1 / scale;
    for (int octave = 0; octave < OCTAVES; octave++) {
      sum += weight * smooth(x * frequency, y * frequency, octave);
      weight /= 2;
      frequency *= 2;
    }
    return sum * 2;
  }

  private double smooth(double x, double y, int octave) {
    double left = Math.floor(x);
    double low = Math.floor(y);
    double u = eased(x - left);
    double v = eased(y - low);
    double bottom = blend(node(left, low, octave), node(left + 1, low, octave), u);
    double top = blend(node(left, low + 1, octave), node(left + 1, low + 1, octave), u);
    return blend(bottom, top, v);
  }

  private double node(double x, double y, int octave) {
    long hash = seed + octave * 0x632BE59BD9B4E019L;
    hash = (hash ^ (long) x) * 0xBF58476D1CE4E5B9L;
    hash = (hash ^ (hash >>> 31) ^ (long) y) * 0x94D049BB133111EBL;
    hash ^= hash >>> 29;
    hash *= 0xBF58476D1CE4E5B9L;
    return (hash >> 11) / (double) (1L << 52);
  }

  private static double eased(double t) {
    return t * t * (3 - 2 * t);
  }

  private static double blend(double from, double to, double share) {
    return from + (to - from) * share;
  }
}
