package fr.rezone.site;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * A page of another site, on another origin and another host name, under a policy that allows only
 * ours.
 */
final class HostPage implements AutoCloseable {
  private final HttpServer server;
  private volatile String page = "";

  HostPage(String origin) throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    String policy =
        "default-src 'none'; style-src 'self'; img-src data:; script-src "
            + origin
            + "; frame-src "
            + origin;
    server.createContext(
        "/",
        exchange -> {
          boolean style = exchange.getRequestURI().getPath().endsWith(".css");
          String body =
              style
                  ? "body { font-family: serif; } iframe:not(#c) { display: none !important; }"
                      + " rezone-carte { --rezone-accent: rebeccapurple; --rezone-zone-zip: rgb(255 0 0); }"
                  : page;
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Security-Policy", policy);
          exchange
              .getResponseHeaders()
              .set("Content-Type", (style ? "text/css" : "text/html") + "; charset=utf-8");
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  /** Puts a piece of code into the page. */
  void paste(String code) {
    page =
        "<!doctype html><html lang=\"fr\"><head><title>Le portail</title>"
            + "<link rel=\"icon\" href=\"data:,\"><link rel=\"stylesheet\" href=\"/site.css\"></head><body><h1>Le portail de la région</h1>"
            + code
            + "</body></html>";
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
