package fr.rezone.site.http;

import static fr.rezone.site.http.RunningSite.header;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RangesTest {
  private static final byte[] BYTES = new byte[300_000];
  @AutoClose private static RunningSite site;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    new Random(3).nextBytes(BYTES);
    Path file = Files.write(folder.resolve("carte.pmtiles"), BYTES);
    Path empty = Files.write(folder.resolve("vide"), new byte[0]);
    site =
        new RunningSite(
            Router.builder()
                .get("/carte.pmtiles", _ -> ranged(file))
                .get("/vide", _ -> ranged(empty)));
  }

  private static Response ranged(Path file) {
    return new Response.Ranged(file, "application/vnd.pmtiles", "v1", CachePolicy.REVALIDATE, null);
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-126, 0, 127",
    "bytes=1000-200999, 1000, 201000",
    "bytes=299999-, 299999, 300000",
    "bytes=-500, 299500, 300000",
    "bytes=-900000, 0, 300000",
    "bytes=299990-400000, 299990, 300000",
  })
  void aPartIsSentExactly(String range, int from, int to) {
    HttpResponse<String> answer = site.get("/carte.pmtiles", "Range", range);
    assertThat(answer.statusCode()).isEqualTo(206);
    assertThat(header(answer, "Content-Range"))
        .isEqualTo("bytes " + from + "-" + (to - 1) + "/300000");
    assertThat(site.bytes("/carte.pmtiles", "Range", range))
        .isEqualTo(Arrays.copyOfRange(BYTES, from, to));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lignes=1-2", "bytes=abc", "bytes=9-3", "bytes=-", "bytes=--4"})
  void whatIsNotUnderstoodIsIgnored(String range) {
    HttpResponse<String> answer = site.get("/carte.pmtiles", "Range", range);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Length")).isEqualTo("300000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=300000-", "bytes=0-1,5-9", "bytes=-0"})
  void whatCannotBeSentIsRefusedWithTheLength(String range) {
    HttpResponse<String> answer = site.get("/carte.pmtiles", "Range", range);
    assertThat(answer.statusCode()).isEqualTo(416);
    assertThat(header(answer, "Content-Range")).isEqualTo("bytes */300000");
  }

  @Test
  void aPartOfAnotherVersionIsSentWhole() {
    String tag = header(site.get("/carte.pmtiles"), "ETag");
    assertThat(site.get("/carte.pmtiles", "Range", "bytes=0-9", "If-Range", tag).statusCode())
        .isEqualTo(206);
    assertThat(site.get("/carte.pmtiles", "Range", "bytes=0-9", "If-Range", "\"v0\"").statusCode())
        .isEqualTo(200);
    assertThat(site.get("/carte.pmtiles", "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @Test
  void theWholeFileAndItsHead() {
    assertThat(site.bytes("/carte.pmtiles")).isEqualTo(BYTES);
    HttpResponse<String> head = site.send("HEAD", "/carte.pmtiles", "");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(header(head, "Content-Length")).isEqualTo("300000");
    assertThat(header(head, "Accept-Ranges")).isEqualTo("bytes");
    assertThat(site.bytes("/vide")).isEmpty();
  }
}
