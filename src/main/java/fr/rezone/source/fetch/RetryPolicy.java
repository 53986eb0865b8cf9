package fr.rezone.source.fetch;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How often and how soon to try again: exponential pauses, shortened at random by up to a half so
 * that many clients do not come back at once.
 *
 * @param maxFailures failures in a row, without a byte gained between them, after which to give up
 * @param maxAttempts attempts in all
 * @param first pause after the first failure
 * @param longest longest pause of our own
 * @param longestAsked longest pause that a server may ask for; beyond it the download is given up
 * @param random source of the jitter
 */
public record RetryPolicy(
    int maxFailures,
    int maxAttempts,
    Duration first,
    Duration longest,
    Duration longestAsked,
    RandomGenerator random) {
  public static RetryPolicy polite(RandomGenerator random) {
    return new RetryPolicy(
        6, 60, Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofMinutes(5), random);
  }

  /** The pause after the nth failure in a row, from 1. */
  Duration pause(int failures) {
    long whole = first.toMillis() << Math.min(failures - 1, 20);
    long capped = Math.min(longest.toMillis(), whole);
    return Duration.ofMillis(capped - (long) (capped * 0.5 * random.nextDouble()));
  }
}
