package fr.rezone.site.aid;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/**
 * The part of an address after the question mark, built value by value; empty values are left out.
 * Immutable.
 */
public record Query(Map<String, String> values) {
  public Query {
    values = new LinkedHashMap<>(values);
    values.values().removeIf(String::isEmpty);
  }

  @Override
  public Map<String, String> values() {
    return new LinkedHashMap<>(values);
  }

  /** The same with other values; an empty one removes. */
  public Query with(Map<String, String> changes) {
    Map<String, String> changed = values();
    changed.putAll(changes);
    return new Query(changed);
  }

  public Query with(String name, String value) {
    return with(Map.of(name, value));
  }

  /** With its question mark; empty without values. */
  @Override
  public String toString() {
    StringJoiner joined = new StringJoiner("&", "?", "").setEmptyValue("");
    values.forEach((name, value) -> joined.add(encode(name) + "=" + encode(value)));
    return joined.toString();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%3A", ":").replace("%2C", ",");
  }
}
