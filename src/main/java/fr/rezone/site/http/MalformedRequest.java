package fr.rezone.site.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request.Handler;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers what is not HTTP, or too long to be read: in one plain line, since no page was asked for.
 */
final class MalformedRequest implements Handler {
  private final LongAdder count;

  /**
   * @param count grows by one for each
   */
  MalformedRequest(LongAdder count) {
    this.count = count;
  }

  @Override
  public boolean handle(
      org.eclipse.jetty.server.Request request, Response response, Callback callback) {
    count.increment();
    int status = response.getStatus();
    String line =
        switch (status) {
          case 414, 431 -> "Demande trop longue : raccourcissez l’adresse ou les en-têtes.\n";
          case 408 -> "Demande abandonnée : elle arrivait trop lentement.\n";
          case 500 -> "Une erreur est survenue de notre côté.\n";
          default -> "Demande mal formée.\n";
        };
    ByteBuffer body = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
    SecurityHeaders.own().addTo(response.getHeaders());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, fr.rezone.site.http.Response.PLAIN);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.remaining());
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.write(true, body, callback);
    return true;
  }
}
