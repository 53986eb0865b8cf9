package fr.rezone.site.http;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How the site is doing, for whoever runs it. Immutable.
 *
 * @param release id of the release shown; empty before the first one
 * @param troubles what does not work as it should, one French line each: a release refused, rules
 *     that could not be read
 */
public record Health(String release, List<String> troubles) {
  public Health {
    troubles = List.copyOf(troubles);
  }

  boolean isReady() {
    return !release.isEmpty();
  }

  /** {@code {"status": "ok" | "degraded" | "starting", "release": …, "troubles": […]}}. */
  String toJson() {
    ObjectNode root = JsonMapper.shared().createObjectNode();
    root.put("status", !isReady() ? "starting" : troubles.isEmpty() ? "ok" : "degraded");
    root.put("release", release);
    troubles.forEach(root.putArray("troubles")::add);
    return root + "\n";
  }
}
