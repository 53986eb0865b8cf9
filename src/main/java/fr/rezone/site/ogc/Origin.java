package fr.rezone.site.ogc;

import fr.rezone.site.contract.Call;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address under which the site was asked, for links: GIS software does not follow relative
 * ones. What a request says of it is believed only in the form of a host name.
 */
final class Origin {
  private static final Pattern HOST =
      Pattern.compile(
          "(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252})|\\[[0-9A-Fa-f:.]{2,45}])(?::[0-9]{1,5})?");

  private Origin() {}

  /** Scheme and host without a final slash; empty, so that links are relative, when unknown. */
  static String of(Call call) {
    @Nullable String host = call.header("Host");
    if (host == null || !HOST.matcher(host).matches()) {
      return "";
    }
    // Whoever ends TLS in front of the site says so.
    return ("https".equals(call.header("X-Forwarded-Proto")) ? "https://" : "http://") + host;
  }
}
