package fr.rezone.source.fetch;

import static fr.rezone.source.fetch.ScriptedDownloads.BODY;
import static fr.rezone.source.fetch.ScriptedDownloads.OTHER;
import static fr.rezone.source.fetch.ScriptedDownloads.sha256;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.rezone.source.SourceException;
import fr.rezone.text.Typography;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One file: resumed, verified, kept, refused. */
class DownloaderTest {
  @AutoClose private final ScriptedDownloads downloads;
  private final ScriptedServer server;

  DownloaderTest(@TempDir Path folder) throws IOException {
    downloads = new ScriptedDownloads(folder);
    server = downloads.server();
  }

  @Test
  void aFileArrivesWholeUnderTheNameTheServerGivesIt() throws IOException {
    server.then(ScriptedServer.honest(BODY, "\"a\""));
    Fetched fetched = downloads.fetch("/data/finess-20260131.json.gz");
    assertThat(fetched.path())
        .isEqualTo(downloads.folder().resolve("finess-20260131.json.gz"))
        .hasBinaryContent(BODY);
    assertThat(fetched.sha256()).isEqualTo(sha256(BODY));
    assertThat(fetched.bytes()).isEqualTo(BODY.length);
    assertThat(fetched.etag()).isEqualTo("\"a\"");
    assertThat(fetched.unchanged()).isFalse();
    assertThat(downloads.names())
        .containsExactly("finess-20260131.json.gz", "finess.lock", "finess.origin");
  }

  @Test
  void aConnectionThatBreaksIsResumedWhereItStopped() throws IOException {
    server
        .then(ScriptedServer.breaking(BODY, "\"a\"", 100_000))
        .then(ScriptedServer.breaking(BODY, "\"a\"", 50_000))
        .then(ScriptedServer.honest(BODY, "\"a\""));
    Fetched fetched = downloads.fetch("/f.csv");
    assertThat(fetched.path()).hasBinaryContent(BODY);
    assertThat(fetched.sha256()).isEqualTo(sha256(BODY));
    assertThat(server.requests()).hasSize(3);
    assertThat(server.requests().get(1)).matches("/f.csv Range=bytes=\\d+- If-Range=\"a\"");
    // Bytes were gained each time: the pause does not grow.
    assertThat(downloads.pauses())
        .hasSize(2)
        .allMatch(pause -> pause.toMillis() >= 500 && pause.toMillis() <= 1000);
  }

  @Test
  void anotherRunTakesUpWhatTheFirstLeft() throws IOException {
    server
        .then(ScriptedServer.breaking(BODY, "\"a\"", 100_000))
        .then(ScriptedServer.status(404))
        .then(ScriptedServer.honest(BODY, "\"a\""));
    assertThatThrownBy(() -> downloads.fetch("/f.csv")).isInstanceOf(SourceException.class);
    assertThat(downloads.names()).contains("finess.part");
    assertThat(downloads.fetch("/f.csv").sha256()).isEqualTo(sha256(BODY));
    assertThat(server.requests().getLast()).contains("Range=bytes=");
    assertThat(downloads.names()).doesNotContain("finess.part", "finess.part.origin");
  }

  @Test
  void whatWasLeftOfAnotherAddressIsForgotten() throws IOException {
    server
        .then(ScriptedServer.breaking(OTHER, "\"a\"", 100_000))
        .then(ScriptedServer.status(404))
        .then(ScriptedServer.honest(BODY, "\"a\""));
    assertThatThrownBy(() -> downloads.fetch("/old.csv")).isInstanceOf(SourceException.class);
    assertThat(downloads.fetch("/new.csv").path()).hasBinaryContent(BODY);
  }

  @Test
  void aServerThatIgnoresRangesSendsTheWholeAgain() throws IOException {
    server
        .then(ScriptedServer.breaking(BODY, "\"a\"", 100_000))
        .then(
            exchange -> {
              exchange.getResponseHeaders().set("ETag", "\"a\"");
              exchange.sendResponseHeaders(200, BODY.length);
              exchange.getResponseBody().write(BODY);
            });
    assertThat(downloads.fetch("/f.csv").path()).hasBinaryContent(BODY);
  }

  @Test
  void aFileThatChangesMeanwhileIsTakenFromItsBeginning() throws IOException {
    server
        .then(ScriptedServer.breaking(BODY, "\"a\"", 100_000))
        .then(ScriptedServer.honest(OTHER, "\"b\""));
    assertThat(downloads.fetch("/f.csv").path()).hasBinaryContent(OTHER);
  }

