package fr.rezone.source.structure;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Values of FINESS+ off the token stream, in either of its spellings: a flat code, or an object
 * that holds it under {@code code}. Every method is called on the first token of a value and leaves
 * the parser on its last.
 */
final class FinessTokens {
  private final JsonParser parser;
  private final FinessField.Names names = new FinessField.Names();

  FinessTokens(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * Enters the next field of the current object and stands on its value; null at the end of the
   * object.
   */
  @org.jspecify.annotations.Nullable
  FinessField nextField() {
    String name = parser.nextName();
    if (name == null) {
      return null;
    }
    FinessField field = names.field(name);
    parser.nextToken();
    return field;
  }

  boolean isObject() {
    return parser.currentToken() == JsonToken.START_OBJECT;
  }

  boolean isArray() {
    return parser.currentToken() == JsonToken.START_ARRAY;
  }

  /** Moves to the next element of the current array; false at its end. */
  boolean nextElement() {
    return parser.nextToken() != JsonToken.END_ARRAY;
  }

  void skip() {
    parser.skipChildren();
  }

  /**
   * The value as text without the padding of the register; empty for null and for what is no text.
   */
  String text() {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return codeOfObject();
    }
    if (token == JsonToken.START_ARRAY) {
      parser.skipChildren();
      return "";
    }
    return token == JsonToken.VALUE_STRING || token.isNumeric() ? parser.getString().strip() : "";
  }

  /**
   * The value as a number, written as text or not, with a point or a comma; NaN when it is none.
   */
  double number() {
    String text = text();
    if (text.isEmpty()) {
      return Double.NaN;
    }
    try {
      return Double.parseDouble(text.indexOf(',') < 0 ? text : text.replace(',', '.'));
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private String codeOfObject() {
    String code = "";
    FinessField field;
    while ((field = nextField()) != null) {
      if (field == FinessField.CODE && !isObject() && !isArray()) {
        code = text();
      } else {
        skip();
      }
    }
    return code;
  }
}
