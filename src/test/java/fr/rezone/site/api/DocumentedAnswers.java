package fr.rezone.site.api;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An OpenAPI document against which answers are held. */
public final class DocumentedAnswers {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JsonNode document;

  public DocumentedAnswers(JsonNode document) {
    this.document = document;
  }

  /** What in an answer is not as its declared form wants; empty when it is. */
  public List<String> faults(String template, String method, String mediaType, String body) {
    JsonNode schema =
        document
            .path("paths")
            .path(template)
            .path(method)
            .path("responses")
            .path("200")
            .path("content")
            .path(mediaType)
            .path("schema");
    if (schema.isMissingNode()) {
      return List.of(method + " " + template + " does not declare " + mediaType);
    }
    return faults(schema, body);
  }

  /** The same for a refusal. */
  public List<String> faultsOfProblem(String body) {
    return faults(document.path("components").path("schemas").path("Problem"), body);
  }

  private List<String> faults(JsonNode schema, String body) {
    ObjectNode whole = schema.deepCopy().asObject();
    whole.set("components", document.path("components"));
    return SchemaRegistry.withDefaultDialect(
            document.path("openapi").asString().startsWith("3.0.")
                ? Dialects.getOpenApi30()
                : Dialects.getOpenApi31())
        .getSchema(whole)
        .validate(JSON.readTree(body))
        .stream()
        .map(Object::toString)
        .toList();
  }
}
