package fr.rezone.site.view;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Something dear that is being made on another thread while the site already answers: whoever asks
 * before it is there waits for it. Safe to share between threads.
 */
public final class Promised<T> {
  private final CompletableFuture<T> making;

  private Promised(CompletableFuture<T> making) {
    this.making = making;
  }

  /** Begins at once. */
  public static <T> Promised<T> of(Supplier<T> maker) {
    return new Promised<>(CompletableFuture.supplyAsync(maker));
  }

  /** Begins once another is there, so as not to keep those waiting who want that one. */
  public static <T> Promised<T> after(Promised<?> before, Supplier<T> maker) {
    return new Promised<>(before.making.thenApplyAsync(_ -> maker.get()));
  }

  /** Whether it is there, so that nobody waits for it. */
  public boolean isMade() {
    return making.isDone();
  }

  /**
   * @throws CompletionException if it could not be made
   */
  public T get() {
    return making.join();
  }
}
