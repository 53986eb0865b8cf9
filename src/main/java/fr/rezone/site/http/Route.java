package fr.rezone.site.http;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An address pattern and who answers it. Immutable.
 *
 * @param method {@code GET} (which also answers HEAD) or {@code POST}
 * @param template path whose segments may hold one parameter each: {@code /tuiles/{z}/{x}/{y}.mvt}
 */
public record Route(String method, String template, RequestHandler handler, Set<Trait> traits) {
  private static final Pattern TEMPLATE = Pattern.compile("/|(/[^/{}?#]*(\\{[a-z]+})?[^/{}?#]*)+");

  /** What sets a route apart. */
  public enum Trait {
    /**
     * Answered on the network thread: only for what neither waits nor computes, such as bytes from
     * memory.
     */
    INLINE,
    /** Readable by scripts of other sites (CORS), as the API and the tiles are. */
    ANY_ORIGIN,
    /** Shown inside pages of other sites. */
    FRAMEABLE,
    /** Shows pages of this site in frames of its own. */
    FRAMING,
    /**
     * Depends on nothing but the path and the release: when it is asked without a query, prepared
     * once, then answered from memory. Not for what depends on the day, nor on who asks.
     */
    KEPT
  }

  public Route {
    if (!method.equals("GET") && !method.equals("POST")) {
      throw new IllegalArgumentException("unsupported method: " + method);
    }
    if (!TEMPLATE.matcher(template).matches()) {
      throw new IllegalArgumentException("not a path template: " + template);
    }
    traits = Set.copyOf(traits);
  }

  public static Route get(String template, RequestHandler handler) {
    return of("GET", template, handler);
  }

  public static Route post(String template, RequestHandler handler) {
    return of("POST", template, handler);
  }

  private static Route of(String method, String template, RequestHandler handler) {
    return new Route(
        method, template, handler, isApi(template) ? Set.of(Trait.ANY_ORIGIN) : Set.of());
  }

  public Route asInline() {
    return with(Trait.INLINE);
  }

  public Route asOpen() {
    return with(Trait.ANY_ORIGIN);
  }

  public Route asFrameable() {
    return with(Trait.FRAMEABLE);
  }

  public Route asFraming() {
    return with(Trait.FRAMING);
  }

  public Route asKept() {
    return with(Trait.KEPT);
  }

  private Route with(Trait trait) {
    EnumSet<Trait> more = EnumSet.of(trait);
    more.addAll(traits);
    return new Route(method, template, handler, more);
  }

  boolean is(Trait trait) {
    return traits.contains(trait);
  }

  /** Whether refusals are written for programs rather than for people. */
  static boolean isApi(String path) {
    return path.startsWith("/api/") || path.equals("/ogc") || path.startsWith("/ogc/");
  }
}
