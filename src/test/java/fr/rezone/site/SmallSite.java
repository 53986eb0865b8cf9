package fr.rezone.site;

import fr.rezone.SmallWorld;
import fr.rezone.release.ImportProgress;
import fr.rezone.release.Importer;
import fr.rezone.release.Manifest;
import fr.rezone.release.Release;
import fr.rezone.release.ReleaseFolder;
import fr.rezone.site.http.ServerConfig;
import fr.rezone.source.Mirror;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The small world on a real server. */
public final class SmallSite implements AutoCloseable {
  private final SiteServer server;
  private final Release release;
  private final HttpClient client = HttpClient.newHttpClient();

  public SmallSite(Path folder) throws IOException {
    this(folder, new SmallWorld());
  }

  /** A variant of the small world. */
  public SmallSite(Path folder, SmallWorld world) throws IOException {
    Path sources = world.writeTo(folder.resolve("sources"));
    release =
        Release.open(
            new Importer(
                    new ReleaseFolder(folder.resolve("data")),
                    ImportProgress.SILENT,
                    Clock.systemUTC())
                .importFrom(new Mirror(sources), List.of(), Manifest.Kind.OFFICIAL));
    server = SiteServer.start(release, ServerConfig.local());
  }

  public Release release() {
    return release;
  }

  /** Where the site listens, without a final slash. */
  public String origin() {
    return "http://127.0.0.1:" + server.port();
  }

  /**
   * @param headers names and values in turn
   */
  public HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** The same, as it comes. */
  public HttpResponse<byte[]> bytes(String path) {
    return send(
        HttpRequest.newBuilder(URI.create(origin() + path)).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  /** Sends a JSON document. */
  public HttpResponse<String> post(String path, String json) {
    return send(
        HttpRequest.newBuilder(URI.create(origin() + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return client.send(request, handler);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The body of an answer that must be 200. */
  public String text(String path) {
    HttpResponse<String> response = get(path);
    if (response.statusCode() != 200) {
      throw new AssertionError(path + " : " + response.statusCode() + " " + response.body());
    }
    return response.body();
  }

  public JsonNode json(String path) {
    return JsonMapper.builder().build().readTree(text(path));
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
