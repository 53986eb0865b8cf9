package fr.rezone.cli.link;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Asks each address whether it still answers: HEAD, then GET where HEAD is not taken; one request
 * at a time to a host, with a pause between two; a few hosts together. Reads no body. Safe to share
 * between threads.
 */
public final class LinkChecker implements AutoCloseable {
  private static final int HOSTS_AT_ONCE = 6;
  private static final int MOST_REDIRECTIONS = 5;
  private static final String USER_AGENT = "Rezone (verification de liens)";

  private final HttpClient client;
  private final Duration timeout;
  private final Duration pause;

  /**
   * @param timeout to connect, then to answer
   * @param pause between two requests to the same host
   */
  public LinkChecker(Duration timeout, Duration pause) {
    this.timeout = timeout;
    this.pause = pause;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(timeout)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** A verdict for each link, in their order. */
  public Map<OutgoingLink, LinkVerdict> check(List<OutgoingLink> links) {
    Map<String, List<OutgoingLink>> byHost = new LinkedHashMap<>();
    for (OutgoingLink link : links) {
      byHost.computeIfAbsent(host(link.url()), _ -> new ArrayList<>()).add(link);
    }
    Map<OutgoingLink, LinkVerdict> found = new ConcurrentHashMap<>();
    Semaphore places = new Semaphore(HOSTS_AT_ONCE);
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (List<OutgoingLink> ofHost : byHost.values()) {
        executor.execute(() -> checkHost(ofHost, places, found));
      }
    }
    Map<OutgoingLink, LinkVerdict> ordered = new LinkedHashMap<>();
    links.forEach(
        link ->
            ordered.put(link, found.getOrDefault(link, new LinkVerdict.Unreachable("interrompu"))));
    return ordered;
  }

  private void checkHost(
      List<OutgoingLink> links, Semaphore places, Map<OutgoingLink, LinkVerdict> found) {
    try {
      places.acquire();
      try {
        for (OutgoingLink link : links) {
          found.put(link, check(link.url()));
          Thread.sleep(pause);
        }
      } finally {
        places.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private LinkVerdict check(String url) throws InterruptedException {
    try {
      URI first = URI.create(url);
      URI at = first;
      boolean permanent = true;
      for (int i = 0; i <= MOST_REDIRECTIONS; i++) {
        HttpResponse<Void> answer = ask(at);
        int status = answer.statusCode();
        String location = answer.headers().firstValue("Location").orElse("");
        if (status < 300 || status >= 400 || location.isEmpty()) {
          return verdict(status, permanent && !at.equals(first) ? at.toString() : "");
        }
        permanent &= status == 301 || status == 308;
        at = at.resolve(location);
        if (!"https".equals(at.getScheme()) && !"http".equals(at.getScheme())) {
          return new LinkVerdict.Dead("renvoie hors du web");
        }
      }
      return new LinkVerdict.Dead("renvoie sans fin");
    } catch (IllegalArgumentException e) {
      return new LinkVerdict.Dead("adresse illisible");
    } catch (HttpTimeoutException e) {
      return new LinkVerdict.Unreachable("pas de réponse en " + timeout.toSeconds() + " s");
    } catch (IOException e) {
      return new LinkVerdict.Unreachable("site injoignable");
    }
  }

  /** HEAD, or GET where the server answers HEAD as it would answer nothing else. */
  private HttpResponse<Void> ask(URI uri) throws IOException, InterruptedException {
    HttpResponse<Void> head = send(uri, "HEAD");
    return head.statusCode() < 400 ? head : send(uri, "GET");
  }

  private HttpResponse<Void> send(URI uri, String method) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(uri)
            .method(method, HttpRequest.BodyPublishers.noBody())
            .timeout(timeout)
            .header("User-Agent", USER_AGENT)
            .build(),
        HttpResponse.BodyHandlers.discarding());
  }

  private static LinkVerdict verdict(int status, String movedTo) {
    if (status >= 200 && status < 300) {
      return movedTo.isEmpty() ? new LinkVerdict.Alive() : new LinkVerdict.Moved(movedTo);
    }
    return switch (status) {
      case 401, 403, 429 -> new LinkVerdict.Closed(status);
      case 404, 410 -> new LinkVerdict.Dead("page absente (" + status + ")");
      default -> new LinkVerdict.Dead("réponse " + status);
    };
  }

  private static String host(String url) {
    return url.replaceFirst("^https?://([^/?#]*).*", "$1");
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
