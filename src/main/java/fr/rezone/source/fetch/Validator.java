package fr.rezone.source.fetch;

import java.net.http.HttpResponse;

/**
 * What tells one edition of a file from another.
 *
 * @param etag as given; empty when absent
 * @param lastModified as given; empty when absent
 */
record Validator(String etag, String lastModified) {
  static final Validator NONE = new Validator("", "");

  static Validator of(HttpResponse<?> response) {
    return new Validator(header(response, "ETag"), header(response, "Last-Modified"));
  }

  /** One line and short, since it is written to disk and sent back. */
  private static String header(HttpResponse<?> response, String name) {
    String value = response.headers().firstValue(name).orElse("").strip();
    return value.length() > 500 || value.chars().anyMatch(c -> c < 32 || c > 126) ? "" : value;
  }

  /**
   * What {@code If-Range} may carry: a strong tag or a date; empty when a part cannot be safely
   * continued.
   */
  String forRange() {
    return !etag.isEmpty() && !etag.startsWith("W/") ? etag : lastModified;
  }

  boolean isEmpty() {
    return etag.isEmpty() && lastModified.isEmpty();
  }

  /** Whether an answer to a range request shows that the file has changed meanwhile. */
  boolean contradicts(Validator now) {
    boolean tag = !etag.isEmpty() && !now.etag.isEmpty() && !etag.equals(now.etag);
    boolean date =
        !lastModified.isEmpty()
            && !now.lastModified.isEmpty()
            && !lastModified.equals(now.lastModified);
    return tag || date;
  }
}
