package fr.rezone.site.http;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;

/**
 * Serves one 24 KiB tile from memory, to be measured with wrk beside nginx: {@code java … TileBench
 * [port]}.
 */
final class TileBench {
  private TileBench() {}

  public static void main(String[] args) throws Exception {
    byte[] bytes = new byte[24 * 1024];
    new Random(7).nextBytes(bytes);
    ByteBuffer tile = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    Content content =
        Content.packed("application/vnd.mapbox-vector-tile", "bench", tile.asReadOnlyBuffer());
    Response answer = Response.stored(content, CachePolicy.IMMUTABLE);
    Metrics metrics = new Metrics();
    Router.Builder routes = Router.builder();
    Operations.addTo(routes, metrics, () -> new Health("essai", List.of()));
    RequestHandler handler =
        request -> {
          request.rawQuery();
          Integer.parseInt(request.path("z"));
          return answer;
        };
    routes.add(Route.get("/tuiles/{z}/{x}/{y}.mvt", handler).asInline().asOpen());
    routes.add(Route.get("/virtuel/{z}/{x}/{y}.mvt", handler).asOpen());
    routes.get(
        "/page",
        _ -> Response.html("<!doctype html><title>p</title>" + "<p>bonjour</p>".repeat(3000)));
    ServerConfig config = ServerConfig.onPort(args.length > 0 ? Integer.parseInt(args[0]) : 8090);
    HttpServer server =
        HttpServer.start(
            config, routes.build(), (problem, _) -> problem.title(), metrics, AccessLog.NONE);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    System.out.println("port " + server.port());
    Thread.currentThread().join();
  }
}
