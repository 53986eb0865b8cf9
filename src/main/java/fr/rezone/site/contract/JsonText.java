package fr.rezone.site.contract;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Examples, which are written as text, as JSON values. */
final class JsonText {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private JsonText() {}

  static JsonNode parse(String json) {
    return MAPPER.readTree(json);
  }

  /** A value of the query in the type of its form. */
  static JsonNode value(Schema schema, String text) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (schema) {
      case Schema.Whole _ -> nodes.numberNode(Long.parseLong(text));
      case Schema.Decimal _ -> nodes.numberNode(Double.parseDouble(text));
      case Schema.Items items -> {
        var list = nodes.arrayNode();
        for (String each : text.split(",", -1)) {
          list.add(value(items.each(), each));
        }
        yield list;
      }
      default -> nodes.stringNode(text);
    };
  }
}
