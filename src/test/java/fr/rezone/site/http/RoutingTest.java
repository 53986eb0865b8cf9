package fr.rezone.site.http;

import static fr.rezone.site.http.RunningSite.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingTest {
  @AutoClose private static RunningSite site;

  @BeforeAll
  static void start() {
    site =
        new RunningSite(
            Router.builder()
                .get("/", _ -> Response.html("accueil"))
                .get("/territoires/{code}", r -> Response.html("tvs " + r.path("code")))
                .get("/territoires/liste", _ -> Response.html("liste"))
                .add(
                    Route.get(
                            "/tuiles/{z}/{x}/{y}.mvt",
                            r -> Response.html(r.path("z") + " " + r.path("x") + " " + r.path("y")))
                        .asInline()
                        .asOpen())
                .get("/vers", _ -> Response.redirect("/territoires/liste"))
                .get(
                    "/bogue",
                    _ -> {
                      throw new IllegalStateException("mot de passe : 1234");
                    })
                .add(Route.get("/cadre", _ -> Response.html("cadre")).asFrameable())
                .get("/api/v1/release", _ -> Response.json("{}", CachePolicy.RELEASE))
                .post("/api/v1/echo", r -> Response.json(r.jsonBody(), CachePolicy.NO_STORE)));
  }

  @ParameterizedTest
  @CsvSource({
    "/, accueil",
    "/territoires/01033, tvs 01033",
    "/territoires/liste, liste",
    "/territoires/Saint-%C3%89tienne, tvs Saint-Étienne",
    "/territoires/a+b, tvs a+b",
    "/tuiles/6/32/22.mvt, 6 32 22",
  })
  void findsTheHandlerAndItsParameters(String path, String body) {
    assertThat(site.get(path).body()).isEqualTo(body);
  }

  @Test
  void anUnknownAddressIsAPageForPeopleAndAProblemForPrograms() {
    HttpResponse<String> page = site.get("/nulle-part");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(header(page, "Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(page.body()).contains("Cette page n’existe pas");

    HttpResponse<String> problem = site.get("/api/v1/nulle-part");
    assertThat(problem.statusCode()).isEqualTo(404);
    assertThat(header(problem, "Content-Type")).startsWith("application/problem+json");
    assertThat(problem.body()).contains("\"status\":404");
  }

  @Test
  void aFinalSlashLeadsToTheAddressWithoutIt() {
    HttpResponse<String> moved = site.get("/territoires/liste/");
    assertThat(moved.statusCode()).isEqualTo(308);
    assertThat(header(moved, "Location")).isEqualTo("/territoires/liste");
  }

  @Test
  void aMethodThatTheAddressDoesNotTakeIsRefusedWithThoseItTakes() {
    HttpResponse<String> refused = site.send("DELETE", "/territoires/01033", "");
    assertThat(refused.statusCode()).isEqualTo(405);
    assertThat(header(refused, "Allow")).isEqualTo("GET, HEAD, OPTIONS");
    assertThat(site.get("/api/v1/echo").statusCode()).isEqualTo(405);
  }

  @Test
  void aPreflightOfTheApiIsAnswered() {
    HttpResponse<String> preflight = site.send("OPTIONS", "/api/v1/echo", "");
    assertThat(preflight.statusCode()).isEqualTo(204);
    assertThat(header(preflight, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(header(preflight, "Access-Control-Allow-Methods")).contains("POST");
  }

  @Test
  void headHasTheHeadersOfGetAndNoBody() {
    HttpResponse<String> head = site.send("HEAD", "/territoires/01033", "");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(header(head, "Content-Length")).isEqualTo("9");
    assertThat(header(head, "ETag"))
        .isEqualTo(header(site.get("/territoires/01033"), "ETag"))
        .isNotEmpty();
  }

  @Test
  void aFaultShowsAReferenceAndNothingElse() {
    HttpResponse<String> fault = site.get("/bogue");
    assertThat(fault.statusCode()).isEqualTo(500);
    assertThat(fault.body())
        .contains("Une erreur est survenue de notre côté")
        .contains(header(fault, "X-Request-Id"))
        .doesNotContain("1234", "IllegalState", "at fr.rezone");
  }

  @Test
  void aRequestKeepsTheNameItsProxyGaveUnlessItIsUnfit() {
    assertThat(header(site.get("/", "X-Request-Id", "front-42_abc"), "X-Request-Id"))
        .isEqualTo("front-42_abc");
    assertThat(header(site.get("/", "X-Request-Id", "<script>alert(1)"), "X-Request-Id"))
        .matches("[0-9a-f]{8}-[0-9a-z]+");
    assertThat(header(site.get("/"), "X-Request-Id"))
        .isNotEqualTo(header(site.get("/"), "X-Request-Id"));
  }

  @Test
  void everyAnswerCarriesTheSecurityHeaders() {
    for (String path : List.of("/", "/nulle-part", "/bogue", "/tuiles/1/2/3.mvt", "/health/live")) {
      HttpResponse<String> answer = site.get(path);
      assertThat(header(answer, "Content-Security-Policy"))
          .as(path)
          .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'self'")
          .doesNotContain("unsafe");
      assertThat(header(answer, "X-Content-Type-Options")).as(path).isEqualTo("nosniff");
      assertThat(header(answer, "Server")).as(path).isEmpty();
    }
    assertThat(header(site.get("/cadre"), "Content-Security-Policy")).contains("frame-ancestors *");
  }

  @Test
  void onlyTheApiAndTheTilesAreOpenToOtherSites() {
    assertThat(header(site.get("/"), "Access-Control-Allow-Origin")).isEmpty();
    assertThat(header(site.get("/tuiles/1/2/3.mvt"), "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(header(site.get("/api/v1/release"), "Access-Control-Allow-Origin")).isEqualTo("*");
  }

  @Test
  void aRedirectionNeverLeavesTheSite() {
    assertThat(header(site.get("/vers"), "Location")).isEqualTo("/territoires/liste");
    for (String elsewhere :
        List.of("//pirate.example", "https://pirate.example", "/a\\b", "/a\nb")) {
      assertThatThrownBy(() -> Response.redirect(elsewhere))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void theServerSaysHowItIsWithoutSayingWhoAskedWhat() {
    site.get("/territoires/42218");
    String metrics = site.get("/metrics").body();
    assertThat(site.get("/health/ready").statusCode()).isEqualTo(200);
    assertThat(metrics)
        .contains("rezone_http_requests_total{route=\"/territoires/{code}\",status=\"200\"}")
        .contains(
            "rezone_http_request_duration_seconds_bucket{route=\"/territoires/{code}\",le=\"0.01\"}")
        .contains("jvm_memory_heap_used_bytes")
        .doesNotContain("42218", "127.0.0.1");
  }

  @Test
  void twoRoutesForOneAddressAreRefusedWhenTheRouterIsTakenUp() {
    Router twice =
        Router.builder()
            .get("/a", _ -> Response.html("1"))
            .get("/a", _ -> Response.html("2"))
            .build();
    assertThatThrownBy(() -> site.server.use(twice))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("/a");
    assertThat(site.get("/").body()).isEqualTo("accueil");
  }
}
