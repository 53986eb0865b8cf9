package fr.rezone.source.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * Closes a stream from which nothing has come for too long, which makes the blocked read return:
 * the client's own timeout stops at the headers.
 */
final class StallGuard implements AutoCloseable {
  private final long limitNanos;
  private final Thread watch;
  private volatile long last = System.nanoTime();
  private volatile boolean stalled;

  StallGuard(InputStream stream, Duration limit) {
    this.limitNanos = limit.toNanos();
    this.watch = Thread.ofVirtual().name("rezone-stall-guard").start(() -> watch(stream));
  }

  private void watch(InputStream stream) {
    try {
      long left = limitNanos;
      while (left > 0) {
        Thread.sleep(Duration.ofNanos(left));
        left = limitNanos - (System.nanoTime() - last);
      }
      stalled = true;
      stream.close();
    } catch (InterruptedException | IOException e) {
      // The read has ended by itself: nothing is left to guard.
      Thread.currentThread().interrupt();
    }
  }

  /** Something came. */
  void touch() {
    last = System.nanoTime();
  }

  boolean isStalled() {
    return stalled;
  }

  @Override
  public void close() {
    watch.interrupt();
  }
}
