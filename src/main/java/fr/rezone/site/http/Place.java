package fr.rezone.site.http;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * One of a limited number of places, already counted; given back once, however often it is closed.
 * Confined to the thread that answers.
 */
final class Place implements AutoCloseable {
  private final AtomicInteger taken;
  private boolean given;

  Place(AtomicInteger taken) {
    this.taken = taken;
  }

  /** One that counts nowhere: for what is not limited. */
  static Place uncounted() {
    return new Place(new AtomicInteger());
  }

  @Override
  public void close() {
    if (!given) {
      given = true;
      taken.decrementAndGet();
    }
  }
}
