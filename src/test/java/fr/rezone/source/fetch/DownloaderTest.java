package fr.rezone.source.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.rezone.source.SourceException;
import fr.rezone.text.Typography;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DownloaderTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final byte[] BODY = bytes(300_000, 1);
  private static final byte[] OTHER = bytes(250_000, 2);

  private final Path folder;
  private final ScriptedServer server = new ScriptedServer();
  private final List<Duration> pauses = new ArrayList<>();
  private final Downloader downloader =
      new Downloader(
          new Portals(server.uri("/"), server.uri("/")),
          new RetryPolicy(
              4,
              12,
              Duration.ofSeconds(1),
              Duration.ofSeconds(4),
              Duration.ofMinutes(5),
              new Random(7)),
          new Downloader.Timeouts(Duration.ofSeconds(5), Duration.ofMillis(400)),
          InstantSource.fixed(NOW),
          pauses::add);

  DownloaderTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
  }

  @AfterEach
  void stop() {
    downloader.close();
    server.close();
  }

  @Test
  void aFileArrivesWholeUnderTheNameTheServerGivesIt() throws IOException {
    server.then(ScriptedServer.honest(BODY, "\"a\""));
    Fetched fetched = fetch("/data/finess-20260131.json.gz");
    assertThat(fetched.path())
        .isEqualTo(folder.resolve("finess-20260131.json.gz"))
        .hasBinaryContent(BODY);
    assertThat(fetched.sha256()).isEqualTo(sha256(BODY));
    assertThat(fetched.bytes()).isEqualTo(BODY.length);
    assertThat(fetched.etag()).isEqualTo("\"a\"");
    assertThat(fetched.unchanged()).isFalse();
    assertThat(names()).containsExactly("finess-20260131.json.gz", "finess.lock", "finess.origin");
  }

  @Test
  void aConnectionThatBreaksIsResumedWhereItStopped() throws IOException {
    server
        .then(ScriptedServer.breaking(BODY, "\"a\"", 100_000))
        .then(ScriptedServer.breaking(BODY, "\"a\"", 50_000))
        .then(ScriptedServer.honest(BODY, "\"a\""));
    Fetched fetched = fetch("/f.csv");
    assertThat(fetched.path()).hasBinaryContent(BODY);
    assertThat(fetched.sha256()).isEqualTo(sha256(BODY));
    assertThat(server.requests()).hasSize(3);
    assertThat(server.requests().get(1)).matches("/f.csv Range=bytes=\\d+- If-Range=\"a\"");
    // Bytes were gained each time: the pause does not grow.
    assertThat(pauses)
        .hasSize(2)
        .allMatch(pause -> pause.toMillis() >= 500 && pause.toMillis() <= 1000);
  }

  @Test
  void anotherRunTakesUpWhatTheFirstLeft() throws IOException {
    server
        .then(ScriptedServer.breaking(BODY, "\"a\"", 100_000))
        .then(ScriptedServer.status(404))
        .then(ScriptedServer.honest(BODY, "\"a\""));
    assertThatThrownBy(() -> fetch("/f.csv")).isInstanceOf(SourceException.class);
    assertThat(names()).contains("finess.part");
    assertThat(fetch("/f.csv").sha256()).isEqualTo(sha256(BODY));
    assertThat(server.requests().getLast()).contains("Range=bytes=");
    assertThat(names()).doesNotContain("finess.part", "finess.part.origin");
  }

  @Test
  void whatWasLeftOfAnotherAddressIsForgotten() throws IOException {
    server
        .then(ScriptedServer.breaking(OTHER, "\"a\"", 100_000))
        .then(ScriptedServer.status(404))
        .then(ScriptedServer.honest(BODY, "\"a\""));
    assertThatThrownBy(() -> fetch("/old.csv")).isInstanceOf(SourceException.class);
    assertThat(fetch("/new.csv").path()).hasBinaryContent(BODY);
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
    assertThat(fetch("/f.csv").path()).hasBinaryContent(BODY);
  }

  @Test
  void aFileThatChangesMeanwhileIsTakenFromItsBeginning() throws IOException {
    server
        .then(ScriptedServer.breaking(BODY, "\"a\"", 100_000))
        .then(ScriptedServer.honest(OTHER, "\"b\""));
    assertThat(fetch("/f.csv").path()).hasBinaryContent(OTHER);
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
    assertThat(fetch("/f.csv").path()).hasBinaryContent(OTHER);
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
    assertThat(fetch("/f.csv").path()).hasBinaryContent(BODY);
  }

  @Test
  void withoutValidatorABrokenDownloadStartsAgain() throws IOException {
    server.then(ScriptedServer.breaking(BODY, "", 100_000)).then(ScriptedServer.honest(BODY, ""));
    assertThat(fetch("/f.csv").path()).hasBinaryContent(BODY);
    assertThat(server.requests()).containsExactly("/f.csv", "/f.csv");
  }

  @Test
  void aWeakTagIsNoGroundToContinue() throws IOException {
    server
        .then(ScriptedServer.breaking(BODY, "W/\"a\"", 100_000))
        .then(ScriptedServer.honest(BODY, "W/\"a\""));
    assertThat(fetch("/f.csv").path()).hasBinaryContent(BODY);
    assertThat(server.requests().get(1)).isEqualTo("/f.csv");
  }

  @Test
  void aServerThatAsksToWaitIsObeyed() throws IOException {
    server
        .then(ScriptedServer.status(503, "Retry-After", "17"))
        .then(ScriptedServer.status(429, "Retry-After", "Sat, 21 Nov 2026 10:00:42 GMT"))
        .then(ScriptedServer.status(500, "Retry-After", "bientôt"))
        .then(ScriptedServer.honest(BODY, "\"a\""));
    assertThat(fetch("/f.csv").path()).hasBinaryContent(BODY);
    assertThat(pauses.get(0)).isEqualTo(Duration.ofSeconds(17));
    assertThat(pauses.get(1)).isEqualTo(Duration.ofSeconds(42));
    // Third failure in a row: four seconds at most, two at least.
    assertThat(pauses.get(2)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
  }

  @Test
  void aServerThatAsksForHoursIsLeftAlone() {
    server.then(ScriptedServer.status(503, "Retry-After", "7200"));
    assertThatThrownBy(() -> fetch("/f.csv"))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("7200 s")
        .hasMessageContaining("relancer");
    assertThat(pauses).isEmpty();
  }

  @Test
  void failuresInARowComeToAnEndWithThePausesGrowing() {
    server.then(ScriptedServer.status(502));
    assertThatThrownBy(() -> fetch("/f.csv"))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("/f.csv\u00a0: le serveur répond HTTP 502 (4 essais)")
        .hasMessageContaining("--sources");
    assertThat(server.requests()).hasSize(4);
    assertThat(pauses).hasSize(3);
    assertThat(names()).containsExactly("finess.lock");
  }

  @Test
  void aServerThatGivesAByteAtATimeIsGivenUpInTheEnd() {
    server.then(ScriptedServer.breaking(BODY, "\"a\"", 1));
    assertThatThrownBy(() -> fetch("/f.csv"))
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
    assertThatThrownBy(() -> fetch("/f.csv"))
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
    assertThat(fetch("/f.csv").path()).hasBinaryContent(BODY);
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
    assertThatThrownBy(() -> downloader.fetch(resource, folder, Progress.SILENT))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("empreinte annoncée, deux fois de suite");
    assertThat(server.requests()).hasSize(2);
    assertThat(names()).containsExactly("finess.lock");
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
      assertThatThrownBy(() -> downloader.fetch(resource, folder, Progress.SILENT))
          .isInstanceOf(SourceException.class)
          .hasMessageContaining("plus de 200000 octets");
    }
    assertThat(names()).containsExactly("finess.lock");
  }

  @Test
  void aFileThatIsStillCurrentIsNotDownloadedAgain() throws IOException {
    server.then(ScriptedServer.honest(BODY, "\"a\""));
    Fetched first = fetch("/f.csv");
    Fetched second = fetch("/f.csv");
    assertThat(second.unchanged()).isTrue();
    assertThat(second.sha256()).isEqualTo(first.sha256());
    assertThat(second.path()).isEqualTo(first.path());
    assertThat(server.requests()).containsExactly("/f.csv", "/f.csv If-None-Match=\"a\"");
    assertThat(names()).containsExactly("f.csv", "finess.lock", "finess.origin");
  }

  @Test
  void aFileThatWasTamperedWithIsDownloadedAgain() throws IOException {
    server.then(ScriptedServer.honest(BODY, "\"a\""));
    Fetched first = fetch("/f.csv");
    Files.write(first.path(), OTHER);
    assertThat(fetch("/f.csv").path()).hasBinaryContent(BODY);
    assertThat(server.requests().getLast()).isEqualTo("/f.csv");
  }

  @Test
  void redirectionsAreFollowedAndTheLastGivesTheName() throws IOException {
    server
        .then(ScriptedServer.status(302, "Location", "/static/finess-20260131.json.gz"))
        .then(ScriptedServer.honest(BODY, "\"a\""));
    assertThat(fetch("/api/r/cd493959").path())
        .isEqualTo(folder.resolve("finess-20260131.json.gz"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "http://exemple.invalid/f.csv",
    "file:///etc/passwd",
    "ftp://127.0.0.1/f",
    "'http://127.0.0.1:1/ a'",
    "''"
  })
  void redirectionsToElsewhereThanHttpsAreRefused(String location) {
    server.then(ScriptedServer.status(301, "Location", location));
    assertThatThrownBy(() -> fetch("/f.csv"))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("redirection");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void endlessRedirectionsAreRefused() {
    server.then(ScriptedServer.status(307, "Location", "/f.csv"));
    assertThatThrownBy(() -> fetch("/f.csv"))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("plus de cinq redirections");
  }

  @Test
  void onlyHttpsIsAskedBeyondThisMachine() {
    Resource resource =
        Resource.of("finess", new Location.Direct(URI.create("http://exemple.invalid/f.csv")));
    assertThatThrownBy(() -> downloader.fetch(resource, folder, Progress.SILENT))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("pas en https");
  }

  @Test
  void anUnreachableServerIsSaid() throws IOException {
    URI uri = server.uri("/f.csv");
    server.close();
    Resource resource = Resource.of("finess", new Location.Direct(uri));
    assertThatThrownBy(() -> downloader.fetch(resource, folder, Progress.SILENT))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("injoignable")
        .hasMessageContaining("4 essais");
  }

  @Test
  void namesFromOutsideCannotLeaveTheFolder() {
    assertThat(FileNames.of(URI.create("https://h/a/..%2F..%2Fetc%2Fpasswd.csv"), "id"))
        .isEqualTo("passwd.csv");
    assertThat(FileNames.of(URI.create("https://h/a/.bashrc"), "id")).isEqualTo("id");
    assertThat(FileNames.of(URI.create("https://h/a/"), "id")).isEqualTo("id");
    assertThat(FileNames.of(URI.create("https://h/a/x.part"), "id")).isEqualTo("id");
    assertThat(FileNames.of(URI.create("https://h/a/densit%C3%A9s%202024.csv"), "id"))
        .isEqualTo("densit_s_2024.csv");
  }

  @Test
  void aSecondDownloadOfTheSameDatasetAtTheSameTimeIsRefused() {
    try (PartFile held = PartFile.open(folder, "finess", server.uri("/f.csv"))) {
      assertThat(held.length()).isZero();
      server.then(ScriptedServer.honest(BODY, "\"a\""));
      assertThatThrownBy(() -> fetch("/f.csv"))
          .isInstanceOf(SourceException.class)
          .hasMessageContaining("un autre import");
    }
  }

  @Test
  void theNewestResourceOfADatasetIsFound() throws IOException {
    String listing =
        """
        {"resources":[
         {"format":"json","filetype":"file","url":"%1$s/data/structures-20260101.json.gz","last_modified":"2026-01-01T03:00:00+00:00"},
         {"format":"json","filetype":"file","url":"%1$s/data/structures-20260131.json.gz","filesize":%2$d,
          "checksum":{"type":"sha1","value":"%3$s"},"last_modified":"2026-01-31T03:00:00.123000+00:00"},
         {"format":"json","filetype":"file","url":"%1$s/data/activites-20260201.json.gz","last_modified":"2026-02-01T03:00:00+00:00"},
         {"format":"pdf","filetype":"file","url":"%1$s/data/structures-20260301.pdf","last_modified":"2026-03-01T03:00:00"},
         {"format":"json","url":null}]}
        """
            .formatted(server.uri(""), BODY.length, digest("SHA-1", BODY));
    server.then(ScriptedServer.json(listing)).then(ScriptedServer.honest(BODY, "\"a\""));
    Resource resource =
        Resource.of(
            "finess",
            new Location.DataGouv(
                "finess-structures-1", Pattern.compile("/structures-\\d+"), "json"));
    Fetched fetched = downloader.fetch(resource, folder, Progress.SILENT);
    assertThat(fetched.path().getFileName()).hasToString("structures-20260131.json.gz");
    assertThat(server.requests())
        .containsExactly(
            "/api/1/datasets/finess-structures-1/", "/data/structures-20260131.json.gz");
  }

  @Test
  void aLengthOtherThanThePortalAnnouncesIsRefused() {
    String listing =
        "{\"resources\":[{\"format\":\"csv\",\"filetype\":\"file\",\"url\":\"%s\",\"filesize\":12}]}"
            .formatted(server.uri("/f.csv"));
    server.then(ScriptedServer.json(listing)).then(ScriptedServer.honest(BODY, "\"a\""));
    Resource resource = Resource.of("x", new Location.DataGouv("x", Pattern.compile("csv"), ""));
    assertThatThrownBy(() -> downloader.fetch(resource, folder, Progress.SILENT))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("longueur de 300000 octets au lieu de 12");
  }

  @Test
  void theLastAttachmentIsFound() throws IOException {
    String listing =
        """
        {"links":[],"attachments":[
         {"href":"%1$s/att/sae_2022","metas":{"title":"SAE 2022 CSV","id":"sae_2022_csv"}},
         {"href":"%1$s/att/sae_2023","metas":{"title":"SAE 2023 CSV","id":"sae_2023_csv"}},
         {"href":"%1$s/att/notice","metas":{"title":"Notice","id":"notice"}}]}
        """
            .formatted(server.uri(""));
    server.then(ScriptedServer.json(listing)).then(ScriptedServer.honest(BODY, "\"a\""));
    Resource resource =
        Resource.of(
            "sae", new Location.Drees("708_bases-statistiques-sae", Pattern.compile("(?i)csv")));
    assertThat(downloader.fetch(resource, folder, Progress.SILENT).path())
        .isEqualTo(folder.resolve("sae"));
    assertThat(server.requests())
        .containsExactly(
            "/api/explore/v2.1/catalog/datasets/708_bases-statistiques-sae/attachments",
            "/att/sae_2023");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "<html> | réponse du portail illisible",
        "{} | sans liste « resources »",
        "{\"resources\":7} | sans liste « resources »",
        "{\"resources\":[]} | aucun fichier ne correspond à « csv »",
        "{\"resources\":[{\"url\":\"http://[csv\"}]} | adresse illisible",
        "{\"resources\":[{\"url\":\"http://exemple.invalid/csv\"}]} | pas en https",
      })
  void aPortalThatAnswersOtherwiseIsSaid(String listing, String message) {
    server.then(ScriptedServer.json(listing));
    Resource resource = Resource.of("x", new Location.DataGouv("x", Pattern.compile("csv"), ""));
    assertThatThrownBy(() -> downloader.fetch(resource, folder, Progress.SILENT))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining(Typography.sentence(message));
  }

  private Fetched fetch(String path) {
    return downloader.fetch(
        Resource.of("finess", new Location.Direct(server.uri(path))), folder, Progress.SILENT);
  }

  private List<String> names() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static byte[] bytes(int size, int seed) {
    byte[] bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  private static String sha256(byte[] bytes) {
    return digest("SHA-256", bytes);
  }

  private static String digest(String algorithm, byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
