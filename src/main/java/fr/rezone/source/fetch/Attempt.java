package fr.rezone.source.fetch;

import java.time.Duration;
import java.util.Optional;

/** How one attempt ended. */
sealed interface Attempt<T> {
  record Done<T>(T value) implements Attempt<T> {}

  /**
   * Worth another attempt.
   *
   * @param reason French
   * @param gained whether more bytes are on disk than before
   * @param asked how long the server asks to be left alone
   */
  record Failed<T>(String reason, boolean gained, Optional<Duration> asked) implements Attempt<T> {}
}
