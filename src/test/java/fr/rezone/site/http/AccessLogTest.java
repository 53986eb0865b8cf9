package fr.rezone.site.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AccessLogTest {
  @Test
  void aLineSaysTheRouteAndNothingOfWhoAsksOrWhat() {
    StringWriter lines = new StringWriter();
    try (RunningSite site =
        new RunningSite(
            Router.builder()
                .get(
                    "/communes/{code}",
                    request -> {
                      request.parameters("q");
                      return Response.html("vu");
                    }),
            ServerConfig.local(),
            AccessLog.to(lines))) {
      site.get("/communes/01053?q=secret", "X-Request-Id", "front-0001");
      site.get("/nulle-part/secret");
    }
    assertThat(lines.toString().lines()).hasSize(2);
    JsonNode line =
        JsonMapper.shared().readTree(lines.toString().lines().findFirst().orElseThrow());
    assertThat(line.propertyNames())
        .containsExactly("time", "id", "method", "route", "status", "ms");
    assertThat(line.path("id").asString()).isEqualTo("front-0001");
    assertThat(line.path("route").asString()).isEqualTo("/communes/{code}");
    assertThat(line.path("status").asInt()).isEqualTo(200);
    assertThat(lines.toString()).doesNotContain("secret", "01053", "127.0.0.1");
  }

  @Test
  void aDiskThatIsFullDoesNotStopTheSite() {
    Writer full =
        new Writer() {
          @Override
          public void write(char[] text, int from, int length) throws IOException {
            throw new IOException("No space left on device");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    try (RunningSite site =
        new RunningSite(
            Router.builder().get("/", _ -> Response.html("vu")),
            ServerConfig.local(),
            AccessLog.to(full))) {
      assertThat(site.get("/").statusCode()).isEqualTo(200);
      assertThat(site.get("/").statusCode()).isEqualTo(200);
    }
  }
}
