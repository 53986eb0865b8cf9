package fr.rezone.site.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Strong entity tags (RFC 9110, section 8.8.3): the same tag means the same bytes. */
final class EntityTag {
  /** 128 bits of SHA-256: far beyond any accidental collision. */
  private static final int BYTES = 16;

  private EntityTag() {}

  /** A tag made of the content itself, without quotes. */
  static String of(ByteBuffer content) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(content.duplicate());
      ByteBuffer head = ByteBuffer.wrap(sha.digest(), 0, BYTES);
      ByteBuffer text = Base64.getUrlEncoder().withoutPadding().encode(head);
      return StandardCharsets.US_ASCII.decode(text).toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The header value of one encoding of a content. */
  static String quote(String tag, Encoding encoding) {
    return '"' + tag + encoding.suffix() + '"';
  }

  /**
   * Whether {@code If-None-Match} names the content, in whichever encoding the client holds it:
   * each encoding unpacks to the same content, so the copy it holds is still good.
   */
  static boolean isKnown(@Nullable String ifNoneMatch, String tag) {
    if (ifNoneMatch == null) {
      return false;
    }
    if (ifNoneMatch.equals("*")) {
      return true;
    }
    for (String candidate : ifNoneMatch.split(",", -1)) {
      String bare = candidate.strip();
      bare = bare.startsWith("W/") ? bare.substring(2) : bare;
      for (Encoding encoding : Encoding.values()) {
        if (bare.equals(quote(tag, encoding))) {
          return true;
        }
      }
    }
    return false;
  }
}
