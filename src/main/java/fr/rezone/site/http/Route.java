package fr.rezone.site.http;

import java.util.regex.Pattern;

/**
 * An address pattern and who answers it. Immutable.
 *
 * @param method {@code GET} (which also answers HEAD) or {@code POST}
 * @param template path whose segments may hold one parameter each: {@code /tuiles/{z}/{x}/{y}.mvt}
 * @param inline answered on the network thread: only for what neither waits nor computes, such as
 *     bytes from memory
 * @param anyOrigin readable by scripts of other sites (CORS), as the API and the tiles are
 * @param frameable shown inside pages of other sites
 * @param framing shows pages of this site in frames of its own
 */
public record Route(
    String method,
    String template,
    RequestHandler handler,
    boolean inline,
    boolean anyOrigin,
    boolean frameable,
    boolean framing) {
  private static final Pattern TEMPLATE = Pattern.compile("/|(/[^/{}?#]*(\\{[a-z]+})?[^/{}?#]*)+");

  public Route {
    if (!method.equals("GET") && !method.equals("POST")) {
      throw new IllegalArgumentException("unsupported method: " + method);
    }
    if (!TEMPLATE.matcher(template).matches()) {
      throw new IllegalArgumentException("not a path template: " + template);
    }
  }

  public static Route get(String template, RequestHandler handler) {
    return new Route("GET", template, handler, false, isApi(template), false, false);
  }

  public static Route post(String template, RequestHandler handler) {
    return new Route("POST", template, handler, false, isApi(template), false, false);
  }

  /** The same, answered on the network thread. */
  public Route asInline() {
    return new Route(method, template, handler, true, anyOrigin, frameable, framing);
  }

  /** The same, readable by scripts of other sites. */
  public Route asOpen() {
    return new Route(method, template, handler, inline, true, frameable, framing);
  }

  /** The same, which other sites may show in a frame. */
  public Route asFrameable() {
    return new Route(method, template, handler, inline, anyOrigin, true, framing);
  }

  /** The same, which may show other pages of this site in frames. */
  public Route asFraming() {
    return new Route(method, template, handler, inline, anyOrigin, frameable, true);
  }

  /** Whether refusals are written for programs rather than for people. */
  static boolean isApi(String path) {
    return path.startsWith("/api/") || path.equals("/ogc") || path.startsWith("/ogc/");
  }
}
