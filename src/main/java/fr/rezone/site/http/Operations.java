package fr.rezone.site.http;

import java.util.function.Supplier;

/**
 * The addresses for whoever runs the site: is it alive, may it be sent traffic, how is it doing.
 */
public final class Operations {
  private Operations() {}

  /**
   * Adds {@code /health}, {@code /health/live}, {@code /health/ready} and {@code /metrics}.
   *
   * @param health asked at each request
   */
  public static void addTo(Router.Builder routes, Metrics metrics, Supplier<Health> health) {
    routes.add(Route.get("/health/live", _ -> plain(200, "vivant")).asInline());
    routes.add(
        Route.get(
                "/health/ready",
                _ -> health.get().isReady() ? plain(200, "prêt") : plain(503, "pas encore prêt"))
            .asInline());
    routes.add(
        Route.get(
                "/health",
                _ -> Response.text(200, Response.JSON, health.get().toJson(), CachePolicy.NO_STORE))
            .asInline());
    routes.get(
        "/metrics",
        _ ->
            Response.text(
                200,
                "text/plain; version=0.0.4; charset=utf-8",
                metrics.toText(),
                CachePolicy.NO_STORE));
  }

  private static Response plain(int status, String word) {
    return Response.text(status, Response.PLAIN, word + "\n", CachePolicy.NO_STORE);
  }
}
