package fr.rezone.site.contract;

import java.util.List;

/**
 * A part of the address.
 *
 * @param name as in the template
 * @param description French
 * @param example a value that exists in this release
 * @param values the only ones possible; empty for any
 */
public record PathParameter(String name, String description, String example, List<String> values) {
  public PathParameter {
    values = List.copyOf(values);
  }

  public PathParameter(String name, String description, String example) {
    this(name, description, example, List.of());
  }
}
