package fr.rezone.site.http;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;

/** How long browsers and intermediaries may keep an answer. */
public enum CachePolicy {
  /**
   * The address names the exact content (fingerprint, release id): kept a year, never asked again.
   */
  IMMUTABLE("public, max-age=31536000, immutable"),
  /** Changes only with the release: kept an hour, then revalidated. */
  RELEASE("public, max-age=3600, stale-while-revalidate=86400"),
  /** Kept, but revalidated by its entity tag at each use, so that a new release shows at once. */
  REVALIDATE("public, no-cache"),
  /** Made of a person's answers, or of the moment: kept by no one. */
  NO_STORE("no-store");

  // Jetty's fields are immutable, without saying so to the compiler's checks.
  @SuppressWarnings("ImmutableEnumChecker")
  private final HttpField field;

  CachePolicy(String value) {
    this.field = new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, value);
  }

  HttpField field() {
    return field;
  }

  /** Whether an entity tag is worth computing. */
  boolean keeps() {
    return this != NO_STORE;
  }
}
