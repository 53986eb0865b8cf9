package fr.rezone.source.fetch;

import fr.rezone.source.SourceException;
import java.net.URI;
import java.time.Duration;

/** Tries until it works or should no longer be tried. */
final class Attempts {
  /** One attempt. */
  interface Step<T> {
    Attempt<T> run() throws InterruptedException;
  }

  private final RetryPolicy policy;
  private final Pause pause;

  Attempts(RetryPolicy policy, Pause pause) {
    this.policy = policy;
    this.pause = pause;
  }

  /**
   * @throws SourceException after the last attempt, or when the thread is interrupted
   */
  <T> T run(String id, URI uri, Progress progress, Step<T> step) {
    int failures = 0;
    for (int attempt = 1; ; attempt++) {
      try {
        switch (step.run()) {
          case Attempt.Done<T>(T value) -> {
            return value;
          }
          case Attempt.Failed<T> failed -> {
            failures = failed.gained() ? 1 : failures + 1;
            Duration wait = wait(uri, failed, failures);
            if (failures >= policy.maxFailures() || attempt >= policy.maxAttempts()) {
              throw SourceException.at(
                  uri.toString(),
                  0,
                  failed.reason() + " (" + attempt + " essais)",
                  "relancer plus tard, le téléchargement reprendra où il en est ; sinon déposer le fichier"
                      + " dans un dossier et importer avec --sources");
            }
            progress.waiting(id, wait, failed.reason());
            pause.sleep(wait);
          }
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw SourceException.at(
            uri.toString(),
            0,
            "téléchargement interrompu",
            "relancer : il reprendra où il en est",
            e);
      }
    }
  }

  private Duration wait(URI uri, Attempt.Failed<?> failed, int failures) {
    Duration own = policy.pause(failures);
    Duration asked = failed.asked().orElse(Duration.ZERO);
    if (asked.compareTo(policy.longestAsked()) > 0) {
      throw SourceException.at(
          uri.toString(),
          0,
          failed.reason() + ", et le serveur demande d’attendre " + asked.toSeconds() + " s",
          "relancer passé ce délai");
    }
    return asked.compareTo(own) > 0 ? asked : own;
  }
}
