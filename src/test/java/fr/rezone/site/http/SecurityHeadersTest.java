package fr.rezone.site.http;

import static fr.rezone.site.http.RunningSite.header;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the answer is, and whoever makes it, it says the same to browsers. */
class SecurityHeadersTest {
  private static final List<String> EXPECTED =
      List.of(
          "Content-Security-Policy",
          "X-Content-Type-Options",
          "Referrer-Policy",
          "Permissions-Policy",
          "Cross-Origin-Opener-Policy",
          "Cross-Origin-Resource-Policy",
          "X-Frame-Options",
          "Cache-Control");

  private static final ServerConfig CONFIG =
      new ServerConfig(
          "127.0.0.1", 0, 100, 100, 1000, Duration.ofSeconds(5), Duration.ofSeconds(2));

  @AutoClose private static RunningSite site;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("fichier"), "0123456789");
    site =
        new RunningSite(
            Router.builder()
                .get("/", _ -> Response.html("accueil"))
                .add(Route.get("/garde", _ -> Response.html("gardé".repeat(500))).asKept())
                .get("/ailleurs", _ -> Response.redirect("/"))
                .get("/bogue", _ -> badly())
                .get("/api/v1/x", _ -> Response.json("{}", CachePolicy.RELEASE))
                .post("/api/v1/y", r -> Response.json(r.jsonBody(), CachePolicy.NO_STORE))
                .get(
                    "/fichier",
                    _ -> new Response.Ranged(file, "text/plain", "t", CachePolicy.RELEASE, null))
                .get(
                    "/flot",
                    _ ->
                        new Response.Streamed(
                            "text/plain", "f", CachePolicy.RELEASE, null, out -> out.write(65)))
                .add(Route.get("/cadre", _ -> Response.html("cadre")).asFrameable()),
            CONFIG);
  }

  private static Response badly() {
    throw new IllegalStateException("essai");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /, 200",
    "HEAD, /, 200",
    "GET, /garde, 200",
    "GET, /flot, 200",
    "GET, /fichier, 200",
    "GET, /ailleurs, 303",
    "GET, /garde/, 308",
    "GET, /?inconnu=1, 400",
    "GET, /nulle-part, 404",
    "GET, /api/v1/nulle-part, 404",
    "POST, /, 405",
    "PUT, /api/v1/x, 405",
    "POST, /api/v1/y, 415",
    "GET, /bogue, 500",
    "GET, /health, 200",
    "GET, /health/ready, 200",
    "GET, /metrics, 200",
  })
  void everyAnswerCarriesThem(String method, String path, int status) {
    check(site.send(method, path, ""), status);
  }

  @Test
  void partsRefusalsAndWhatIsKnownCarryThem() {
    check(site.get("/fichier", "Range", "bytes=2-3"), 206);
    check(site.get("/fichier", "Range", "bytes=50-60"), 416);
    check(site.get("/garde", "If-None-Match", header(site.get("/garde"), "ETag")), 304);
    check(site.get("/garde", "Accept-Encoding", "gzip"), 200);
    check(
        site.send("POST", "/api/v1/y", "x".repeat(1001), "Content-Type", "application/json"), 413);
  }

  @Test
  void aPreflightCarriesThemAndOpensTheApiAlone() {
    HttpResponse<String> api = site.send("OPTIONS", "/api/v1/y", "");
    assertThat(api.statusCode()).isEqualTo(204);
    assertThat(header(api, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(header(api, "Access-Control-Allow-Methods")).contains("POST");
    assertThat(header(api, "Access-Control-Allow-Credentials")).isEmpty();
    assertThat(header(api, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(site.send("OPTIONS", "/", ""), "Access-Control-Allow-Origin")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /\u0001 HTTP/1.1\r\nHost: a\r\n\r\n", "bonjour\r\n\r\n"})
  void evenWhatIsNotHttpIsAnsweredWithThem(String raw) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.server.port())) {
      socket.setSoTimeout(3000);
      OutputStream out = socket.getOutputStream();
      out.write(raw.getBytes(StandardCharsets.UTF_8));
      out.flush();
      String answer =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
              .toLowerCase(Locale.ROOT);
      assertThat(EXPECTED)
          .allSatisfy(name -> assertThat(answer).contains(name.toLowerCase(Locale.ROOT)));
      assertThat(answer).doesNotContain("\r\nserver:", "jetty");
    }
    assertThat(site.get("/metrics").body()).containsPattern("rezone_http_malformed_total [1-9]");
  }

  @Test
  void whatIsMadeForFramesMayBeFramed() {
    HttpResponse<String> frame = site.get("/cadre");
    assertThat(header(frame, "X-Frame-Options")).isEmpty();
    assertThat(header(frame, "Content-Security-Policy")).endsWith("frame-ancestors *");
  }

  private static void check(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(EXPECTED).allSatisfy(name -> assertThat(header(answer, name)).as(name).isNotEmpty());
    assertThat(header(answer, "Content-Security-Policy"))
        .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
        .contains("base-uri 'none'", "form-action 'self'", "frame-ancestors 'self'")
        .doesNotContain("unsafe", "http:", "https:", "*");
    assertThat(header(answer, "X-Request-Id")).isNotEmpty();
    for (String absent : List.of("Server", "Set-Cookie", "X-Powered-By")) {
      assertThat(header(answer, absent)).as(absent).isEmpty();
    }
  }
}
