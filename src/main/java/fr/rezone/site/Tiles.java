package fr.rezone.site;

import fr.rezone.release.tile.PmtilesReader;
import fr.rezone.site.http.CachePolicy;
import fr.rezone.site.http.Content;
import fr.rezone.site.http.Request;
import fr.rezone.site.http.Response;
import fr.rezone.site.http.Route;
import fr.rezone.site.http.Router;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Serves one set of vector tiles from memory, as they are stored: packed. */
final class Tiles {
  private static final String TYPE = "application/vnd.mapbox-vector-tile";
  private static final String SUFFIX = ".mvt";
  private static final int DEEPEST = 22;

  private final String path;
  private final String version;
  private final PmtilesReader archive;
  private final Content nothing;

  /**
   * @param path where they are, without a slash at its end
   * @param version id of the release
   */
  Tiles(String path, String version, PmtilesReader archive) {
    this.path = path;
    this.version = version;
    this.archive = archive;
    this.nothing = Content.plain(TYPE, "vide", new byte[0]);
  }

  void addTo(Router.Builder router) {
    router.add(Route.get(path + "/{z}/{x}/{y}", this::tile).asInline().asOpen());
  }

  /** The address carries the release as {@code v}, so that a tile may be kept for ever. */
  private Response tile(Request request) {
    request.rawQuery();
    String last = request.path("y");
    int z = number(request.path("z"));
    int x = number(request.path("x"));
    int y = last.endsWith(SUFFIX) ? number(last.substring(0, last.length() - SUFFIX.length())) : -1;
    if (z < 0 || z > DEEPEST || x < 0 || y < 0 || x >= 1 << z || y >= 1 << z) {
      return Response.Problem.notFound(
          "Une tuile s’écrit " + path + "/{z}/{x}/{y}.mvt, avec x et y de 0 à 2^z − 1.");
    }
    Optional<ByteBuffer> packed = archive.tile(z, x, y);
    return Response.stored(
        packed
            .map(bytes -> Content.packed(TYPE, version + path + "-" + z + "-" + x + "-" + y, bytes))
            .orElse(nothing),
        CachePolicy.IMMUTABLE);
  }

  private static int number(String text) {
    if (text.isEmpty() || text.length() > 8) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }
}
