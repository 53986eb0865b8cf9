package fr.rezone.site.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a client reads, told by its {@code Accept-Encoding} header. */
enum Encodings {
  NONE(false, false),
  GZIP_ONLY(true, false),
  BROTLI_ONLY(false, true),
  BOTH(true, true);

  private final boolean gzip;
  private final boolean brotli;

  Encodings(boolean gzip, boolean brotli) {
    this.gzip = gzip;
    this.brotli = brotli;
  }

  static Encodings parse(@Nullable String header) {
    if (header == null) {
      return NONE;
    }
    boolean gzip = accepts(header, "gzip");
    boolean brotli = accepts(header, "br");
    if (gzip) {
      return brotli ? BOTH : GZIP_ONLY;
    }
    return brotli ? BROTLI_ONLY : NONE;
  }

  boolean gzip() {
    return gzip;
  }

  boolean brotli() {
    return brotli;
  }

  /**
   * A coding is accepted when it is named, unless with weight zero. A lone {@code *} is not enough.
   */
  private static boolean accepts(String header, String coding) {
    int at = indexOfToken(header, coding);
    if (at < 0) {
      return false;
    }
    int end = header.indexOf(',', at);
    String rest = header.substring(at + coding.length(), end < 0 ? header.length() : end);
    return !rest.isEmpty() ? !isWeightZero(rest) : true;
  }

  private static boolean isWeightZero(String parameters) {
    String compact = parameters.replace(" ", "").toLowerCase(Locale.ROOT);
    return compact.matches(";q=0(\\.0{0,3})?");
  }

  private static int indexOfToken(String header, String token) {
    int from = 0;
    while (true) {
      int at = header.indexOf(token, from);
      if (at < 0) {
        return -1;
      }
      int after = at + token.length();
      boolean starts = at == 0 || header.charAt(at - 1) == ',' || header.charAt(at - 1) == ' ';
      boolean ends = after == header.length() || ",; ".indexOf(header.charAt(after)) >= 0;
      if (starts && ends) {
        return at;
      }
      from = after;
    }
  }
}
