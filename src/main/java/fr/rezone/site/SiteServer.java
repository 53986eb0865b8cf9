package fr.rezone.site;

import fr.rezone.aid.AidCatalogue;
import fr.rezone.release.Manifest;
import fr.rezone.release.Release;
import fr.rezone.site.aid.Simulator;
import fr.rezone.site.http.HttpServer;
import fr.rezone.site.http.Metrics;
import fr.rezone.site.http.ProblemPage;
import fr.rezone.site.http.ServerConfig;
import fr.rezone.site.template.page.JteproblemGenerated;
import java.io.IOException;
import java.time.Clock;
import java.util.List;

/** The running site: one release, one HTTP server. Thread-safe. */
public final class SiteServer implements AutoCloseable {
  private static final List<Link> NAVIGATION =
      List.of(
          new Link("Carte", "/carte"),
          new Link("Simulateur", "/simulateur"),
          new Link("Aides", "/aides"),
          new Link("Trouver", "/trouver"),
          new Link("Comparer", "/comparer"));

  private static final List<Link> FOOTER =
      List.of(
          new Link("Données et licences", "/donnees"),
          new Link("Méthode", "/methode"),
          new Link("Interface pour les programmes", "/api"));

  private final HttpServer server;

  private SiteServer(HttpServer server) {
    this.server = server;
  }

  /**
   * Serves a release.
   *
   * @throws IOException if the port cannot be listened on
   */
  public static SiteServer start(Release release, ServerConfig config) throws IOException {
    return start(release, config, AidCatalogue.load(), Clock.system(Simulator.PARIS));
  }

  /**
   * Serves a release with a catalogue of aids.
   *
   * @param clock tells the day a simulation is made for when none is given
   * @throws IOException if the port cannot be listened on
   */
  public static SiteServer start(
      Release release, ServerConfig config, AidCatalogue aids, Clock clock) throws IOException {
    Site site = site(release);
    ProblemPage problems =
        (problem, reference) -> {
          Page page = Page.of(site, problem.title(), problem.detail());
          return Html.render(
              out -> JteproblemGenerated.render(out, null, page, problem, reference));
        };
    Metrics metrics = new Metrics();
    return new SiteServer(
        HttpServer.start(
            config,
            Routes.of(SiteRelease.of(release, site), new Simulator(release, aids, clock), metrics),
            problems,
            metrics));
  }

  private static Site site(Release release) {
    Manifest manifest = release.manifest();
    return new Site(
        Assets.load(),
        manifest.id(),
        manifest.source("zonages").map(source -> "Zonages : " + source.vintage()).orElse(""),
        manifest.kind() == Manifest.Kind.DEMONSTRATION,
        NAVIGATION,
        FOOTER,
        "");
  }

  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.close();
  }
}
