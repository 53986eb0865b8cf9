package fr.rezone.site.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rezone.Damage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, a clear refusal, and others are answered meanwhile. */
class HostileRequestsTest {
  private static final String HOST = "\r\nHost: a\r\nConnection: close\r\n";
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})");
  private static final ServerConfig CONFIG =
      new ServerConfig(
          "127.0.0.1", 0, 16, 1000, 1000, Duration.ofSeconds(2), Duration.ofSeconds(1));

  @AutoClose private static RunningSite site;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("fichier.bin"), new byte[100_000]);
    site =
        new RunningSite(
            Router.builder()
                .get("/", _ -> Response.html("accueil"))
                .get("/lieux/{code}", r -> Response.html(r.path("code")))
                .get(
                    "/recherche",
                    r -> Response.html(r.parameters("q").text("q", 200).orElse("rien")))
                .get(
                    "/fichier.bin",
                    _ ->
                        new Response.Ranged(
                            file, "application/octet-stream", "abc", CachePolicy.REVALIDATE, null))
                .post("/api/v1/echo", r -> Response.json(r.jsonBody(), CachePolicy.NO_STORE)),
            CONFIG);
  }

  private static String exchange(String raw) {
    try (Wire wire = new Wire(site)) {
      return wire.send(raw).answers();
    }
  }

  private static int status(String answer) {
    var matcher = STATUS.matcher(answer);
    return matcher.lookingAt() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  private static void requireAlive() {
    assertThat(site.get("/").statusCode()).isEqualTo(200);
    // An answer is counted out when its last byte is handed over, a little after it is read here.
    for (int i = 0; i < 200 && site.metrics.inFlight().get() > 0; i++) {
      LockSupport.parkNanos(5_000_000);
    }
    assertThat(site.metrics.inFlight().get()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /../../etc/passwd",
        "GET /lieux/../../../etc/passwd",
        "GET /%2e%2e/%2e%2e/etc/passwd",
        "GET /lieux/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
        "GET /lieux/..%2f..%2fetc/passwd",
        "GET /lieux/%252e%252e/x",
        "GET /lieux/..;/..;/etc/passwd",
        "GET /lieux\\..\\..\\etc\\passwd",
        "GET //etc/passwd",
        "GET /lieux//..//..//etc/passwd",
        "GET /lieux/%c0%ae%c0%ae/x",
        "GET /%00/etc/passwd",
        "GET /lieux/a%00.html",
        "GET /fichier.bin/../../etc/passwd",
        "GET /lieux/%",
        "GET /lieux/%zz",
        "GET /lieux/%e9",
        "GET /lieux/%ff%fe",
        "GET /recherche?q=%",
        "GET /recherche?q=%e9t%e9",
        "GET /recherche?q=%u00e9",
        "GET /recherche?q=\u00e9",
        "GET /recherche?q=a&q=b",
        "GET /recherche?%71%71=a",
        "GET *",
        "GET ?q=a",
        "GET lieux",
        "OPTIONS *",
        "CONNECT exemple.fr:443",
        "CONNECT /",
        "TRACE /",
        "TRACK /",
        "DELETE /",
        "PUT /lieux/a",
        "PROPFIND /",
        "get /",
        "G\u00c9T /",
        "GET http://",
        "GET http://exemple.fr:99999/",
        "GET https://[::1/",
      })
  void anAddressOrAMethodOutOfTheOrdinaryIsRefusedClearly(String line) {
    String answer = exchange(line + " HTTP/1.1" + HOST + "\r\n");
    assertThat(status(answer)).as(answer).isBetween(200, 499).isNotIn(206);
    assertThat(answer).doesNotContain("root:", "Exception", "\tat ", "org.eclipse", "[still open]");
    requireAlive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 5\r\nContent-Length: 6\r\n\r\n{\"a\":1}",
        "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding:\u000bchunked\r\n\r\n0\r\n\r\n",
        "Content-Length: -1\r\n\r\n{}",
        "Content-Length: +2\r\n\r\n{}",
        "Content-Length: 2, 2\r\n\r\n{}",
        "Content-Length: 0x2\r\n\r\n{}",
        "Content-Length: 99999999999999999999\r\n\r\n{}",
        "Content-Length: \r\n\r\n{}",
        "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n-2\r\n{}\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n{}\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n2\r\n{}xx\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n3e9\r\n",
        "Content-Length: 1000000\r\n\r\n{}",
        " Content-Length: 2\r\n\r\n{}",
        "Content-Length: 2\r\n X-Plie: a\r\n\r\n{}",
        "X-Nul: a\u0000b\r\nContent-Length: 2\r\n\r\n{}",
        "Sans deux points\r\nContent-Length: 2\r\n\r\n{}",
        ": sans nom\r\nContent-Length: 2\r\n\r\n{}",
        "Host: b\r\nContent-Length: 2\r\n\r\n{}",
        "Expect: 200-maybe\r\nContent-Length: 2\r\n\r\n{}",
      })
  void aBodyWhoseLengthIsInDoubtIsNeverTakenForTwoRequests(String rest) {
    String second = "GET /lieux/contrebande HTTP/1.1\r\nHost: a\r\n\r\n";
    String raw =
        "POST /api/v1/echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n" + rest;
    String answer = exchange(raw + second);
    assertThat(status(answer)).as(answer).isBetween(400, 499);
    assertThat(answer).doesNotContain("contrebande", "Exception", "\tat ");
    requireAlive();
  }

  static Stream<String> heads() {
    return Stream.of(
        "GET /" + "a".repeat(20_000) + " HTTP/1.1" + HOST + "\r\n",
        "GET /" + "a".repeat(5_000_000) + " HTTP/1.1" + HOST + "\r\n",
        "GET /recherche?q=" + "%20".repeat(10_000) + " HTTP/1.1" + HOST + "\r\n",
        "GET / HTTP/1.1" + HOST + "X-Long: " + "b".repeat(50_000) + "\r\n\r\n",
        "GET / HTTP/1.1" + HOST + "X-Beaucoup: 1\r\n".repeat(5_000) + "\r\n",
        "GET / HTTP/1.1" + HOST + "c".repeat(50_000) + ": 1\r\n\r\n",
        "GET / HTTP/1.1" + HOST + "Cookie: " + "d=1; ".repeat(20_000) + "\r\n\r\n",
        "A".repeat(3_000_000));
  }

  @ParameterizedTest
  @MethodSource("heads")
  void whatIsTooLongIsCutShort(String raw) {
    String answer = exchange(raw);
    // A server that hangs up on what is still being sent may have its answer lost on the way.
    assertThat(answer).containsAnyOf("HTTP/1.1 4", "[reset]");
    requireAlive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bytes=0-0,2-2,4-4",
        "bytes=0-,0-,0-",
        "bytes=99999999999999999999-",
        "bytes=-99999999999999999999",
        "bytes=100000-",
        "bytes=-0",
        "bytes=5-2",
        "bytes=a-b",
        "bytes=",
        "bytes=-",
        "bytes=--5",
        "octets=0-5",
        "bytes=0-99999999999999999",
        "bytes=\u0660-\u0661",
      })
  void aRangeOutOfTheOrdinaryIsTheWholeFileAPartOrRefused(String range) {
    for (String value :
        List.of(range, range + " ".repeat(200), range.toUpperCase(java.util.Locale.ROOT))) {
      String answer = exchange("GET /fichier.bin HTTP/1.1" + HOST + "Range: " + value + "\r\n\r\n");
      assertThat(status(answer)).as(answer).isIn(200, 206, 400, 416);
    }
    requireAlive();
  }

  /** Thousands of ranges at once once felled servers that assembled them. */
  @Test
  void thousandsOfRangesCostNothing() {
    String ranges = "bytes=0-" + ",5-".repeat(4000);
    String answer = exchange("GET /fichier.bin HTTP/1.1" + HOST + "Range: " + ranges + "\r\n\r\n");
    assertThat(status(answer)).isEqualTo(416);
    assertThat(answer.length()).isLessThan(2_000);
  }

  @Test
  void olderWaysOfAskingAreAnswered() {
    assertThat(exchange("GET / HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.1 200").contains("accueil");
    assertThat(exchange("GET http://autre.exemple/ HTTP/1.1" + HOST + "\r\n"))
        .containsAnyOf("HTTP/1.1 200", "HTTP/1.1 400");
    assertThat(exchange("GET /\r\n")).doesNotContain("Exception");
    assertThat(exchange("GET / HTTP/3.0" + HOST + "\r\n")).containsPattern("HTTP/1.1 (4|505)");
    assertThat(exchange("GET / HTTP/1.2" + HOST + "\r\n")).startsWith("HTTP/1.1");
    assertThat(exchange("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")).containsPattern("HTTP/1.1 (4|505)");
    assertThat(exchange("\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003"))
        .doesNotContain("Exception");
    requireAlive();
  }

  @Test
  void requestsSentOneAfterTheOtherWithoutWaitingAreAnsweredInOrder() {
    StringBuilder raw = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      raw.append("GET /lieux/rang").append(i).append(" HTTP/1.1\r\nHost: a\r\n\r\n");
    }
    String answer = exchange(raw + "GET / HTTP/1.1" + HOST + "\r\n");
    int from = 0;
    for (int i = 0; i < 300; i++) {
      from = answer.indexOf("rang" + i, from);
      assertThat(from).as("rang %d", i).isNotNegative();
    }
    requireAlive();
  }

  @Test
  void whoAsksLeaveToSendIsAnsweredBeforeSending() {
    try (Wire wire = new Wire(site)) {
      String head = "POST /api/v1/echo HTTP/1.1" + HOST + "Content-Type: application/json\r\n";
      wire.send(head + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n");
      assertThat(wire.head()).startsWith("HTTP/1.1 100");
      assertThat(wire.send("{}").answers()).contains("HTTP/1.1 200").endsWith("{}");
    }
    try (Wire wire = new Wire(site)) {
      wire.send(
          "POST /api/v1/echo HTTP/1.1"
              + HOST
              + "Content-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: 5000\r\n\r\n");
      assertThat(wire.head()).startsWith("HTTP/1.1 413");
    }
    requireAlive();
  }

  /** A sound request spoilt at random, many times. */
  @Test
  void noiseNeverGetsMoreThanARefusal() {
    byte[] sound =
        ("POST /api/v1/echo?a=%C3%A9 HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nAccept-Encoding: gzip;q=0.5, br\r\n"
                + "If-None-Match: W/\"abc\"\r\nRange: bytes=0-5\r\nConnection: close\r\nContent-Length: 7\r\n\r\n{\"a\":1}")
            .getBytes(StandardCharsets.US_ASCII);
    Damage damage = new Damage(14);
    for (int round = 0; round < 250; round++) {
      try (Wire wire = new Wire(site)) {
        // A closing blank line, lest the server wait for the end of a head that never comes.
        String answer = wire.send(damage.of(sound)).send("\r\n\r\n\r\n").endSending().answers();
        assertThat(answer).as("round %d", round).doesNotContain("HTTP/1.1 500", "Exception");
      }
    }
    requireAlive();
  }

  @Test
  void randomBytesNeitherHoldNorBreakTheServer() {
    Random random = new Random(15);
    for (int round = 0; round < 100; round++) {
      byte[] bytes = new byte[random.nextInt(2_000)];
      random.nextBytes(bytes);
      try (Wire wire = new Wire(site)) {
        assertThat(wire.send(bytes).endSending().answers()).doesNotContain("HTTP/1.1 500");
      }
    }
    requireAlive();
  }
}
