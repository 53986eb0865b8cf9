package fr.rezone.site;

import fr.rezone.site.http.CachePolicy;
import fr.rezone.site.http.Content;
import fr.rezone.site.http.Response;
import fr.rezone.site.http.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The styles, scripts, fonts and icons of the pages, in memory, each under a name that follows its
 * content. Immutable.
 */
public final class Assets {
  private static final String FOLDER = "assets/";
  private static final String PATH = "/statique/";

  private final Map<String, String> urls;
  private final Map<String, List<String>> preloads;
  private final Map<String, Content> contents;

  private Assets(
      Map<String, String> urls, Map<String, List<String>> preloads, Map<String, Content> contents) {
    this.urls = Map.copyOf(urls);
    this.preloads = Map.copyOf(preloads);
    this.contents = Map.copyOf(contents);
  }

  /**
   * Reads what the build put beside this class.
   *
   * @throws IllegalStateException if the build left it out
   */
  public static Assets load() {
    JsonNode manifest = JsonMapper.builder().build().readTree(required("manifest.json"));
    Map<String, String> urls = new HashMap<>();
    Map<String, Content> contents = new HashMap<>();
    for (Map.Entry<String, JsonNode> entry : manifest.path("files").properties()) {
      String file = entry.getValue().asString();
      urls.put(entry.getKey(), PATH + file);
      contents.put(file, load(file));
    }
    Map<String, List<String>> preloads = new HashMap<>();
    for (Map.Entry<String, JsonNode> entry : manifest.path("preloads").properties()) {
      List<String> files = new ArrayList<>();
      entry.getValue().forEach(file -> files.add(PATH + file.asString()));
      preloads.put(entry.getKey(), List.copyOf(files));
    }
    return new Assets(urls, preloads, contents);
  }

  /**
   * Where an asset is served.
   *
   * @param name its name in the sources: {@code css/rezone.css}
   * @throws IllegalArgumentException if the build made no such asset
   */
  public String url(String name) {
    String url = urls.get(name);
    if (url == null) {
      throw new IllegalArgumentException("no such asset: " + name);
    }
    return url;
  }

  /**
   * Where the modules are that a script imports, directly or not, so that they are fetched with it.
   */
  public List<String> preloads(String name) {
    return preloads.getOrDefault(name, List.of());
  }

  /** The bytes of an asset, to serve them at another address too. */
  public Content content(String name) {
    Content content = contents.get(url(name).substring(PATH.length()));
    if (content == null) {
      throw new IllegalArgumentException("no such asset: " + name);
    }
    return content;
  }

  /** Serves them all, for ever: another content has another name. */
  public Route route() {
    return Route.get(
            PATH + "{nom}",
            request -> {
              Content content = contents.get(request.path("nom"));
              return content == null
                  ? Response.Problem.notFound(
                      "Ce fichier n’est pas, ou plus, de cette version du site.")
                  : Response.stored(content, CachePolicy.IMMUTABLE);
            })
        .asInline()
        .asOpen();
  }

  private static Content load(String file) {
    return new Content(
        type(file), file, wrap(required(file)), optional(file + ".gz"), optional(file + ".br"));
  }

  private static String type(String file) {
    return switch (file.substring(file.lastIndexOf('.'))) {
      case ".css" -> "text/css; charset=utf-8";
      case ".mjs" -> "text/javascript; charset=utf-8";
      case ".svg" -> "image/svg+xml";
      case ".woff2" -> "font/woff2";
      case ".png" -> "image/png";
      default -> throw new IllegalStateException("no media type for " + file);
    };
  }

  private static byte[] required(String file) {
    byte[] bytes = read(file);
    if (bytes == null) {
      throw new IllegalStateException(
          "asset " + file + " is not in this build; run the Maven build with Node.js at hand");
    }
    return bytes;
  }

  private static @Nullable ByteBuffer optional(String file) {
    byte[] bytes = read(file);
    return bytes == null ? null : wrap(bytes);
  }

  /** Direct, so that it is sent without a copy. */
  private static ByteBuffer wrap(byte[] bytes) {
    return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip().asReadOnlyBuffer();
  }

  private static byte @Nullable [] read(String file) {
    try (InputStream in = Assets.class.getResourceAsStream(FOLDER + file)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("asset " + file, e);
    }
  }
}