  @Test
  void aServerThatContinuesAnotherEditionIsNotBelieved() throws IOException {
    server
        .then(ScriptedServer.breaking(BODY, "\"a\"", 100_000))
        .then(
            exchange -> {
              exchange.getResponseHeaders().set("ETag", "\"b\"");
              String range = exchange.getRequestHeaders().getFirst("Range");
              int from = Integer.parseInt(range.replaceAll("\\D", ""));
              exchange
                  .getResponseHeaders()
                  .set(
                      "Content-Range",
                      "bytes " + from + "-" + (OTHER.length - 1) + "/" + OTHER.length);
              exchange.sendResponseHeaders(206, OTHER.length - from);
              exchange.getResponseBody().write(OTHER, from, OTHER.length - from);
            })
        .then(ScriptedServer.honest(OTHER, "\"b\""));
    assertThat(downloads.fetch("/f.csv").path()).hasBinaryContent(OTHER);
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void aRangeThatStartsElsewhereIsNotBelieved() throws IOException {
    server
        .then(ScriptedServer.breaking(BODY, "\"a\"", 100_000))
        .then(
            exchange -> {
              exchange.getResponseHeaders().set("Content-Range", "bytes 5-9/" + BODY.length);
              exchange.sendResponseHeaders(206, 5);
              exchange.getResponseBody().write(BODY, 5, 5);
            })
        .then(ScriptedServer.honest(BODY, "\"a\""));
    assertThat(downloads.fetch("/f.csv").path()).hasBinaryContent(BODY);
  }

  @Test
  void withoutValidatorABrokenDownloadStartsAgain() throws IOException {
    server.then(ScriptedServer.breaking(BODY, "", 100_000)).then(ScriptedServer.honest(BODY, ""));
    assertThat(downloads.fetch("/f.csv").path()).hasBinaryContent(BODY);
    assertThat(server.requests()).containsExactly("/f.csv", "/f.csv");
  }

  @Test
  void aWeakTagIsNoGroundToContinue() throws IOException {
    server
        .then(ScriptedServer.breaking(BODY, "W/\"a\"", 100_000))
        .then(ScriptedServer.honest(BODY, "W/\"a\""));
    assertThat(downloads.fetch("/f.csv").path()).hasBinaryContent(BODY);
    assertThat(server.requests().get(1)).isEqualTo("/f.csv");
  }

  @Test
  void aServerThatAsksToWaitIsObeyed() throws IOException {
    server
        .then(ScriptedServer.status(503, "Retry-After", "17"))
        .then(ScriptedServer.status(429, "Retry-After", "Sat, 21 Nov 2026 10:00:42 GMT"))
        .then(ScriptedServer.status(500, "Retry-After", "bientôt"))
        .then(ScriptedServer.honest(BODY, "\"a\""));
    assertThat(downloads.fetch("/f.csv").path()).hasBinaryContent(BODY);
    assertThat(downloads.pauses().get(0)).isEqualTo(Duration.ofSeconds(17));
    assertThat(downloads.pauses().get(1)).isEqualTo(Duration.ofSeconds(42));
    // Third failure in a row: four seconds at most, two at least.
    assertThat(downloads.pauses().get(2)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
  }

  @Test
  void aServerThatAsksForHoursIsLeftAlone() {
    server.then(ScriptedServer.status(503, "Retry-After", "7200"));
    assertThatThrownBy(() -> downloads.fetch("/f.csv"))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("7200 s")
        .hasMessageContaining("relancer");
    assertThat(downloads.pauses()).isEmpty();
  }

  @Test
  void failuresInARowComeToAnEndWithThePausesGrowing() {
    server.then(ScriptedServer.status(502));
    assertThatThrownBy(() -> downloads.fetch("/f.csv"))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("/f.csv\u00a0: le serveur répond HTTP 502 (4 essais)")
        .hasMessageContaining("--sources");
    assertThat(server.requests()).hasSize(4);
    assertThat(downloads.pauses()).hasSize(3);
    assertThat(downloads.names()).containsExactly("finess.lock");
  }

  @Test
  void aServerThatGivesAByteAtATimeIsGivenUpInTheEnd() {
    server.then(ScriptedServer.breaking(BODY, "\"a\"", 1));
    assertThatThrownBy(() -> downloads.fetch("/f.csv"))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("12 essais");
  }

  @ParameterizedTest(name = "HTTP {0}")
  @CsvSource({
    "404, plus à cette adresse",
    "410, plus à cette adresse",
    "403, accès refusé",
    "400, réponse inattendue HTTP 400"
  })
  void aRefusalIsNotAskedTwice(int status, String message) {
    server.then(ScriptedServer.status(status));
    assertThatThrownBy(() -> downloads.fetch("/f.csv"))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith("http://127.0.0.1:")
        .hasMessageContaining(Typography.sentence(message))
        .hasMessageMatching("[^\\n]*");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aSilentServerIsDroppedAndAskedAgain() throws IOException {
    server
        .then(
            exchange -> {
              exchange.getResponseHeaders().set("ETag", "\"a\"");
              exchange.sendResponseHeaders(200, BODY.length);
              exchange.getResponseBody().write(BODY, 0, 1000);
              exchange.getResponseBody().flush();
              try {
                Thread.sleep(3_000);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            })
        .then(ScriptedServer.honest(BODY, "\"a\""));
    long start = System.nanoTime();
    assertThat(downloads.fetch("/f.csv").path()).hasBinaryContent(BODY);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(2_500));
    assertThat(server.requests().get(1)).contains("Range=bytes=1000-");
  }

  @Test
  void anotherDigestThanTheOneAnnouncedIsTriedOnceMoreThenRefused() {
    server.then(ScriptedServer.honest(OTHER, "\"a\""));
    Resource resource =
        new Resource(
            "finess",
            new Location.Direct(server.uri("/f.csv")),
            1 << 20,
            Optional.of(Checksum.sha256(sha256(BODY))));
    assertThatThrownBy(() -> downloads.fetch(resource))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("empreinte annoncée, deux fois de suite");
    assertThat(server.requests()).hasSize(2);
    assertThat(downloads.names()).containsExactly("finess.lock");
  }

  @Test
  void whatIsTooLongIsRefusedWhetherAnnouncedOrNot() {
    server
        .then(ScriptedServer.honest(BODY, "\"a\""))
        .then(
            exchange -> {
              exchange.sendResponseHeaders(200, 0);
              exchange.getResponseBody().write(BODY);
            });
    Resource resource =
        new Resource(
            "finess", new Location.Direct(server.uri("/f.csv")), 200_000, Optional.empty());
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> downloads.fetch(resource))
          .isInstanceOf(SourceException.class)
          .hasMessageContaining("plus de 200000 octets");
    }
    assertThat(downloads.names()).containsExactly("finess.lock");
  }

  @Test
  void aFileThatIsStillCurrentIsNotDownloadedAgain() throws IOException {
    server.then(ScriptedServer.honest(BODY, "\"a\""));
    Fetched first = downloads.fetch("/f.csv");
    Fetched second = downloads.fetch("/f.csv");
    assertThat(second.unchanged()).isTrue();
    assertThat(second.sha256()).isEqualTo(first.sha256());
    assertThat(second.path()).isEqualTo(first.path());
    assertThat(server.requests()).containsExactly("/f.csv", "/f.csv If-None-Match=\"a\"");
    assertThat(downloads.names()).containsExactly("f.csv", "finess.lock", "finess.origin");
  }

  @Test
  void aFileThatWasTamperedWithIsDownloadedAgain() throws IOException {
    server.then(ScriptedServer.honest(BODY, "\"a\""));
    Fetched first = downloads.fetch("/f.csv");
    Files.write(first.path(), OTHER);
    assertThat(downloads.fetch("/f.csv").path()).hasBinaryContent(BODY);
    assertThat(server.requests().getLast()).isEqualTo("/f.csv");
  }

  @Test
  void anUnreachableServerIsSaid() throws IOException {
    URI uri = server.uri("/f.csv");
    server.close();
    Resource resource = Resource.of("finess", new Location.Direct(uri));
    assertThatThrownBy(() -> downloads.fetch(resource))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("injoignable")
        .hasMessageContaining("4 essais");
  }

  @Test
  void aSecondDownloadOfTheSameDatasetAtTheSameTimeIsRefused() {
    try (PartFile held = PartFile.open(downloads.folder(), "finess", server.uri("/f.csv"))) {
      assertThat(held.length()).isZero();
      server.then(ScriptedServer.honest(BODY, "\"a\""));
      assertThatThrownBy(() -> downloads.fetch("/f.csv"))
          .isInstanceOf(SourceException.class)
          .hasMessageContaining("un autre import");
    }
  }
}
