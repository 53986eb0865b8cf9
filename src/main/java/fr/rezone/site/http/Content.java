package fr.rezone.site.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Bytes at hand in one or several encodings of the same content: a tile, an asset. Immutable; the
 * buffers given must not be written to afterwards. Direct buffers are sent without a copy.
 *
 * @param type media type, with its charset if it is text
 * @param tag opaque name of this exact content, without quotes: a hash, or a release id and a tile
 *     address
 */
public record Content(
    String type,
    String tag,
    @Nullable ByteBuffer identity,
    @Nullable ByteBuffer gzip,
    @Nullable ByteBuffer brotli) {
  public Content {
    if (identity == null && gzip == null) {
      throw new IllegalArgumentException("a content needs its bytes, plain or gzip: " + tag);
    }
    if (tag.indexOf('"') >= 0) {
      throw new IllegalArgumentException("a tag has no quotes: " + tag);
    }
  }

  /** Bytes that are not worth compressing, or already compressed by their format. */
  public static Content plain(String type, String tag, byte[] bytes) {
    return new Content(type, tag, ByteBuffer.wrap(bytes), null, null);
  }

  /**
   * Bytes kept only as gzip, as tiles are; unpacked for the rare client that does not read gzip.
   */
  public static Content packed(String type, String tag, ByteBuffer gzip) {
    return new Content(type, tag, null, gzip, null);
  }

  /** A text made once for many visitors, tagged by what it says. */
  public static Content text(String type, String text) {
    ByteBuffer plain = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    return packed(type, EntityTag.of(plain), new Gzip().pack(plain));
  }

  /**
   * The best encoding that the client reads. Empty when only gzip is kept and the client does not
   * read it.
   */
  Optional<Encoded> select(Encodings accepted) {
    if (brotli != null && accepted.brotli()) {
      return Optional.of(new Encoded(brotli, Encoding.BROTLI));
    }
    if (gzip != null && accepted.gzip()) {
      return Optional.of(new Encoded(gzip, Encoding.GZIP));
    }
    return Optional.ofNullable(identity).map(bytes -> new Encoded(bytes, Encoding.IDENTITY));
  }

  /** Whether the answer depends on what the client reads. */
  boolean varies() {
    return gzip != null || brotli != null;
  }

  /** One form of the content. */
  record Encoded(ByteBuffer bytes, Encoding encoding) {}
}
