package fr.rezone.site.contract;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes forms as JSON Schema, in the dialect of a version of OpenAPI, and gathers the objects they
 * name. Not thread-safe.
 */
final class SchemaWriter {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final OpenApi.Version version;
  private final Map<String, Schema.Shape> met = new TreeMap<>();
  private final Map<String, ObjectNode> written = new TreeMap<>();

  SchemaWriter(OpenApi.Version version) {
    this.version = version;
  }

  /** The objects named by what was written so far, by name. */
  Map<String, ObjectNode> shapes() {
    return written;
  }

  ObjectNode write(Schema schema) {
    return switch (schema) {
      case Schema.Text text -> text(text);
      case Schema.Decimal decimal -> decimal(decimal);
      case Schema.Whole whole -> whole(whole);
      case Schema.Flag _ -> typed("boolean");
      case Schema.Items items -> items(items);
      case Schema.Dictionary dictionary -> {
        ObjectNode node = typed("object");
        node.set("additionalProperties", write(dictionary.each()));
        yield node;
      }
      case Schema.Shape shape -> shape(shape);
      case Schema.OrNull orNull -> orNull(orNull);
      case Schema.Either either -> {
        ObjectNode node = NODES.objectNode();
        ArrayNode forms = node.putArray("anyOf");
        either.forms().forEach(form -> forms.add(write(form)));
        yield node;
      }
      case Schema.Anything _ -> NODES.objectNode();
    };
  }

  private static ObjectNode typed(String type) {
    return NODES.objectNode().put("type", type);
  }

  private static ObjectNode text(Schema.Text text) {
    ObjectNode node = typed("string");
    if (!text.format().isEmpty()) {
      node.put("format", text.format());
    }
    if (!text.pattern().isEmpty()) {
      node.put("pattern", text.pattern());
    }
    if (!text.values().isEmpty()) {
      ArrayNode values = node.putArray("enum");
      text.values().forEach(values::add);
    }
    return node;
  }

  private static ObjectNode decimal(Schema.Decimal decimal) {
    ObjectNode node = typed("number");
    if (Double.isFinite(decimal.least())) {
      node.put("minimum", decimal.least());
    }
    if (Double.isFinite(decimal.greatest())) {
      node.put("maximum", decimal.greatest());
    }
    return node;
  }

  private static ObjectNode whole(Schema.Whole whole) {
    ObjectNode node = typed("integer");
    if (whole.least() > Long.MIN_VALUE) {
      node.put("minimum", whole.least());
    }
    if (whole.greatest() < Long.MAX_VALUE) {
      node.put("maximum", whole.greatest());
    }
    return node;
  }

  private ObjectNode items(Schema.Items items) {
    ObjectNode node = typed("array");
    node.set("items", write(items.each()));
    if (items.least() > 0) {
      node.put("minItems", items.least());
    }
    return node;
  }

  private ObjectNode orNull(Schema.OrNull orNull) {
    ObjectNode value = write(orNull.value());
    if (version == OpenApi.Version.V3_0) {
      if (value.has("$ref")) {
        ObjectNode node = NODES.objectNode();
        node.putArray("allOf").add(value);
        return node.put("nullable", true);
      }
      return value.put("nullable", true);
    }
    ObjectNode node = NODES.objectNode();
    node.putArray("anyOf").add(value).add(typed("null"));
    return node;
  }

  /** A reference; the object itself is written once. */
  private ObjectNode shape(Schema.Shape shape) {
    Schema.Shape known = met.putIfAbsent(shape.name(), shape);
    if (known != null && !known.equals(shape)) {
      throw new IllegalStateException("two forms are named " + shape.name());
    }
    if (known == null) {
      ObjectNode node = typed("object");
      node.put("description", shape.description());
      ArrayNode required = NODES.arrayNode();
      ObjectNode properties = NODES.objectNode();
      for (Schema.Field field : shape.fields()) {
        ObjectNode property = write(field.schema());
        if (version == OpenApi.Version.V3_0 && property.has("$ref")) {
          // Beside a reference, 3.0 ignores everything.
          ObjectNode around = NODES.objectNode();
          around.putArray("allOf").add(property);
          property = around;
        }
        property.put("description", field.description());
        properties.set(field.name(), property);
        if (field.always()) {
          required.add(field.name());
        }
      }
      if (!required.isEmpty()) {
        node.set("required", required);
      }
      node.set("properties", properties);
      node.put("additionalProperties", false);
      written.put(shape.name(), node);
    }
    return NODES.objectNode().put("$ref", "#/components/schemas/" + shape.name());
  }
}
