package fr.rezone.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rezone.SmallWorld;
import fr.rezone.aid.AidCatalogue;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowerTest {
  private Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private ReleaseFolder releases;
  private Path first;
  private SiteServer server;
  private Follower follower;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    this.folder = folder;
    new SmallWorld().writeTo(folder.resolve("sources"));
    Files.createDirectories(folder.resolve("aids"));
    releases = new ReleaseFolder(folder.resolve("data"));
    first = imported("2026-03-01T00:00:00Z");
    server =
        SiteServer.start(
            Release.open(first),
            AidCatalogue.load(folder.resolve("aids")),
            SiteSettings.of(ServerConfig.local()));
    follower = Follower.start(server, releases, folder.resolve("aids"), Duration.ofMillis(20));
  }

  @AfterEach
  void stop() {
    follower.close();
    server.close();
    client.close();
  }

  @Test
  void anotherReleaseIsTakenUpWithoutLosingARequest() throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    AtomicInteger answered = new AtomicInteger();
    AtomicInteger lost = new AtomicInteger();
    String second;
    try (ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 8; i++) {
        visitors.submit(
            () -> {
              while (!over.get()) {
                try {
                  (get("/carte").statusCode() == 200 ? answered : lost).incrementAndGet();
                } catch (RuntimeException e) {
                  lost.incrementAndGet();
                }
              }
            });
      }
      second = imported("2026-04-01T00:00:00Z").getFileName().toString();
      await(() -> get("/health").body().contains(second));
      releases.makeCurrent(first.getFileName().toString());
      await(() -> get("/health").body().contains(first.getFileName().toString()));
      over.set(true);
    }
    assertThat(lost).hasValue(0);
    assertThat(answered.get()).isGreaterThan(50);
    assertThat(get("/api/v1/release").body()).contains(first.getFileName().toString());
  }

  @Test
  void whatTakesThePlaceOfAnotherHasNothingLeftToPrepare() {
    String prepared = "rezone_release_prepared 1.0";
    server.show(Release.open(first));
    assertThat(get("/metrics").body()).contains(prepared);
    assertThat(get("/recherche?q=a").statusCode()).isEqualTo(200);
    // Other aids leave what was made of the release as it is.
    server.show(AidCatalogue.load());
    assertThat(get("/metrics").body()).contains(prepared);
  }

  @Test
  void aBrokenReleaseIsRefusedAndSaid() throws Exception {
    Path second = imported("2026-05-01T00:00:00Z");
    await(() -> get("/health").body().contains(second.getFileName().toString()));
    Path store = first.resolve("atlas.bin");
    byte[] bytes = Files.readAllBytes(store);
    bytes[bytes.length / 2] ^= 1;
    Files.write(store, bytes);
    releases.makeCurrent(first.getFileName().toString());
    await(() -> get("/health").body().contains("degraded"));
    assertThat(get("/health").body())
        .contains("« " + first.getFileName() + " » refusée : atlas.bin")
        .contains("reste servie");
    assertThat(get("/carte").statusCode()).isEqualTo(200);
    assertThat(get("/metrics").body())
        .contains("rezone_troubles 1.0", "rezone_releases_taken_total 1.0")
        .contains("rezone_releases_refused_total 1.0")
        .contains("rezone_release_info{kind=\"official\",release=\"" + second.getFileName())
        .doesNotContain("rezone_follower_last_look_timestamp_seconds 0.0");
    releases.makeCurrent(second.getFileName().toString());
    await(() -> get("/health").body().contains("\"ok\""));
  }

  /** The site does not read the exchange file when it starts: it is checked a little after. */
  @Test
  void aDamagedFileThatIsOnlyHandedOverIsSaidSoonAfterTheStart() throws Exception {
    Path exchange = first.resolve(Release.GEOPACKAGE);
    byte[] bytes = Files.readAllBytes(exchange);
    bytes[bytes.length / 3] ^= 8;
    Files.write(exchange, bytes);
    try (SiteServer other = SiteServer.start(Release.open(first), ServerConfig.local());
        Follower _ = Follower.start(other, null, null, Duration.ofMillis(20))) {
      await(() -> get(other, "/health").body().contains("degraded"));
      assertThat(get(other, "/health").body()).contains("abîmée", "rezone.gpkg");
      assertThat(get(other, "/carte").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aPointerToNothingIsSaidAndWhatIsShownStays() throws Exception {
    Files.writeString(folder.resolve("data/current"), "nulle-part\n");
    await(() -> get("/health").body().contains("degraded"));
    assertThat(get("/health").body()).contains("nulle-part");
    assertThat(get("/health/ready").statusCode()).isEqualTo(200);
  }

  @Test
  void aFaultyAidKeepsTheFormerOnesUntilItIsMended() throws Exception {
    Path aid = folder.resolve("aids/locale.yml");
    Files.writeString(aid, "id: [\n");
    await(() -> get("/health").body().contains("degraded"));
    assertThat(get("/health").body()).contains("locale.yml").contains("restent en vigueur");
    assertThat(get("/aides").statusCode()).isEqualTo(200);
    assertThat(get("/metrics").body()).contains("rezone_aids_refused_total 1.0");
    Files.delete(aid);
    await(() -> get("/health").body().contains("\"ok\""));
  }

  private Path imported(String instant) {
    return new Importer(
            releases, ImportProgress.SILENT, Clock.fixed(Instant.parse(instant), ZoneOffset.UTC))
        .importFrom(new Mirror(folder.resolve("sources")), List.of(), Manifest.Kind.OFFICIAL);
  }

  private HttpResponse<String> get(String path) {
    return get(server, path);
  }

  private HttpResponse<String> get(SiteServer asked, String path) {
    try {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + asked.port() + path)).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("what was waited for").isLessThan(deadline);
      Thread.sleep(10);
    }
  }
}
