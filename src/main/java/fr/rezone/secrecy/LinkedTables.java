package fr.rezone.secrecy;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Every cell that anything publishes, with its true value, and every way in which cells add up: the
 * classes of a breakdown to their total, communes to a territoire de vie-santé and to a
 * département, these to a région, these to France. A cell may stand in any number of sums, as a
 * part or as the total. Two figures that are always equal are one cell.
 *
 * <p>Immutable and thread-safe. About 80 bytes a cell.
 */
public final class LinkedTables {
  /**
   * The rule of a cell that is public for ever, whatever its value: known elsewhere, shown by a
   * former release of the same vintage. It is never hidden.
   */
  public static final int PUBLIC = -1;

  private final long[] values;
  private final int[] contributors;
  private final long[] maxima;
  private final byte[] rules;
  private final int[] weights;
  private final Sums sums;
  private final BitSet breakdowns;

  private LinkedTables(Builder builder, Sums sums) {
    int cells = builder.count;
    this.values = Arrays.copyOf(builder.values, cells);
    this.contributors = Arrays.copyOf(builder.contributors, cells);
    this.maxima = Arrays.copyOf(builder.maxima, cells);
    this.rules = Arrays.copyOf(builder.rules, cells);
    this.weights = Arrays.copyOf(builder.weights, cells);
    this.sums = sums;
    this.breakdowns = (BitSet) builder.breakdowns.clone();
  }

  /** How many cells there are; their numbers start at 0. */
  public int cells() {
    return values.length;
  }

  /** How many sums were declared. */
  public int sumCount() {
    return sums.count();
  }

  /** The true value of a cell. */
  public long value(int cell) {
    return values[cell];
  }

  /** How many contributors stand behind a cell. */
  public int contributors(int cell) {
    return contributors[cell];
  }

  /** The part of the largest contributor; negative if not known. */
  public long maximum(int cell) {
    return maxima[cell];
  }

  /** The position of the cell's rule in the list, or {@link #PUBLIC}. */
  public int rule(int cell) {
    return rules[cell];
  }

  /** What hiding the cell costs its readers. */
  public int weight(int cell) {
    return weights[cell];
  }

  /** Whether the parts of a sum have the same contributors as its total. */
  boolean isBreakdown(int sum) {
    return breakdowns.get(sum);
  }

  Sums sums() {
    return sums;
  }

  /** Collects cells, then what they add up to. Not thread-safe. */
  public static final class Builder {
    private long[] values = new long[1024];
    private int[] contributors = new int[1024];
    private long[] maxima = new long[1024];
    private byte[] rules = new byte[1024];
    private int[] weights = new int[1024];
    private int count;
    private final Sums.Collector sums = new Sums.Collector();
    private final BitSet breakdowns = new BitSet();

    /**
     * Adds a cell and returns its number, the first being 0.
     *
     * @param value the true value, at least 0 and below 2⁵⁰
     * @param contributors how many persons or practices stand behind it, at least 0
     * @param maximum the part of the largest of them, at most the value; negative if not known
     * @param rule a position in the list given to {@link Protector}, up to 126, or {@link #PUBLIC}
     * @param weight what hiding it costs its readers, at least 1: large for a country, small for a
     *     commune
     * @throws IllegalArgumentException if one of these is out of its range (one French line)
     */
    public int cell(long value, int contributors, long maximum, int rule, int weight) {
      if (value < 0 || value >= SecrecyRule.UNBOUNDED) {
        throw fault("valeur " + value + " : donner un effectif positif ou nul");
      }
      if (contributors < 0 || maximum > value) {
        throw fault(
            "contributeurs "
                + contributors
                + ", maximum "
                + maximum
                + " : le nombre est positif ou nul, le maximum au plus égal à la valeur "
                + value);
      }
      if (rule < PUBLIC || rule >= Byte.MAX_VALUE) {
        throw fault("règle " + rule + " : donner un rang entre 0 et 126, ou -1 si tout est public");
      }
      if (weight < 1) {
        throw fault("poids " + weight + " : donner un entier au moins égal à 1");
      }
      if (count == values.length) {
        grow(count + count / 2);
      }
      values[count] = value;
      this.contributors[count] = contributors;
      maxima[count] = maximum;
      rules[count] = (byte) rule;
      weights[count] = weight;
      return count++;
    }

    /**
     * Adds what remains of a total when a part is taken away, as a cell of its own, and its sum: a
     * reader of both computes it, so it falls under the rule too.
     *
     * @param contributors how many stand behind the remainder
     * @return the number of the remainder
     */
    public int complement(int total, int part, int contributors, int rule, int weight) {
      int rest = cell(value(total) - value(part), contributors, -1, rule, weight);
      breakdown(total, part, rest);
      return rest;
    }

    /**
     * Declares that parts add up to a total: the communes of a territoire. Each part has its own
     * contributors.
     *
     * @throws IllegalArgumentException if a cell is unknown or there is no part (one French line)
     */
    public void sum(int total, int... parts) {
      sums.add(count, total, parts);
    }

    /**
     * The same where whoever contributes to the total contributes to all parts, if only by a zero:
     * the age classes of the patients of one place. Somebody alone in the total then knows all
     * parts.
     *
     * @throws IllegalArgumentException as {@link #sum}
     */
    public void breakdown(int total, int... parts) {
      breakdowns.set(sums.add(count, total, parts));
    }

    /** The value of a cell already added. */
    public long value(int cell) {
      if (cell < 0 || cell >= count) {
        throw new IllegalArgumentException(
            "cellule " + cell + " inconnue : il y en a " + count + ", numérotées à partir de 0");
      }
      return values[cell];
    }

    /**
     * The tables. The builder may go on afterwards.
     *
     * @throws IllegalArgumentException if parts do not add up to their total, or a cell comes twice
     *     in a sum (one French line that names the cells)
     */
    public LinkedTables build() {
      Sums built = sums.build(count);
      for (int sum = 0; sum < built.count(); sum++) {
        long difference = 0;
        for (int at = built.start(sum); at < built.end(sum); at++) {
          difference += built.sign(sum, at) * values[built.member(at)];
        }
        if (difference != 0) {
          int total = built.member(built.start(sum));
          throw new IllegalArgumentException(
              "total de la cellule "
                  + total
                  + " : ses parties font "
                  + (values[total] + difference)
                  + ", elle vaut "
                  + values[total]
                  + " ; corriger l’un ou l’autre");
        }
      }
      return new LinkedTables(this, built);
    }

    private void grow(int length) {
      values = Arrays.copyOf(values, length);
      contributors = Arrays.copyOf(contributors, length);
      maxima = Arrays.copyOf(maxima, length);
      rules = Arrays.copyOf(rules, length);
      weights = Arrays.copyOf(weights, length);
    }

    private IllegalArgumentException fault(String what) {
      return new IllegalArgumentException("cellule " + count + ", " + what);
    }
  }
}
