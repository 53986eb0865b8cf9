package fr.rezone.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The steps of one import, side by side on all processors: each begins once those it needs are
 * done, and tells when it begins and ends. Of those that could begin, the one given first does:
 * give first what others wait for, or what takes longest. Steps are given by one thread.
 */
final class SideBySide implements AutoCloseable {
  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

  private final ThreadPoolExecutor pool =
      new ThreadPoolExecutor(
          PROCESSORS, PROCESSORS, 0, TimeUnit.SECONDS, new PriorityBlockingQueue<>());
  private final ImportProgress progress;
  private int given;

  /** A step that could begin. */
  private record Ready(int rank, Runnable step) implements Runnable, Comparable<Ready> {
    @Override
    public void run() {
      step.run();
    }

    @Override
    public int compareTo(Ready other) {
      return Integer.compare(rank, other.rank);
    }
  }

  SideBySide(ImportProgress progress) {
    this.progress = progress;
  }

  /** What a step does. */
  interface Work<T> {
    T run() throws IOException;
  }

  /** A step that gives nothing but files. */
  interface Writing {
    void run() throws IOException;
  }

  /**
   * A step without a name of its own.
   *
   * @param needed steps that must be done before: what they gave is at hand by {@code join}
   */
  <T> CompletableFuture<T> start(Work<T> work, CompletableFuture<?>... needed) {
    int rank = given++;
    return CompletableFuture.allOf(needed)
        .thenApplyAsync(_ -> run(work), step -> pool.execute(new Ready(rank, step)));
  }

  /**
   * @param label French, for a person to see
   */
  <T> CompletableFuture<T> start(String label, Work<T> work, CompletableFuture<?>... needed) {
    return start(
        () -> {
          progress.step(label);
          T made = work.run();
          progress.done(label);
          return made;
        },
        needed);
  }

  CompletableFuture<Void> write(String label, Writing work, CompletableFuture<?>... needed) {
    return start(
            label,
            () -> {
              work.run();
              return label;
            },
            needed)
        .thenAccept(_ -> {});
  }

  private static <T> T run(Work<T> work) {
    try {
      return work.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Waits for a step and gives what it gave.
   *
   * @throws RuntimeException the one that the step, or one it needed, threw; an {@link Error}
   *     likewise
   */
  static <T> T finished(CompletableFuture<T> step) {
    try {
      return step.join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case RuntimeException fault -> throw fault;
        case Error fault -> throw fault;
        case null, default -> throw e;
      }
    }
  }

  /** Drops the steps that have not begun and waits for the others: nothing is written after. */
  @Override
  public void close() {
    pool.shutdownNow();
    pool.close();
  }
}
