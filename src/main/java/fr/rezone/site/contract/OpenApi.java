package fr.rezone.site.contract;

import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a contract as an OpenAPI document. Not thread-safe; one for each document. */
public final class OpenApi {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String PROBLEM = "application/problem+json";

  /** The form of a refusal (RFC 9457). */
  public static final Schema.Shape PROBLEM_FORM =
      Schema.shape(
          "Problem",
          "Un refus, en mots (RFC 9457).",
          Schema.field("type", Schema.TEXT, "Toujours « about:blank »."),
          Schema.field("title", Schema.TEXT, "Le refus en une phrase."),
          Schema.field("status", Schema.whole(400, 599), "Le code HTTP."),
          Schema.field("detail", Schema.TEXT, "Ce qui ne va pas, où, et que faire."),
          Schema.maybe(
              "suggestions",
              Schema.list(
                  Schema.shape(
                      "Suggestion",
                      "Une adresse qui est peut-être celle cherchée.",
                      Schema.field("label", Schema.TEXT, "Son nom."),
                      Schema.field("path", Schema.ADDRESS, "Son adresse sur ce site."))),
              "Ce que vous cherchiez peut-être."),
          Schema.maybe("reference", Schema.TEXT, "Pour signaler une erreur de notre côté."));

  /** A version of OpenAPI that is written. */
  public enum Version {
    /** Asked for by OGC API – Features. */
    V3_0("3.0.3"),
    V3_1("3.1.0");

    private final String number;

    Version(String number) {
      this.number = number;
    }
  }

  private final Version version;
  private final SchemaWriter schemas;

  private OpenApi(Version version) {
    this.version = version;
    this.schemas = new SchemaWriter(version);
  }

  public static ObjectNode write(Contract contract, Version version) {
    return new OpenApi(version).document(contract);
  }

  private ObjectNode document(Contract contract) {
    ObjectNode root = NODES.objectNode();
    root.put("openapi", version.number);
    ObjectNode info = root.putObject("info");
    info.put("title", contract.title());
    info.put("description", contract.description());
    info.put("version", contract.version());
    ObjectNode licence = info.putObject("license");
    licence.put("name", "EUPL-1.2");
    licence.put(
        "url", "https://interoperable-europe.ec.europa.eu/collection/eupl/eupl-text-eupl-12");
    root.putArray("servers").addObject().put("url", "/").put("description", "Ce site");
    ArrayNode tags = root.putArray("tags");
    contract
        .groups()
        .forEach(g -> tags.addObject().put("name", g.name()).put("description", g.description()));
    ObjectNode paths = root.putObject("paths");
    for (Operation operation : contract.operations()) {
      ObjectNode item =
          paths.has(operation.template())
              ? (ObjectNode) paths.get(operation.template())
              : paths.putObject(operation.template());
      item.set(operation.method().equals("POST") ? "post" : "get", operation(operation));
    }
    schemas.write(PROBLEM_FORM);
    ObjectNode components = root.putObject("components");
    ObjectNode named = components.putObject("schemas");
    for (Map.Entry<String, ObjectNode> shape : schemas.shapes().entrySet()) {
      named.set(shape.getKey(), shape.getValue());
    }
    ObjectNode responses = components.putObject("responses");
    refusal(responses, "BadRequest", "La demande n’est pas comprise : le refus dit pourquoi.");
    refusal(responses, "NotFound", "Rien ne porte ce code dans cette version des données.");
    refusal(
        responses,
        "Refused",
        "Tout autre refus : trop de demandes (503), document trop long (413), méthode (405), erreur de notre côté (500).");
    headers(components.putObject("headers"));
    return root;
  }

  private static void refusal(ObjectNode responses, String name, String description) {
    ObjectNode response = responses.putObject(name);
    response.put("description", description);
    response
        .putObject("content")
        .putObject(PROBLEM)
        .putObject("schema")
        .put("$ref", "#/components/schemas/Problem");
  }

  private static void headers(ObjectNode headers) {
    header(headers, "ETag", "Nom de ce contenu exact, à rendre dans If-None-Match.");
    header(headers, "Cache-Control", "Combien de temps garder la réponse.");
  }

