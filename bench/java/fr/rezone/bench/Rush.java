package fr.rezone.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Visitors who come at a constant rate, whether or not those before them were answered: what a site
 * makes wait is counted from the moment when it should have been asked. Addresses are asked in
 * turn.
 */
final class Rush implements AutoCloseable {
  private static final int CONNECTIONS = 64;

  private final int port;
  private final List<String> paths;
  private final double perSecond;
  private final ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicLong next = new AtomicLong();
  private final AtomicLong lost = new AtomicLong();
  private volatile @Nullable String firstLoss;
  private volatile Latencies latencies = new Latencies();
  private volatile boolean over;

  /**
   * @param perSecond requests; infinite for as many as are answered
   */
  Rush(int port, List<String> paths, double perSecond) {
    this.port = port;
    this.paths = List.copyOf(paths);
    this.perSecond = perSecond;
    long start = System.nanoTime();
    for (int i = 0; i < CONNECTIONS; i++) {
      visitors.submit(() -> visit(start));
    }
  }

  private void visit(long start) {
    while (!over) {
      try (Visitor visitor = new Visitor(port)) {
        while (!over) {
          long number = next.getAndIncrement();
          long due =
              perSecond == Double.POSITIVE_INFINITY
                  ? System.nanoTime()
                  : start + (long) (number / perSecond * 1e9);
          TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
          if (over) {
            return;
          }
          String path = paths.get((int) (number % paths.size()));
          int status = visitor.get(path);
          latencies.add(System.nanoTime() - due);
          if (status != 200) {
            lose(path + ": " + status);
          }
        }
      } catch (IOException e) {
        if (!over) {
          lose(String.valueOf(e));
        }
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void lose(String why) {
    if (lost.getAndIncrement() == 0) {
      firstLoss = why;
    }
  }

  /** What was answered since the last time this was asked. */
  Latencies take() {
    Latencies taken = latencies;
    latencies = new Latencies();
    return taken;
  }

  /** Answers other than 200, and connections lost. */
  long lost() {
    return lost.get();
  }

  /** What the first one was; empty as long as there is none. */
  String firstLoss() {
    String why = firstLoss;
    return why == null ? "" : why;
  }

  @Override
  public void close() {
    over = true;
    visitors.shutdownNow();
    visitors.close();
  }
}
