package fr.rezone.site.http;

import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names each request, so that a page, a log line and a proxy's own log can be told to be of the
 * same one. The name says nothing of who asks. Thread-safe.
 */
final class RequestIds {
  static final String HEADER = "X-Request-Id";

  /** What a proxy in front may give: kept as it is. */
  private static final Pattern GIVEN = Pattern.compile("[A-Za-z0-9_-]{8,64}");

  private final String process = HexFormat.of().toHexDigits(new SplittableRandom().nextInt());
  private final AtomicLong count = new AtomicLong();

  String next(@Nullable String given) {
    return given != null && GIVEN.matcher(given).matches()
        ? given
        : process + '-' + Long.toString(count.incrementAndGet(), Character.MAX_RADIX);
  }
}
