package fr.rezone.site.http;

import static fr.rezone.site.http.RunningSite.header;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeptAnswersTest {
  private static final String WORDS = "<p>Bourg-en-Bresse</p>".repeat(200);

  private final AtomicInteger prepared = new AtomicInteger();
  private final RunningSite site = new RunningSite(routes("A "));

  private Router.Builder routes(String first) {
    return Router.builder()
        .add(
            Route.get(
                    "/fiche/{code}",
                    request -> {
                      prepared.incrementAndGet();
                      request.parameters("vue");
                      return request.path("code").equals("absent")
                          ? Response.Problem.notFound("absente")
                          : Response.html(first + request.path("code") + WORDS);
                    })
                .asKept());
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void isPreparedOnceAndStaysTheSame() {
    String first = site.get("/fiche/1").body();
    assertThat(first).startsWith("A 1");
    assertThat(site.get("/fiche/1").body()).isEqualTo(first);
    assertThat(site.get("/fiche/2").body()).startsWith("A 2");
    assertThat(prepared).hasValue(2);
  }

  @Test
  void answersEachClientInItsEncodingWithTheSameTagAsTheFirstTime() {
    String tag = header(site.get("/fiche/1"), "ETag");
    assertThat(header(site.get("/fiche/1"), "ETag")).isEqualTo(tag);
    assertThat(header(site.get("/fiche/1", "Accept-Encoding", "gzip"), "Content-Encoding"))
        .isEqualTo("gzip");
    assertThat(site.get("/fiche/1", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(site.send("HEAD", "/fiche/1", "").body()).isEmpty();
    assertThat(prepared).hasValue(1);
  }

  @Test
  void aQueryIsNeverAnsweredFromMemory() {
    site.get("/fiche/1");
    assertThat(site.get("/fiche/1?vue=tableau").statusCode()).isEqualTo(200);
    assertThat(site.get("/fiche/1?autre=1").statusCode()).isEqualTo(400);
    assertThat(prepared).hasValue(3);
  }

  @Test
  void aRefusalIsNotKept() {
    assertThat(site.get("/fiche/absent").statusCode()).isEqualTo(404);
    assertThat(site.get("/fiche/absent").statusCode()).isEqualTo(404);
    assertThat(prepared).hasValue(2);
  }

  @Test
  void anotherReleaseForgetsWhatTheFormerOneKept() {
    assertThat(site.get("/fiche/1").body()).startsWith("A 1");
    site.server.use(routes("B ").build());
    assertThat(site.get("/fiche/1").body()).startsWith("B 1");
  }
}
