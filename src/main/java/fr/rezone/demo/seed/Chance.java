package fr.rezone.demo.seed;

import java.util.List;
import java.util.SplittableRandom;

/** Seeded chance, the same on every machine. Confined to one thread. */
public final class Chance {
  /** Below, trials are counted one by one; above, a normal law is close enough. */
  private static final int FEW_TRIALS = 14;

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final SplittableRandom random;

  private Chance(SplittableRandom random) {
    this.random = random;
  }

  static Chance of(long seed, String purpose, int thing) {
    long mixed = (seed * GOLDEN + purpose.hashCode()) * GOLDEN + thing;
    return new Chance(new SplittableRandom(mixed ^ (mixed >>> 29)));
  }

  /** From 0, included, to 1, excluded. */
  public double real() {
    return random.nextDouble();
  }

  public double between(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  /** From 0 to {@code bound}, excluded. */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  public boolean happens(double probability) {
    return random.nextDouble() < probability;
  }

  /** Normal, mean 0, deviation 1. */
  public double normal() {
    return random.nextGaussian();
  }

  /** Log-normal around 1: {@code spread} is the deviation of the logarithm. */
  public double around1(double spread) {
    return StrictMath.exp(spread * normal());
  }

  /** The whole number below or above, so that the mean is the number given. */
  public int rounded(double expected) {
    int floor = (int) expected;
    return floor + (happens(expected - floor) ? 1 : 0);
  }

  /** How many of {@code trials} succeed; approached by a normal law when they are many. */
  public int successes(int trials, double probability) {
    if (trials <= 0 || probability <= 0) {
      return 0;
    }
    if (probability >= 1) {
      return trials;
    }
    if (trials <= FEW_TRIALS) {
      int count = 0;
      for (int i = 0; i < trials; i++) {
        count += happens(probability) ? 1 : 0;
      }
      return count;
    }
    double mean = trials * probability;
    double drawn = mean + Math.sqrt(mean * (1 - probability)) * normal();
    return (int) Math.clamp(Math.round(drawn), 0, trials);
  }

  public <T> T of(List<T> list) {
    return list.get(below(list.size()));
  }

  /** A rank, with a probability proportional to its weight; weights need not add up to 1. */
  public int weighted(double... weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double left = random.nextDouble() * sum;
    for (int i = 0; i < weights.length; i++) {
      left -= weights[i];
      if (left < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }
}
