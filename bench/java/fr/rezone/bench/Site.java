package fr.rezone.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A running site that is measured from outside, on this machine. */
final class Site implements AutoCloseable {
  private final String origin;
  private final HttpClient client = HttpClient.newHttpClient();

  /**
   * @param origin {@code http://localhost:8080}
   */
  Site(String origin) {
    this.origin = origin;
  }

  int port() {
    return URI.create(origin).getPort();
  }

  /**
   * @throws IOException if it is not answered, or not by 200
   */
  String text(String path) throws IOException {
    try {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(origin + path)).build(),
              HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IOException(path + ": " + answer.statusCode());
      }
      return answer.body();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  /** A measure of {@code /metrics}, without labels. */
  double measure(String name) throws IOException {
    Matcher found =
        Pattern.compile("^" + name + " (\\S+)$", Pattern.MULTILINE).matcher(text("/metrics"));
    if (!found.find()) {
      throw new IOException("/metrics has no " + name);
    }
    return Double.parseDouble(found.group(1));
  }

  @Override
  public void close() {
    client.close();
  }
}
