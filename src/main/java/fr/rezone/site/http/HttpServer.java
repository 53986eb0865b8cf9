package fr.rezone.site.http;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.ArrayByteBufferPool;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The running server. {@link #start} binds the port; {@link #use} takes up another router without
 * losing a request; {@link #close} refuses new connections, lets the requests under way finish,
 * then stops. Thread-safe.
 */
public final class HttpServer implements AutoCloseable {
  /**
   * Request line and headers together, bytes: our longest addresses (comparisons, simulations) fit
   * several times.
   */
  private static final int LONGEST_HEAD = 16_384;

  private final ServerConfig config;
  private final Server jetty;
  private final ServerConnector connector;
  private final Dispatcher dispatcher;
  private final Metrics metrics;
  private final ExecutorService executor;
  private final HeadWatch heads;

  private HttpServer(
      ServerConfig config, Router router, ProblemPage page, Metrics metrics, AccessLog log) {
    this.config = config;
    this.metrics = metrics;
    this.executor =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("requete-", 0).factory());
    this.dispatcher =
        new Dispatcher(
            config,
            new RouteTable(router, metrics),
            new Exchange.Service(new Gzip(), page, metrics, new RequestIds(), log),
            executor);
    int processors = Runtime.getRuntime().availableProcessors();
    // Selectors answer inline routes themselves: one a processor. The rest of the pool only accepts
    // and times.
    QueuedThreadPool threads = new QueuedThreadPool(processors + 8, processors + 4);
    threads.setName("http");
    this.jetty = new Server(threads, null, new ArrayByteBufferPool());
    this.connector =
        new ServerConnector(jetty, 1, processors, new HttpConnectionFactory(configuration()));
    connector.setHost(config.host());
    connector.setPort(config.port());
    connector.setIdleTimeout(config.idle().toMillis());
    connector.setAcceptQueueSize(1024);
    jetty.addConnector(connector);
    jetty.addBean(new NetworkConnectionLimit(config.connections(), connector));
    jetty.setHandler(dispatcher);
    jetty.setErrorHandler(new MalformedRequest(metrics.malformed()));
    jetty.setStopTimeout(0);
    this.heads = HeadWatch.start(connector, config.idle());
    measure();
  }

  private void measure() {
    metrics.gauge(
        "rezone_http_connections",
        "Connections open",
        () -> connector.getConnectedEndPoints().size());
    metrics.gauge(
        "rezone_http_connections_limit",
        "Connections that may be open; beyond it, new ones wait",
        config::connections);
    metrics.gauge(
        "rezone_http_preparing",
        "Answers being prepared, off the network threads",
        dispatcher::preparing);
    metrics.gauge(
        "rezone_http_preparing_limit",
        "Answers that may be prepared at the same time; beyond it, 503",
        config::concurrency);
    metrics.gauge("rezone_kept_answers", "Answers kept packed", () -> dispatcher.kept().count());
    metrics.gauge("rezone_kept_answers_bytes", "What they weigh", () -> dispatcher.kept().bytes());
  }

  /**
   * Binds the port and serves.
   *
   * @param page draws refusals
   * @param metrics counts; may be shared by successive servers
   * @param log told of each answer
   * @throws IOException if the port is taken or the address is not of this machine; the message
   *     says which
   */
  public static HttpServer start(
      ServerConfig config, Router router, ProblemPage page, Metrics metrics, AccessLog log)
      throws IOException {
    HttpServer server = new HttpServer(config, router, page, metrics, log);
    try {
      server.connector.open();
      server.jetty.start();
      return server;
    } catch (IOException e) {
      server.close();
      throw new IOException(
          "impossible d’écouter sur "
              + config.host()
              + ":"
              + config.port()
              + " ; libérer ce port ou en choisir un autre avec --port",
          e);
    } catch (Exception e) {
      server.close();
      throw new IllegalStateException("the server does not start", e);
    }
  }

  /** The port listened on: the one configured, or the free one found. */
  public int port() {
    return connector.getLocalPort();
  }

  /**
   * Requests that arrive from now on are answered by this router; those under way finish with the
   * former one.
   */
  public void use(Router router) {
    dispatcher.use(new RouteTable(router, metrics));
  }

  @Override
  public void close() {
    heads.close();
    connector.close();
    long deadline = System.nanoTime() + config.grace().toNanos();
    while (metrics.inFlight().get() > 0 && System.nanoTime() < deadline) {
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
    try {
      jetty.stop();
      executor.shutdownNow();
      executor.awaitTermination(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      throw new IllegalStateException("the server does not stop", e);
    }
  }

  private static HttpConfiguration configuration() {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendDateHeader(true);
    http.setRequestHeaderSize(LONGEST_HEAD);
    http.setUriCompliance(UriCompliance.DEFAULT);
    http.setRelativeRedirectAllowed(true);
    return http;
  }
}
