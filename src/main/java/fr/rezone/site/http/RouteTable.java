package fr.rezone.site.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The routes as a tree of path segments, literals before parameters. Immutable once built; lookups
 * allocate little.
 */
final class RouteTable {
  private final Node root = new Node();
  private final Endpoint otherwise;
  private final KeptAnswers kept = new KeptAnswers();

  RouteTable(Router router, Metrics metrics) {
    for (Route route : router.routes()) {
      insert(route, metrics);
    }
    Route none = Route.get("/", router.otherwise());
    this.otherwise = new Endpoint(none, metrics.meter("autre"), SecurityHeaders.of(none));
  }

  /** A route ready to be served. */
  record Endpoint(Route route, RouteMeter meter, SecurityHeaders headers) {}

  /** The place found in the tree and the values met on the way, as they stand in the path. */
  record Match(Map<String, Endpoint> byMethod, Map<String, String> values) {}

  Endpoint otherwise() {
    return otherwise;
  }

  /** What was prepared by these routes: it leaves with them when another release comes. */
  KeptAnswers kept() {
    return kept;
  }

  /** Null when no route has this path. */
  @Nullable Match find(String path) {
    if (path.isEmpty() || path.charAt(0) != '/') {
      return null;
    }
    Map<String, String> values = new HashMap<>(4);
    Node node = path.length() == 1 ? root : descend(root, path, 1, values);
    return node == null || node.endpoints.isEmpty() ? null : new Match(node.endpoints, values);
  }

  private static @Nullable Node descend(
      Node node, String path, int from, Map<String, String> values) {
    int slash = path.indexOf('/', from);
    int end = slash < 0 ? path.length() : slash;
    String segment = path.substring(from, end);
    Node literal = node.literals.get(segment);
    if (literal != null) {
      Node found = slash < 0 ? literal : descend(literal, path, slash + 1, values);
      if (found != null && !found.endpoints.isEmpty()) {
        return found;
      }
    }
    for (Parameter parameter : node.parameters) {
      if (parameter.takes(segment)) {
        Node found =
            slash < 0 ? parameter.node() : descend(parameter.node(), path, slash + 1, values);
        if (found != null && !found.endpoints.isEmpty()) {
          values.put(parameter.name(), parameter.valueOf(segment));
          return found;
        }
      }
    }
    return null;
  }

  private void insert(Route route, Metrics metrics) {
    Node node = root;
    String template = route.template();
    if (template.length() > 1) {
      for (String segment : template.substring(1).split("/", -1)) {
        node = node.child(segment);
      }
    }
    Endpoint endpoint = new Endpoint(route, metrics.meter(template), SecurityHeaders.of(route));
    if (node.endpoints.put(route.method(), endpoint) != null) {
      throw new IllegalArgumentException(
          "two routes take " + route.method() + " " + route.template());
    }
  }

  private static final class Node {
    private final Map<String, Node> literals = new HashMap<>();
    private final List<Parameter> parameters = new ArrayList<>();
    private final Map<String, Endpoint> endpoints = new TreeMap<>();

    private Node child(String segment) {
      int open = segment.indexOf('{');
      if (open < 0) {
        return literals.computeIfAbsent(segment, _ -> new Node());
      }
      int close = segment.indexOf('}');
      String prefix = segment.substring(0, open);
      String name = segment.substring(open + 1, close);
      String suffix = segment.substring(close + 1);
      for (Parameter known : parameters) {
        if (known.name().equals(name)
            && known.prefix().equals(prefix)
            && known.suffix().equals(suffix)) {
          return known.node();
        }
      }
      Parameter added = new Parameter(prefix, name, suffix, new Node());
      parameters.add(added);
      return added.node();
    }
  }

  private record Parameter(String prefix, String name, String suffix, Node node) {
    boolean takes(String segment) {
      return segment.length() > prefix.length() + suffix.length()
          && segment.startsWith(prefix)
          && segment.endsWith(suffix);
    }

    String valueOf(String segment) {
      return segment.substring(prefix.length(), segment.length() - suffix.length());
    }
  }
}
