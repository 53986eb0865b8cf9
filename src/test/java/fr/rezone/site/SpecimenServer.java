package fr.rezone.site;

import fr.rezone.site.http.AccessLog;
import fr.rezone.site.http.CachePolicy;
import fr.rezone.site.http.Health;
import fr.rezone.site.http.HttpServer;
import fr.rezone.site.http.Metrics;
import fr.rezone.site.http.Operations;
import fr.rezone.site.http.Parameters;
import fr.rezone.site.http.Response;
import fr.rezone.site.http.Response.Problem;
import fr.rezone.site.http.Response.Suggestion;
import fr.rezone.site.http.Router;
import fr.rezone.site.http.ServerConfig;
import fr.rezone.site.template.page.JteproblemGenerated;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The specimen pages on a real server. */
final class SpecimenServer implements AutoCloseable {
  private final HttpServer server;

  SpecimenServer(ServerConfig config) {
    Site site = Specimen.site(false);
    Site demonstration = Specimen.site(true);
    Metrics metrics = new Metrics();
    Router.Builder routes =
        Router.builder()
            .add(site.assets().route())
            .get("/", _ -> Response.html(Specimen.home(demonstration)))
            .get(
                "/territoires/{code}",
                request -> {
                  request.parameters("tri");
                  return Response.html(Specimen.sheet(site));
                })
            .get("/api/v1/recherche", request -> search(request.parameters("q", "limit")))
            .otherwise(
                _ ->
                    Problem.notFound(
                        "Aucun territoire ne porte ce code.",
                        List.of(new Suggestion("Bourg-en-Bresse (Ain)", "/territoires/01053"))));
    FakeMap.addTo(routes, site);
    Operations.addTo(routes, metrics, () -> new Health("essai", List.of()));
    try {
      server =
          HttpServer.start(
              config,
              routes.build(),
              (problem, reference) -> {
                Page page = Page.of(site, problem.title(), problem.detail());
                return Html.render(
                    out -> JteproblemGenerated.render(out, null, page, problem, reference));
              },
              metrics,
              AccessLog.NONE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String origin() {
    return "http://127.0.0.1:" + server.port();
  }

  private static Response search(Parameters parameters) {
    String q = parameters.text("q", 100).orElse("");
    int limit = parameters.integer("limit", 10, 1, 50);
    String results =
        Stream.of("Bourg-en-Bresse", "Bourges", "Bourgoin-Jallieu", "Le Bourget", "Saint-Étienne")
            .filter(
                name ->
                    name.toLowerCase(java.util.Locale.FRENCH)
                        .contains(q.toLowerCase(java.util.Locale.FRENCH)))
            .limit(limit)
            .map(
                name ->
                    """
                    {"level":"tvs","code":"01053","name":"%s","context":"Territoire de vie-santé · Ain",\
                    "url":"/territoires/01053","bbox":[4.9,46.0,5.6,46.5]}"""
                        .formatted(name))
            .collect(Collectors.joining(","));
    return Response.json("{\"results\":[" + results + "]}", CachePolicy.RELEASE);
  }

  @Override
  public void close() {
    server.close();
  }
}
