package fr.rezone.source.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;

/**
 * A real server on this machine that answers each request with the next of its lines; the last line
 * is repeated.
 */
final class ScriptedServer implements AutoCloseable {
  interface Line {
    void answer(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final Deque<Line> lines = new ArrayDeque<>();
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());

  ScriptedServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  ScriptedServer then(Line line) {
    lines.add(line);
    return this;
  }

  /**
   * What was asked, one text a request: path, then Range, If-Range, If-None-Match and
   * If-Modified-Since when sent.
   */
  List<String> requests() {
    return List.copyOf(requests);
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private void answer(HttpExchange exchange) throws IOException {
    StringBuilder asked = new StringBuilder(exchange.getRequestURI().toString());
    for (String header : List.of("Range", "If-Range", "If-None-Match", "If-Modified-Since")) {
      String value = exchange.getRequestHeaders().getFirst(header);
      if (value != null) {
        asked.append(' ').append(header).append('=').append(value);
      }
    }
    requests.add(asked.toString());
    Line line;
    synchronized (lines) {
      line = lines.size() > 1 ? lines.removeFirst() : lines.getFirst();
    }
    try (exchange) {
      line.answer(exchange);
    }
  }

  /** The whole body, or the range asked if the tag still holds, as a correct server does. */
  static Line honest(byte[] body, String etag) {
    return exchange -> serve(exchange, body, etag, Integer.MAX_VALUE);
  }

  /** The same, but the connection breaks after so many bytes. */
  static Line breaking(byte[] body, String etag, int after) {
    return exchange -> serve(exchange, body, etag, after);
  }

  static Line status(int status, String... headers) {
    return exchange -> {
      for (int i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
      }
      exchange.sendResponseHeaders(status, -1);
    };
  }

  static Line json(String text) {
    return exchange -> {
      byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  private static void serve(HttpExchange exchange, byte[] body, String etag, int most)
      throws IOException {
    if (!etag.isEmpty()) {
      exchange.getResponseHeaders().set("ETag", etag);
    }
    if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
      return;
    }
    String range = exchange.getRequestHeaders().getFirst("Range");
    int from = 0;
    if (range != null && etag.equals(exchange.getRequestHeaders().getFirst("If-Range"))) {
      from = Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
      if (from >= body.length) {
        exchange.sendResponseHeaders(416, -1);
        return;
      }
      exchange
          .getResponseHeaders()
          .set("Content-Range", "bytes " + from + "-" + (body.length - 1) + "/" + body.length);
    }
    exchange.sendResponseHeaders(from > 0 ? 206 : 200, body.length - from);
    OutputStream out = exchange.getResponseBody();
    out.write(body, from, Math.min(body.length - from, most));
    out.flush();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
