package fr.rezone.site.http;

import static fr.rezone.site.http.RunningSite.header;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CachingTest {
  private static final String LONG = "<p>Bourg-en-Bresse, œuvre, 1 234,5 €</p>".repeat(200);
  private static final byte[] TILE = LONG.getBytes(StandardCharsets.UTF_8);
  @AutoClose private static RunningSite site;

  @BeforeAll
  static void start() {
    ByteBuffer packed = new Gzip().pack(ByteBuffer.wrap(TILE));
    Content tile = Content.packed("application/vnd.mapbox-vector-tile", "r1-0-0-0", packed);
    Content asset =
        new Content(
            "text/css; charset=utf-8",
            "abc",
            ByteBuffer.wrap("plain".getBytes(StandardCharsets.UTF_8)),
            ByteBuffer.wrap("gz".getBytes(StandardCharsets.UTF_8)),
            ByteBuffer.wrap("br".getBytes(StandardCharsets.UTF_8)));
    site =
        new RunningSite(
            Router.builder()
                .get("/long", _ -> Response.html(LONG))
                .get("/court", _ -> Response.html("court"))
                .get("/moment", _ -> Response.html(LONG, CachePolicy.NO_STORE))
                .get(
                    "/table",
                    _ -> Response.text(200, Response.CSV, "a;b\n", CachePolicy.RELEASE).as("t.csv"))
                .add(
                    Route.get("/tuile", _ -> Response.stored(tile, CachePolicy.IMMUTABLE))
                        .asInline())
                .add(
                    Route.get("/asset", _ -> Response.stored(asset, CachePolicy.IMMUTABLE))
                        .asInline()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/long", "/court", "/tuile", "/asset"})
  void aKeptCopyIsConfirmedWithoutItsBody(String path) {
    for (String encodings : new String[] {"identity", "gzip", "gzip, br"}) {
      HttpResponse<String> first = site.get(path, "Accept-Encoding", encodings);
      String tag = header(first, "ETag");
      HttpResponse<String> second =
          site.get(path, "Accept-Encoding", encodings, "If-None-Match", "\"x\", W/" + tag);
      assertThat(second.statusCode()).as(path + " " + encodings).isEqualTo(304);
      assertThat(second.body()).isEmpty();
      assertThat(header(second, "ETag")).isEqualTo(tag);
    }
    assertThat(site.get(path, "If-None-Match", "\"autre\"").statusCode()).isEqualTo(200);
  }

  @Test
  void eachEncodingHasItsOwnTag() {
    String plain = header(site.get("/long"), "ETag");
    String packed = header(site.get("/long", "Accept-Encoding", "gzip"), "ETag");
    assertThat(packed).isNotEqualTo(plain).endsWith("-gz\"");
  }

  @Test
  void longTextIsPackedForWhoeverReadsGzip() throws IOException {
    byte[] packed = site.bytes("/long", "Accept-Encoding", "deflate, gzip;q=0.8");
    assertThat(packed.length).isLessThan(TILE.length / 10);
    assertThat(unpack(packed)).isEqualTo(LONG);
    assertThat(header(site.get("/long"), "Vary")).isEqualTo("Accept-Encoding");
    assertThat(header(site.get("/court", "Accept-Encoding", "gzip"), "Content-Encoding")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"gzip;q=0, ''", "x-gzip, ''", "*, ''", "'br, gzip', gzip"})
  void readsWhatTheClientAccepts(String accepted, String encoding) {
    HttpResponse<String> answer = site.get("/long", "Accept-Encoding", accepted);
    assertThat(header(answer, "Content-Encoding")).isEqualTo(encoding);
  }

  @Test
  void aStoredContentIsSentInTheBestEncoding() {
    assertThat(site.get("/asset").body()).isEqualTo("plain");
    assertThat(site.get("/asset", "Accept-Encoding", "gzip").body()).isEqualTo("gz");
    assertThat(site.get("/asset", "Accept-Encoding", "gzip, deflate, br, zstd").body())
        .isEqualTo("br");
  }

  @Test
  void aTileKeptPackedIsUnpackedForWhoeverCannotReadIt() throws IOException {
    assertThat(site.bytes("/tuile")).isEqualTo(TILE);
    assertThat(unpack(site.bytes("/tuile", "Accept-Encoding", "gzip"))).isEqualTo(LONG);
  }

  @Test
  void saysHowLongToKeep() {
    assertThat(header(site.get("/tuile"), "Cache-Control")).contains("immutable");
    assertThat(header(site.get("/long"), "Cache-Control")).isEqualTo("public, no-cache");
    HttpResponse<String> moment = site.get("/moment");
    assertThat(header(moment, "Cache-Control")).isEqualTo("no-store");
    assertThat(header(moment, "ETag")).isEmpty();
    assertThat(header(site.get("/table"), "Content-Disposition"))
        .isEqualTo("attachment; filename=\"t.csv\"");
  }

  @Test
  void packingThenUnpackingChangesNothing() {
    Random random = new Random(20_261_121);
    Gzip gzip = new Gzip();
    for (int i = 0; i < 200; i++) {
      byte[] bytes = new byte[random.nextInt(200_000)];
      if (i % 2 == 0) {
        random.nextBytes(bytes);
      }
      ByteBuffer packed = gzip.pack(ByteBuffer.wrap(bytes));
      assertThat(Gzip.unpack(packed)).isEqualTo(ByteBuffer.wrap(bytes));
    }
  }

  private static String unpack(byte[] packed) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
