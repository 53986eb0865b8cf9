package fr.rezone.site.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;

/**
 * What every answer of a route says to browsers: only this site's own files may run, be shown or be
 * called; nothing is guessed, nothing leaks to other sites. Encoded once.
 *
 * <p>Transport security (HSTS) belongs to whoever terminates TLS in front of this server.
 */
final class SecurityHeaders {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " connect-src 'self'; font-src 'self'; worker-src 'self'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors ";
  private static final List<HttpField> COMMON =
      List.of(
          field("X-Content-Type-Options", "nosniff"),
          field("Referrer-Policy", "strict-origin-when-cross-origin"),
          field(
              "Permissions-Policy",
              "camera=(), geolocation=(self), microphone=(), payment=(), usb=()"));
  private static final SecurityHeaders OWN = new SecurityHeaders(Set.of());

  private final HttpField[] fields;

  private SecurityHeaders(Set<Route.Trait> traits) {
    boolean anyOrigin = traits.contains(Route.Trait.ANY_ORIGIN);
    boolean frameable = traits.contains(Route.Trait.FRAMEABLE);
    boolean framing = traits.contains(Route.Trait.FRAMING);
    List<HttpField> all = new ArrayList<>(COMMON);
    all.add(
        field(
            "Content-Security-Policy",
            POLICY + (frameable ? "*" : "'self'") + (framing ? "; frame-src 'self'" : "")));
    if (!frameable) {
      all.add(field("Cross-Origin-Opener-Policy", "same-origin"));
      // For browsers that do not know frame-ancestors.
      all.add(field("X-Frame-Options", "SAMEORIGIN"));
    }
    all.add(field("Cross-Origin-Resource-Policy", anyOrigin ? "cross-origin" : "same-origin"));
    if (anyOrigin) {
      all.add(field("Access-Control-Allow-Origin", "*"));
      all.add(field("Access-Control-Expose-Headers", "ETag, Content-Range, Accept-Ranges"));
    }
    this.fields = all.toArray(HttpField[]::new);
  }

  static SecurityHeaders of(Route route) {
    return route.traits().isEmpty() ? OWN : new SecurityHeaders(route.traits());
  }

  /** For answers that have no route. */
  static SecurityHeaders own() {
    return OWN;
  }

  void addTo(HttpFields.Mutable headers) {
    for (HttpField field : fields) {
      headers.add(field);
    }
  }

  private static HttpField field(String name, String value) {
    return new PreEncodedHttpField(name, value);
  }
}
