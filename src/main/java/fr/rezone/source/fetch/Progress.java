package fr.rezone.source.fetch;

import java.time.Duration;

/**
 * Follows downloads. Calls come from the downloading threads: implementations are safe to share
 * between them.
 */
public interface Progress {
  /** Says nothing. */
  Progress SILENT =
      new Progress() {
        @Override
        public void advanced(String id, long bytes, long total) {}

        @Override
        public void waiting(String id, Duration pause, String reason) {}

        @Override
        public void finished(String id, Fetched fetched) {}
      };

  /**
   * More is on disk.
   *
   * @param bytes how much, what an earlier run left included
   * @param total whole length; -1 when unknown
   */
  void advanced(String id, long bytes, long total);

  /** The server is left alone for a while. {@code reason} is French. */
  void waiting(String id, Duration pause, String reason);

  void finished(String id, Fetched fetched);
}
