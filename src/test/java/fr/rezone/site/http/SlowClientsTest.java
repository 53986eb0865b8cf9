package fr.rezone.site.http;

import static fr.rezone.site.http.RunningSite.header;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that take their time get no more than their share, and others are answered meanwhile. */
class SlowClientsTest {
  private static final Duration IDLE = Duration.ofSeconds(1);

  /** What the server needs to notice, on a machine busy with other things. */
  private static final long LATE_MILLIS = 4_000;

  private static final int PLACES = 4;

  private final CountDownLatch release = new CountDownLatch(1);
  private final Path file;
  private RunningSite site;
  private ExecutorService clients;

  SlowClientsTest(@TempDir Path folder) throws IOException {
    file = Files.write(folder.resolve("gros.bin"), new byte[40_000_000]);
  }

  @BeforeEach
  void start() {
    clients = Executors.newVirtualThreadPerTaskExecutor();
    site =
        new RunningSite(
            Router.builder()
                .get("/", _ -> Response.html("accueil"))
                .get(
                    "/lent",
                    _ -> {
                      await(release);
                      return Response.html("fait");
                    })
                .get(
                    "/gros.bin",
                    _ ->
                        new Response.Ranged(
                            file, "application/octet-stream", "abc", CachePolicy.REVALIDATE, null))
                .get(
                    "/suite.csv",
                    _ ->
                        new Response.Streamed(
                            "text/csv",
                            "abc",
                            CachePolicy.REVALIDATE,
                            null,
                            out -> {
                              for (int i = 0; i < 40_000; i++) {
                                out.write(new byte[1000]);
                              }
                            }))
                .post("/api/v1/echo", r -> Response.json(r.jsonBody(), CachePolicy.NO_STORE)),
            new ServerConfig("127.0.0.1", 0, PLACES, 400, 1000, IDLE, Duration.ofSeconds(1)));
  }

  @AfterEach
  void stop() {
    release.countDown();
    site.close();
    clients.close();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends a piece now and then until the server hangs up; how long it took, milliseconds. */
  private Future<Long> trickle(String start, String piece, List<String> answers) {
    return clients.submit(
        () -> {
          long begun = System.nanoTime();
          try (Wire wire = new Wire(site)) {
            wire.send(start);
            Future<String> answer = clients.submit(wire::answers);
            while (!answer.isDone() && System.nanoTime() - begun < 7_000_000_000L) {
              wire.send(piece);
              Thread.sleep(100);
            }
            answers.add(answer.get());
          }
          return (System.nanoTime() - begun) / 1_000_000;
        });
  }

  @Test
  void aHeadThatTricklesInIsNotWaitedForForEver() throws Exception {
    List<String> answers = java.util.Collections.synchronizedList(new ArrayList<>());
    List<Future<Long>> all = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      all.add(trickle("GET / HTTP/1.1\r\nHost: a\r\nX-", i % 2 == 0 ? "a" : "b: c\r\nX-", answers));
    }
    assertThat(site.get("/").statusCode()).isEqualTo(200);
    for (Future<Long> one : all) {
      assertThat(one.get()).isLessThan(LATE_MILLIS);
    }
    assertThat(site.get("/").statusCode()).isEqualTo(200);
    assertThat(answers)
        .allMatch(answer -> answer.isEmpty() || answer.contains("408") || answer.contains("reset"));
  }

  @Test
  void aSecondHeadOfTheSameConnectionIsNotWaitedForEither() throws Exception {
    List<String> answers = java.util.Collections.synchronizedList(new ArrayList<>());
    String whole = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
    assertThat(trickle(whole + "GET /lieux HTTP/1.1\r\nX-", "a", answers).get())
        .isLessThan(LATE_MILLIS);
    assertThat(answers.getFirst()).startsWith("HTTP/1.1 200");
  }

  @Test
  void aBodyThatTricklesInOrStopsIsRefusedAndFreesItsPlace() throws Exception {
    List<String> answers = java.util.Collections.synchronizedList(new ArrayList<>());
    String head =
        "POST /api/v1/echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{";
    List<Future<Long>> all = new ArrayList<>();
    for (int i = 0; i < PLACES; i++) {
      all.add(trickle(head, i % 2 == 0 ? " " : "", answers));
    }
    for (Future<Long> one : all) {
      assertThat(one.get()).isLessThan(LATE_MILLIS);
    }
    assertThat(answers).allMatch(answer -> answer.startsWith("HTTP/1.1 408"));
    assertThat(site.get("/").statusCode()).isEqualTo(200);
  }

  /** As many as there are places ask for a long file and read nothing of it. */
  @Test
  void thoseWhoDoNotReadWhatTheyAskedForKeepNobodyOut() {
    List<Wire> idle = new ArrayList<>();
    try {
      for (int i = 0; i < 3 * PLACES; i++) {
        Wire wire = new Wire(site);
        wire.send(
            "GET /" + (i % 2 == 0 ? "gros.bin" : "suite.csv") + " HTTP/1.1\r\nHost: a\r\n\r\n");
        idle.add(wire);
      }
      idle.forEach(Wire::head);
      for (int i = 0; i < 20; i++) {
        assertThat(site.get("/").statusCode()).isEqualTo(200);
      }
    } finally {
      idle.forEach(Wire::close);
    }
  }

  @Test
  void idleConnectionsBeyondTheLimitWaitAndAreServedOnceOthersLeave() {
    List<Wire> idle = new ArrayList<>();
    try {
      for (int i = 0; i < 600; i++) {
        idle.add(new Wire(site));
      }
      // Idle ones are shown out after a second, which lets those who ask in.
      long start = System.nanoTime();
      try (Wire wire = new Wire(site)) {
        assertThat(wire.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").answers())
            .startsWith("HTTP/1.1 200");
      }
      assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(2 * LATE_MILLIS);
    } finally {
      idle.forEach(Wire::close);
    }
    assertThat(site.get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void beyondItsPlacesTheServerSaysSoAndRecovers() throws Exception {
    List<Future<HttpResponse<String>>> slow = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      slow.add(clients.submit(() -> site.get("/lent")));
    }
    int shed = 0;
    for (int i = 0; i < 100; i++) {
      HttpResponse<String> answer = site.get("/");
      assertThat(answer.statusCode()).isIn(200, 503);
      if (answer.statusCode() == 503) {
        shed++;
        assertThat(header(answer, "Retry-After")).isEqualTo("2");
        assertThat(answer.body()).contains("Réessayez");
      }
    }
    assertThat(shed).isPositive();
    release.countDown();
    int served = 0;
    for (Future<HttpResponse<String>> one : slow) {
      assertThat(one.get().statusCode()).isIn(200, 503);
      served += one.get().statusCode() == 200 ? 1 : 0;
    }
    assertThat(served).isBetween(PLACES, 40);
    for (int i = 0; i < 50; i++) {
      assertThat(site.get("/").statusCode()).isEqualTo(200);
    }
    assertThat(site.metrics.inFlight().get()).isZero();
  }
}
