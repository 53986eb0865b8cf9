package fr.rezone.site.http;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.jspecify.annotations.Nullable;

/** A content coding, and the mark it leaves in entity tags: two codings are two representations. */
enum Encoding {
  IDENTITY("", null),
  GZIP("-gz", "gzip"),
  BROTLI("-br", "br");

  private final String suffix;

  // Jetty's fields are immutable, without saying so to the compiler's checks.
  @SuppressWarnings("ImmutableEnumChecker")
  private final @Nullable HttpField field;

  Encoding(String suffix, @Nullable String token) {
    this.suffix = suffix;
    this.field = token == null ? null : new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, token);
  }

  String suffix() {
    return suffix;
  }

  /** Null for identity, which is not named. */
  @Nullable HttpField field() {
    return field;
  }
}
