package fr.rezone.site.http;

import static fr.rezone.site.http.RunningSite.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {
  private static final ServerConfig NARROW =
      new ServerConfig("127.0.0.1", 0, 2, 100, 1000, Duration.ofSeconds(10), Duration.ofSeconds(5));

  private static Router.Builder routes(CountDownLatch entered, CountDownLatch release) {
    return Router.builder()
        .get("/court", _ -> Response.html("court"))
        .post("/api/v1/echo", r -> Response.json(r.jsonBody(), CachePolicy.NO_STORE))
        .get(
            "/lent",
            _ -> {
              entered.countDown();
              try {
                release.await(5, TimeUnit.SECONDS);
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              return Response.html("fait");
            });
  }

  @Test
  void beyondItsLimitTheServerSaysWhenToComeBack() throws Exception {
    CountDownLatch entered = new CountDownLatch(2);
    CountDownLatch release = new CountDownLatch(1);
    try (RunningSite site = new RunningSite(routes(entered, release), NARROW);
        ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = CompletableFuture.supplyAsync(() -> site.get("/lent"), clients);
      var second = CompletableFuture.supplyAsync(() -> site.get("/lent"), clients);
      assertThat(entered.await(5, TimeUnit.SECONDS)).isTrue();
      HttpResponse<String> shed = site.get("/court");
      assertThat(shed.statusCode()).isEqualTo(503);
      assertThat(header(shed, "Retry-After")).isEqualTo("2");
      assertThat(site.get("/health/live").statusCode()).isEqualTo(200);
      release.countDown();
      assertThat(first.get().body()).isEqualTo("fait");
      assertThat(second.get().body()).isEqualTo("fait");
      assertThat(site.get("/court").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void stoppingLetsTheRequestsUnderWayFinish() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    RunningSite site = new RunningSite(routes(entered, release), NARROW);
    var answer = CompletableFuture.supplyAsync(() -> site.get("/lent").body());
    assertThat(entered.await(5, TimeUnit.SECONDS)).isTrue();
    int port = site.server.port();
    var stop = CompletableFuture.runAsync(site.server::close);
    assertThat(isRefusedSoon(port)).isTrue();
    assertThat(answer).isNotDone();
    release.countDown();
    assertThat(answer.get(5, TimeUnit.SECONDS)).isEqualTo("fait");
    stop.get(5, TimeUnit.SECONDS);
  }

  @Test
  void anotherRouterIsTakenUpWithoutLosingARequest() throws Exception {
    try (RunningSite site =
            new RunningSite(Router.builder().get("/version", _ -> Response.html("1")));
        ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        answers.add(CompletableFuture.supplyAsync(() -> site.get("/version"), clients));
        if (i == 100) {
          site.server.use(Router.builder().get("/version", _ -> Response.html("2")).build());
        }
      }
      for (var answer : answers) {
        assertThat(answer.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
      }
      assertThat(site.get("/version").body()).isEqualTo("2");
    }
  }

  @Test
  void aDocumentTooLongOrOfAnotherFormatIsRefused() {
    try (RunningSite site =
        new RunningSite(routes(new CountDownLatch(1), new CountDownLatch(1)), NARROW)) {
      String json = "application/json";
      assertThat(site.send("POST", "/api/v1/echo", "{\"a\":1}", "Content-Type", json).body())
          .isEqualTo("{\"a\":1}");
      assertThat(
              site.send("POST", "/api/v1/echo", "x".repeat(1001), "Content-Type", json)
                  .statusCode())
          .isEqualTo(413);
      assertThat(
              site.send("POST", "/api/v1/echo", "a=1", "Content-Type", "text/plain").statusCode())
          .isEqualTo(415);
      assertThat(site.get("/court").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void theBodyIsReadWholeHoweverItIsCut() throws IOException {
    try (RunningSite site =
            new RunningSite(routes(new CountDownLatch(1), new CountDownLatch(1)), NARROW);
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.server.port())) {
      OutputStream out = socket.getOutputStream();
      String head =
          "POST /api/v1/echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
              + "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n";
      for (String piece : new String[] {head, "4\r\n{\"a\"\r\n", "3\r\n:1}\r\n", "0\r\n\r\n"}) {
        out.write(piece.getBytes(StandardCharsets.US_ASCII));
        out.flush();
      }
      byte[] answer = socket.getInputStream().readAllBytes();
      assertThat(new String(answer, StandardCharsets.UTF_8)).endsWith("{\"a\":1}");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /\u0001 HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /court HTTP/1.1\r\n\r\n",
        "n’importe quoi\r\n\r\n",
        "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /a%2Fb HTTP/1.1\r\nHost: a\r\n\r\n",
        "POST /api/v1/echo HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcde",
      })
  void whatIsNotHttpGetsOneFrenchLine(String raw) throws IOException {
    try (RunningSite site =
        new RunningSite(routes(new CountDownLatch(1), new CountDownLatch(1)), NARROW)) {
      String answer = exchange(site, raw);
      assertThat(answer).startsWith("HTTP/1.1 400").contains("Demande mal formée.");
      assertThat(site.get("/court").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void anEndlessAddressIsRefused() throws IOException {
    try (RunningSite site =
        new RunningSite(routes(new CountDownLatch(1), new CountDownLatch(1)), NARROW)) {
      String answer = exchange(site, "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: a\r\n\r\n");
      assertThat(answer).containsPattern("HTTP/1.1 4(14|31)").contains("Demande trop longue");
    }
  }

  @Test
  void aTakenPortIsSaidInOneLine() {
    try (RunningSite site = new RunningSite(Router.builder())) {
      ServerConfig same =
          new ServerConfig(
              "127.0.0.1",
              site.server.port(),
              2,
              10,
              10,
              Duration.ofSeconds(1),
              Duration.ofSeconds(1));
      assertThatThrownBy(
              () ->
                  HttpServer.start(
                      same,
                      Router.builder().build(),
                      (p, _) -> p.title(),
                      new Metrics(),
                      AccessLog.NONE))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("impossible d’écouter sur 127.0.0.1:" + site.server.port());
    }
  }

  private static boolean isRefusedSoon(int port) throws InterruptedException {
    for (int i = 0; i < 200; i++) {
      try {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        Thread.sleep(10);
      } catch (IOException e) {
        return true;
      }
    }
    return false;
  }

  private static String exchange(RunningSite site, String raw) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.server.port())) {
      socket.setSoTimeout(3000);
      OutputStream out = socket.getOutputStream();
      out.write(raw.getBytes(StandardCharsets.UTF_8));
      out.flush();
      byte[] answer = new byte[4096];
      int size = 0;
      int read;
      while (size < answer.length
          && (read = socket.getInputStream().read(answer, size, answer.length - size)) > 0) {
        size += read;
        String text = new String(answer, 0, size, StandardCharsets.UTF_8);
        if (text.contains("\n\r\n") && text.endsWith(".\n")) {
          break;
        }
      }
      return new String(answer, 0, size, StandardCharsets.UTF_8);
    }
  }
}
