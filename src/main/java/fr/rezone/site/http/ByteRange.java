package fr.rezone.site.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a {@code Range} header asks of a file (RFC 9110, section 14). */
sealed interface ByteRange {
  /**
   * The file as a whole: nothing asked, or something that is not understood and therefore ignored.
   */
  record Whole() implements ByteRange {}

  /** Bytes {@code first} to {@code last}, both included. */
  record Part(long first, long last) implements ByteRange {}

  /** Beyond the end, or several parts at once, which this server does not assemble. */
  record Refused() implements ByteRange {}

  Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /**
   * @param length size of the file, bytes
   */
  static ByteRange parse(@Nullable String header, long length) {
    if (header == null || !header.startsWith("bytes=")) {
      return new Whole();
    }
    if (header.indexOf(',') >= 0) {
      return new Refused();
    }
    Matcher asked = SINGLE.matcher(header.replace(" ", ""));
    if (!asked.matches()) {
      return new Whole();
    }
    String from = asked.group(1);
    String to = asked.group(2);
    if (from.isEmpty()) {
      return to.isEmpty() ? new Whole() : suffix(Long.parseLong(to), length);
    }
    long first = Long.parseLong(from);
    long last = to.isEmpty() ? length - 1 : Math.min(Long.parseLong(to), length - 1);
    if (!to.isEmpty() && Long.parseLong(to) < first) {
      return new Whole();
    }
    return first >= length ? new Refused() : new Part(first, last);
  }

  private static ByteRange suffix(long count, long length) {
    return count == 0 || length == 0
        ? new Refused()
        : new Part(Math.max(0, length - count), length - 1);
  }
}
