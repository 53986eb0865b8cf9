package fr.rezone.site.operator;

import fr.rezone.site.http.Request;
import java.util.regex.Pattern;

/**
 * The address under which a person sees this site: the one the operator gave, else the one asked.
 * Stateless.
 */
public final class Origin {
  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,250}[A-Za-z0-9])?(:[0-9]{1,5})?");

  private Origin() {}

  /**
   * Without a final slash. What the request says is taken only when it is a plain host name: it
   * comes from outside.
   */
  public static String of(Request request, Operator operator) {
    if (!operator.origin().isEmpty()) {
      return operator.origin();
    }
    String host = request.header("Host");
    if (host == null || !HOST.matcher(host).matches()) {
      return "http://localhost";
    }
    return ("https".equals(request.header("X-Forwarded-Proto")) ? "https://" : "http://") + host;
  }

  /** An origin as one says it, or reads it on a poster: its host alone. */
  public static String spoken(String origin) {
    return origin.replaceFirst("^https?://(www\\.)?", "");
  }
}
