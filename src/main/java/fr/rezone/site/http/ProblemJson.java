package fr.rezone.site.http;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Refusals for programs: {@code application/problem+json} (RFC 9457). */
final class ProblemJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String TYPE = "application/problem+json; charset=utf-8";

  private ProblemJson() {}

  static Response.Text write(Response.Problem problem, String reference) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("type", "about:blank");
    fields.put("title", problem.title());
    fields.put("status", problem.status());
    fields.put("detail", problem.detail());
    if (!problem.suggestions().isEmpty()) {
      fields.put("suggestions", problem.suggestions());
    }
    if (!reference.isEmpty()) {
      fields.put("reference", reference);
    }
    ByteBuffer body = ByteBuffer.wrap(JSON.writeValueAsBytes(fields));
    return new Response.Text(problem.status(), TYPE, body, CachePolicy.NO_STORE, null);
  }
}
