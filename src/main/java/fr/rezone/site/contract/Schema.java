package fr.rezone.site.contract;

import java.util.List;

/** The form of a JSON value. Immutable; {@link SchemaWriter} writes it down. */
public sealed interface Schema {
  /**
   * A text.
   *
   * @param format {@code date}, {@code date-time}, {@code uri-reference}…; empty for none
   * @param pattern regular expression the whole follows; empty for none
   * @param values the only ones possible; empty for any
   */
  record Text(String format, String pattern, List<String> values) implements Schema {
    public Text {
      values = List.copyOf(values);
    }
  }

  /** A number, between two bounds, both included; infinite for none. */
  record Decimal(double least, double greatest) implements Schema {}

  /** A whole number, between two bounds, both included. */
  record Whole(long least, long greatest) implements Schema {}

  /** True or false. */
  record Flag() implements Schema {}

  /** Values of one form, in order. */
  record Items(Schema each, int least) implements Schema {}

  /** Values of one form by key. */
  record Dictionary(Schema each) implements Schema {}

  /**
   * An object whose fields are all declared.
   *
   * @param name in the document, unique: letters only
   * @param description French
   */
  record Shape(String name, String description, List<Field> fields) implements Schema {
    public Shape {
      fields = List.copyOf(fields);
    }
  }

  /** The same, or null. */
  record OrNull(Schema value) implements Schema {}

  /** One of several forms. */
  record Either(List<Schema> forms) implements Schema {
    public Either {
      forms = List.copyOf(forms);
    }
  }

  /** Any JSON value, told in words. */
  record Anything() implements Schema {}

  /**
   * A field of an object.
   *
   * @param description French: meaning, unit, and when it is absent
   * @param always whether it is in every answer
   */
  record Field(String name, Schema schema, String description, boolean always) {}

  Text TEXT = new Text("", "", List.of());

  /** A day, {@code 2026-11-21}. */
  Text DAY = new Text("date", "", List.of());

  /** An instant, in universal time. */
  Text INSTANT = new Text("date-time", "", List.of());

  /** An address, on this site when it begins with a slash. */
  Text ADDRESS = new Text("uri-reference", "", List.of());

  Flag FLAG = new Flag();
  Decimal NUMBER = new Decimal(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  /** A whole number, zero or more. */
  Whole COUNT = new Whole(0, Long.MAX_VALUE);

  Anything ANYTHING = new Anything();

  static Text word(String... values) {
    return new Text("", "", List.of(values));
  }

  static Text pattern(String pattern) {
    return new Text("", pattern, List.of());
  }

  static Decimal between(double least, double greatest) {
    return new Decimal(least, greatest);
  }

  static Whole whole(long least, long greatest) {
    return new Whole(least, greatest);
  }

  static Items list(Schema each) {
    return new Items(each, 0);
  }

  static Dictionary byKey(Schema each) {
    return new Dictionary(each);
  }

  static OrNull orNull(Schema value) {
    return new OrNull(value);
  }

  static Either either(Schema... forms) {
    return new Either(List.of(forms));
  }

  static Shape shape(String name, String description, Field... fields) {
    return new Shape(name, description, List.of(fields));
  }

  /** A field of every answer. */
  static Field field(String name, Schema schema, String description) {
    return new Field(name, schema, description, true);
  }

  /** A field that may be absent. */
  static Field maybe(String name, Schema schema, String description) {
    return new Field(name, schema, description, false);
  }
}
