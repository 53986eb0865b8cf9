package fr.rezone.indicator;

import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * One indicator at one level, by rank of territory: compact, and immutable once built.
 *
 * <p>States are kept beside the numbers, so that no number stands for a state.
 */
public final class FigureColumn {
  private static final byte PUBLISHED = 0;
  private static final byte SECRET = 1;
  private static final byte MISSING = 2;
  private static final byte NOT_CONCERNED = 3;
  private static final int STATE_BITS = 2;
  private static final int STATE_MASK = (1 << STATE_BITS) - 1;
  private static final Figure.Reason[] REASONS = Figure.Reason.values();

  private final double[] values;
  private final float[] coverages;
  private final byte[] states;

  private FigureColumn(double[] values, float[] coverages, byte[] states) {
    this.values = values;
    this.coverages = coverages;
    this.states = states;
  }

  /** Asks for the figure of each rank in turn. */
  public static FigureColumn of(int size, IntFunction<Figure> figures) {
    double[] values = new double[size];
    float[] coverages = new float[size];
    byte[] states = new byte[size];
    for (int i = 0; i < size; i++) {
      switch (figures.apply(i)) {
        case Figure.Published(double value, double coverage) -> {
          values[i] = value;
          coverages[i] = (float) coverage;
          states[i] = PUBLISHED;
        }
        case Figure.Secret() -> states[i] = SECRET;
        case Figure.Missing(Figure.Reason reason) -> states[i] = state(MISSING, reason);
        case Figure.NotConcerned(Figure.Reason reason) -> states[i] = state(NOT_CONCERNED, reason);
      }
    }
    return new FigureColumn(values, coverages, states);
  }

  /**
   * From the arrays of a file; they are copied.
   *
   * @throws IllegalArgumentException if they differ in length, or a state is none that exists
   */
  public static FigureColumn of(double[] values, float[] coverages, byte[] states) {
    if (coverages.length != values.length || states.length != values.length) {
      throw new IllegalArgumentException("columns of different lengths");
    }
    for (byte state : states) {
      if ((state & 0xff) >> STATE_BITS >= REASONS.length) {
        throw new IllegalArgumentException("unknown state " + state);
      }
    }
    return new FigureColumn(values.clone(), coverages.clone(), states.clone());
  }

  private static byte state(byte kind, Figure.Reason reason) {
    return (byte) (kind | reason.ordinal() << STATE_BITS);
  }

  public int size() {
    return values.length;
  }

  public Figure figure(int rank) {
    Figure.Reason reason = REASONS[(states[rank] & 0xff) >> STATE_BITS];
    return switch (states[rank] & STATE_MASK) {
      case PUBLISHED -> new Figure.Published(values[rank], coverages[rank]);
      case SECRET -> new Figure.Secret();
      case MISSING -> new Figure.Missing(reason);
      default -> new Figure.NotConcerned(reason);
    };
  }

  public boolean isPublished(int rank) {
    return states[rank] == PUBLISHED;
  }

  /** The number of a published figure. */
  public double value(int rank) {
    if (!isPublished(rank)) {
      throw new IllegalStateException("no published figure at rank " + rank);
    }
    return values[rank];
  }

  /** All published values, in the order of ranks. */
  public double[] published() {
    double[] published = new double[values.length];
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      if (isPublished(i)) {
        published[count++] = values[i];
      }
    }
    return Arrays.copyOf(published, count);
  }

  /** Copies for a file. */
  public double[] values() {
    return values.clone();
  }

  /** Copies for a file. */
  public float[] coverages() {
    return coverages.clone();
  }

  /** Copies for a file. */
  public byte[] states() {
    return states.clone();
  }
}
