package fr.rezone.site.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Writes one JSON line an answer: when, which request, which route, what status, how long. Neither
 * the address asked nor who asked: a query may hold a person's project. Thread-safe.
 */
public interface AccessLog {
  /** Writes nothing. */
  AccessLog NONE = (_, _, _, _, _) -> {};

  /**
   * @param route the pattern of the address, never the address itself
   * @param nanos from the request to the last byte handed over
   */
  void record(String id, String method, String route, int status, long nanos);

  /** Whether lines are lost: the writer failed. */
  default boolean isBroken() {
    return false;
  }

  /**
   * Lines to a writer, which is flushed after each; a writer that fails stops being written to,
   * since a full disk must not stop the site.
   */
  static AccessLog to(Writer out) {
    return new AccessLog() {
      private volatile boolean broken;

      @Override
      public boolean isBroken() {
        return broken;
      }

      @Override
      public synchronized void record(
          String id, String method, String route, int status, long nanos) {
        if (broken) {
          return;
        }
        try {
          out.write(line(id, method, route, status, nanos));
          out.flush();
        } catch (IOException | UncheckedIOException e) {
          broken = true;
          System.getLogger(AccessLog.class.getName())
              .log(
                  System.Logger.Level.ERROR, "journal des requêtes interrompu : " + e.getMessage());
        }
      }
    };
  }

  private static String line(String id, String method, String route, int status, long nanos) {
    // Method, route and id hold no quote, by construction of routes and ids; the method is one of a
    // few.
    return "{\"time\":\""
        + Instant.now().truncatedTo(ChronoUnit.MILLIS)
        + "\",\"id\":\""
        + id
        + "\",\"method\":\""
        + (method.matches("[A-Z]{1,10}") ? method : "?")
        + "\",\"route\":\""
        + route
        + "\",\"status\":"
        + status
        + ",\"ms\":"
        + String.format(Locale.ROOT, "%.1f", nanos / 1e6)
        + "}\n";
  }
}
