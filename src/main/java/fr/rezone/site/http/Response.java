package fr.rezone.site.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a handler answers. Encodings, validators, ranges and headers are the server's affair.
 * Immutable.
 */
public sealed interface Response {
  String HTML = "text/html; charset=utf-8";
  String JSON = "application/json; charset=utf-8";
  String GEOJSON = "application/geo+json; charset=utf-8";
  String CSV = "text/csv; charset=utf-8";
  String PLAIN = "text/plain; charset=utf-8";

  /**
   * Text made for this request: hashed, compressed on the way out if it is worth it.
   *
   * @param status 200…599
   * @param type media type with its charset
   * @param filename offered to the browser as a download; null to show it
   */
  record Text(
      int status, String type, ByteBuffer body, CachePolicy cache, @Nullable String filename)
      implements Response {
    public Text {
      body = body.asReadOnlyBuffer();
      if (filename != null && !filename.matches("[A-Za-z0-9._-]{1,100}")) {
        throw new IllegalArgumentException("file name unfit for a header: " + filename);
      }
    }

    /** The same, offered as a download. The name is of ASCII letters, digits, dots and hyphens. */
    public Text as(String name) {
      return new Text(status, type, body, cache, name);
    }
  }

  /** Whether it is sent piece by piece, as fast as the visitor reads. */
  default boolean isLong() {
    return switch (this) {
      case Ranged _, Streamed _ -> true;
      case Negotiated negotiated -> negotiated.answer().isLong();
      case Text _, Stored _, Redirect _, Problem _ -> false;
    };
  }

  /** Bytes at hand: a tile, an asset. */
  record Stored(Content content, CachePolicy cache) implements Response {}

  /**
   * A file of which parts may be asked for.
   *
   * @param tag opaque name of this exact content, without quotes
   * @param filename offered to the browser as a download; null to show it
   */
  record Ranged(Path file, String type, String tag, CachePolicy cache, @Nullable String filename)
      implements Response {}

  /**
   * A long answer written piece by piece: it is never whole in memory.
   *
   * @param tag opaque name of this exact content, without quotes
   * @param filename offered to the browser as a download; null to show it
   */
  record Streamed(String type, String tag, CachePolicy cache, @Nullable String filename, Body body)
      implements Response {}

  /** Writes a long answer; called at most once for each request. */
  @FunctionalInterface
  interface Body {
    /** Writes all of it; the stream is closed by the caller. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** An answer that depends on the {@code Accept} header, which caches are told. */
  record Negotiated(Response answer) implements Response {}

  /**
   * Another address to go to.
   *
   * @param location path on this site, beginning with one slash
   * @param permanent whether the old address is obsolete
   */
  record Redirect(String location, boolean permanent) implements Response {
    public Redirect {
      boolean local =
          location.startsWith("/")
              && !location.startsWith("//")
              && location.chars().allMatch(c -> c > 0x20 && c < 0x7f && c != '\\');
      if (!local) {
        throw new IllegalArgumentException("a redirection stays on this site: " + location);
      }
    }
  }

  /**
   * A refusal, in words: a page, or problem+json (RFC 9457) under /api/ and /ogc.
   *
   * @param status 400…599
   * @param title one short French sentence
   * @param detail what was wrong, where, what to do
   * @param suggestions where one may go instead
   */
  record Problem(int status, String title, String detail, List<Suggestion> suggestions)
      implements Response {
    public Problem {
      if (status < 400 || status > 599) {
        throw new IllegalArgumentException("not a refusal: " + status);
      }
      suggestions = List.copyOf(suggestions);
    }

    public Problem(int status, String title, String detail) {
      this(status, title, detail, List.of());
    }

    public static Problem badRequest(String detail) {
      return new Problem(400, "La demande n’est pas comprise", detail);
    }

    public static Problem notFound(String detail, List<Suggestion> suggestions) {
      return new Problem(404, "Cette page n’existe pas", detail, suggestions);
    }

    public static Problem notFound(String detail) {
      return notFound(detail, List.of());
    }
  }

  /** A page that may be the one looked for. */
  record Suggestion(String label, String path) {}

  static Text html(String page) {
    return text(200, HTML, page, CachePolicy.REVALIDATE);
  }

  static Text html(String page, CachePolicy cache) {
    return text(200, HTML, page, cache);
  }

  static Text json(byte[] body, CachePolicy cache) {
    return new Text(200, JSON, ByteBuffer.wrap(body), cache, null);
  }

  static Text json(String body, CachePolicy cache) {
    return text(200, JSON, body, cache);
  }

  static Text text(int status, String type, String body, CachePolicy cache) {
    ByteBuffer bytes = ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8));
    return new Text(status, type, bytes, cache, null);
  }

  static Stored stored(Content content, CachePolicy cache) {
    return new Stored(content, cache);
  }

  static Redirect redirect(String location) {
    return new Redirect(location, false);
  }
}
