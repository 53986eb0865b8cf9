package fr.rezone.cli;

import fr.rezone.aid.AidCatalogue;
import fr.rezone.demo.seed.Recipe;
import fr.rezone.release.ImportProgress;
import fr.rezone.release.Release;
import fr.rezone.release.ReleaseException;
import fr.rezone.release.ReleaseFolder;
import fr.rezone.site.SiteServer;
import fr.rezone.site.SiteSettings;
import fr.rezone.site.http.ServerConfig;
import fr.rezone.territory.Atlas;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * {@code ./rezone prepare}: the rehearsal from which the launcher's JVM remembers classes and what
 * they do, so that later starts and imports do not learn it again. The build runs it.
 */
@Command(
    name = "prepare",
    description =
        "Répète une fois un import et une visite, sur une région inventée, pour que les démarrages suivants soient rapides.",
    mixinStandardHelpOptions = true)
final class PrepareCommand implements Callable<Integer> {
  private static final int COMMUNES = 1_000;

  /** Often enough for the JVM to see what each page does most. */
  private static final int VISITS = 30;

  /** The least status that is a fault of either side. */
  private static final int HTTP_FAULT = 400;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("rezone-prepare");
    try {
      Path made =
          DemoRelease.make(
              new Recipe(COMMUNES, Recipe.SEED), new ReleaseFolder(folder), ImportProgress.SILENT);
      Release release = Release.open(made);
      try (SiteServer server =
              SiteServer.start(
                  release, AidCatalogue.load(), SiteSettings.of(ServerConfig.local()));
          HttpClient visitor = HttpClient.newHttpClient()) {
        for (int visit = 0; visit < VISITS; visit++) {
          for (String path : paths(release.atlas())) {
            visit(visitor, server.port(), path);
          }
        }
      }
    } finally {
      ReleaseFolder.delete(folder);
    }
    return 0;
  }

  private static List<String> paths(Atlas atlas) {
    String tvs = atlas.tvs().at(0).code();
    String commune = atlas.communes().at(0).code();
    return List.of(
        "/",
        "/carte",
        "/territoires/" + tvs,
        "/communes/" + commune,
        "/departements/" + atlas.departements().at(0).code(),
        "/regions/" + atlas.regions().at(0).code(),
        "/recherche?q=saint",
        "/trouver",
        "/simulateur?lieu=tvs:" + tvs,
        "/aides",
        "/donnees",
        "/health",
        "/metrics",
        "/tuiles/5/16/11.mvt",
        "/api/v1/territoires/" + tvs);
  }

  private static void visit(HttpClient visitor, int port, String path)
      throws IOException, InterruptedException {
    HttpResponse<Void> answer =
        visitor.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept-Encoding", "gzip")
                .build(),
            HttpResponse.BodyHandlers.discarding());
    if (answer.statusCode() >= HTTP_FAULT) {
      throw new ReleaseException(path + " : réponse " + answer.statusCode() + " à la répétition");
    }
  }
}
