package fr.rezone.source.fetch;

import fr.rezone.source.SourceException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * GET over HTTP, following redirections only to where they may lead: https, or, from this machine,
 * this machine. Safe to share between threads.
 */
final class Transport implements AutoCloseable {
  private static final int MOST_REDIRECTIONS = 5;
  private static final Set<Integer> REDIRECTIONS = Set.of(301, 302, 303, 307, 308);
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final String USER_AGENT = "Rezone (import de donnees ouvertes)";

  private final HttpClient client;
  private final Duration answerTimeout;

  /**
   * @param answerTimeout how long to wait for a connection, and then for the first line of the
   *     answer
   */
  Transport(Duration answerTimeout) {
    this.answerTimeout = answerTimeout;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(answerTimeout)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /**
   * The answer, whatever its status but a redirection; the caller closes its body.
   *
   * @throws IOException if the server cannot be reached or breaks off
   * @throws SourceException if the address, or one that it redirects to, is not allowed
   */
  HttpResponse<InputStream> get(URI uri, Map<String, String> headers)
      throws IOException, InterruptedException {
    URI at = uri;
    for (int redirections = 0; ; redirections++) {
      requireAllowed(uri, at);
      HttpRequest.Builder request =
          HttpRequest.newBuilder(at)
              .timeout(answerTimeout)
              .header("User-Agent", USER_AGENT)
              .header("Accept-Encoding", "identity");
      headers.forEach(request::header);
      HttpResponse<InputStream> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      if (!REDIRECTIONS.contains(response.statusCode())) {
        return response;
      }
      response.body().close();
      if (redirections == MOST_REDIRECTIONS) {
        throw SourceException.at(
            uri.toString(), 0, "plus de cinq redirections", "vérifier l’adresse dans le catalogue");
      }
      at = next(uri, at, response);
    }
  }

  private static URI next(URI asked, URI at, HttpResponse<?> response) {
    String location = response.headers().firstValue("Location").orElse("");
    try {
      if (!location.isEmpty()) {
        return at.resolve(URI.create(location));
      }
    } catch (IllegalArgumentException e) {
      throw SourceException.at(
          asked.toString(), 0, "redirection illisible", "vérifier l’adresse dans le catalogue", e);
    }
    throw SourceException.at(
        asked.toString(), 0, "redirection sans adresse", "vérifier l’adresse dans le catalogue");
  }

  /** A server of the Internet must not send us to services of this machine, nor off https. */
  private static void requireAllowed(URI asked, URI at) {
    boolean local = isHttp(at) && isLoopback(at);
    boolean secure = "https".equalsIgnoreCase(at.getScheme()) && at.getHost() != null;
    if (secure && (!isLoopback(at) || isLoopback(asked))) {
      return;
    }
    if (local && isLoopback(asked)) {
      return;
    }
    String fault =
        asked.equals(at) ? "adresse qui n’est pas en https" : "redirection refusée vers " + at;
    throw SourceException.at(
        asked.toString(), 0, fault, "corriger l’adresse dans le catalogue : seul https est admis");
  }

  private static boolean isHttp(URI uri) {
    return "http".equalsIgnoreCase(uri.getScheme());
  }

  private static boolean isLoopback(URI uri) {
    return uri.getHost() != null && LOOPBACK.contains(uri.getHost());
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