  private static void header(ObjectNode headers, String name, String description) {
    ObjectNode header = headers.putObject(name);
    header.put("description", description);
    header.putObject("schema").put("type", "string");
  }

  private ObjectNode operation(Operation operation) {
    ObjectNode node = NODES.objectNode();
    node.put("operationId", operation.id());
    node.put("summary", operation.title());
    node.put("description", operation.text());
    node.putArray("tags").add(operation.group());
    ArrayNode parameters = NODES.arrayNode();
    operation.path().forEach(part -> parameters.add(part(part)));
    operation.query().forEach(parameter -> parameters.add(parameter(parameter)));
    if (!parameters.isEmpty()) {
      node.set("parameters", parameters);
    }
    Operation.Body body = operation.body();
    if (body != null) {
      ObjectNode request = node.putObject("requestBody");
      request.put("required", true);
      ObjectNode content = request.putObject("content").putObject("application/json");
      content.set("schema", schemas.write(body.schema()));
      examples(operation, content);
    }
    responses(operation, node.putObject("responses"));
    return node;
  }

  private static void examples(Operation operation, ObjectNode content) {
    ObjectNode examples = NODES.objectNode();
    for (Operation.Example example : operation.examples()) {
      ObjectNode each = examples.putObject("exemple-" + (examples.size() + 1));
      each.put("summary", example.title());
      each.set("value", JsonText.parse(example.body()));
    }
    if (!examples.isEmpty()) {
      content.set("examples", examples);
    }
  }

  private void responses(Operation operation, ObjectNode responses) {
    ObjectNode good = responses.putObject("200");
    good.put("description", operation.title() + ".");
    ObjectNode headers = good.putObject("headers");
    headers.putObject("Cache-Control").put("$ref", "#/components/headers/Cache-Control");
    if (operation.method().equals("GET")) {
      headers.putObject("ETag").put("$ref", "#/components/headers/ETag");
    }
    ObjectNode content = good.putObject("content");
    for (Operation.Answer answer : operation.answers()) {
      ObjectNode media = content.putObject(bare(answer.type()));
      Schema schema = answer.schema();
      if (schema == null) {
        media.putObject("schema").put("type", "string");
      } else {
        media.set("schema", schemas.write(schema));
      }
    }
    responses.putObject("400").put("$ref", "#/components/responses/BadRequest");
    if (!operation.path().isEmpty()) {
      responses.putObject("404").put("$ref", "#/components/responses/NotFound");
    }
    responses.putObject("default").put("$ref", "#/components/responses/Refused");
  }

  /** A media type without its charset, which JSON does not have. */
  private static String bare(String type) {
    int end = type.indexOf("; charset");
    return end < 0 ? type : type.substring(0, end);
  }

  private static ObjectNode part(PathParameter part) {
    ObjectNode node = NODES.objectNode();
    node.put("name", part.name());
    node.put("in", "path");
    node.put("required", true);
    node.put("description", part.description());
    ObjectNode schema = node.putObject("schema");
    schema.put("type", "string");
    if (!part.values().isEmpty()) {
      ArrayNode values = schema.putArray("enum");
      part.values().forEach(values::add);
    }
    node.put("example", part.example());
    return node;
  }

  private ObjectNode parameter(QueryParameter<?> parameter) {
    ObjectNode node = NODES.objectNode();
    node.put("name", parameter.name());
    node.put("in", "query");
    node.put("required", parameter.required());
    node.put("description", parameter.description());
    if (parameter.repeated()) {
      node.put("style", "form");
      node.put("explode", true);
      ObjectNode list = node.putObject("schema");
      list.put("type", "array");
      list.set("items", schemas.write(parameter.schema()));
    } else if (parameter.schema() instanceof Schema.Items) {
      node.put("style", "form");
      node.put("explode", false);
      node.set("schema", schemas.write(parameter.schema()));
    } else {
      node.set("schema", schemas.write(parameter.schema()));
    }
    if (!parameter.example().isEmpty()) {
      node.set("example", JsonText.value(parameter.schema(), parameter.example()));
    }
    return node;
  }
}
