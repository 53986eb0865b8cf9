package fr.rezone.site.http;

import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.internal.HttpConnection;

/**
 * Hangs up on those whose request line and headers have been arriving for too long. The server's
 * own limit is on silence: a byte now and then would keep a connection for ever, and some thousands
 * of them keep everybody else out. One thread of its own, which looks now and then.
 */
final class HeadWatch implements AutoCloseable {
  private final ServerConnector connector;
  private final long longestNanos;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("entetes").daemon().factory());

  /** Heads that were arriving at the last look; confined to the thread. */
  private Map<EndPoint, Head> arriving = new IdentityHashMap<>();

  /**
   * @param request rank of the request on its connection
   * @param sinceNanos when it was first seen
   */
  private record Head(long request, long sinceNanos) {}

  private HeadWatch(ServerConnector connector, Duration longest) {
    this.connector = connector;
    this.longestNanos = longest.toNanos();
  }

  /**
   * @param longest time that a head may take; up to half as much again may pass before it is
   *     noticed
   */
  static HeadWatch start(ServerConnector connector, Duration longest) {
    HeadWatch watch = new HeadWatch(connector, longest);
    long every = Math.max(1, longest.toMillis() / 4);
    watch.thread.scheduleWithFixedDelay(watch::look, every, every, TimeUnit.MILLISECONDS);
    return watch;
  }

  private void look() {
    long now = System.nanoTime();
    Map<EndPoint, Head> seen = new IdentityHashMap<>();
    for (EndPoint end : connector.getConnectedEndPoints()) {
      if (end.getConnection() instanceof HttpConnection connection && isArriving(connection)) {
        long request = connection.getMessagesIn();
        Head known = arriving.get(end);
        Head head = known != null && known.request() == request ? known : new Head(request, now);
        if (now - head.sinceNanos() > longestNanos) {
          end.close();
        } else {
          seen.put(end, head);
        }
      }
    }
    arriving = seen;
  }

  private static boolean isArriving(HttpConnection connection) {
    return connection.getParser().inHeaderState() && !connection.getParser().isStart();
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
