package fr.rezone.site;

import fr.rezone.aid.AidCatalogue;
import fr.rezone.release.Manifest;
import fr.rezone.release.Release;
import fr.rezone.site.aid.Simulator;
import fr.rezone.site.http.AccessLog;
import fr.rezone.site.http.Health;
import fr.rezone.site.http.HttpServer;
import fr.rezone.site.http.Metrics;
import fr.rezone.site.http.ProblemPage;
import fr.rezone.site.http.Response;
import fr.rezone.site.http.Router;
import fr.rezone.site.http.ServerConfig;
import fr.rezone.site.template.page.JteproblemGenerated;
import java.io.IOException;
import java.time.Clock;
import java.util.List;

/**
 * The running site: one HTTP server, which shows one release and one catalogue of aids at a time.
 * Thread-safe.
 */
public final class SiteServer implements AutoCloseable {
  private static final List<Link> NAVIGATION =
      List.of(
          new Link("Carte", "/carte"),
          new Link("Simulateur", "/simulateur"),
          new Link("Aides", "/aides"),
          new Link("Trouver", "/trouver"),
          new Link("Comparer", "/comparer"));

  private static final List<Link> FOOTER =
      List.of(new Link("Données et licences", "/donnees"), new Link("Méthode", "/methode"));

  private final Clock clock;
  private final Metrics metrics = new Metrics();
  private final HttpServer server;
  private volatile Shown shown;
  private volatile List<String> troubles = List.of();

  /** What is shown at a moment. */
  private record Shown(Release release, AidCatalogue aids, Site site) {}

  private SiteServer(
      Release release, ServerConfig config, AidCatalogue aids, Clock clock, AccessLog log)
      throws IOException {
    this.clock = clock;
    this.shown = new Shown(release, aids, site(release));
    metrics.gauge(
        "rezone_release_created_timestamp_seconds",
        "When the release that is shown was imported",
        () -> shown.release().manifest().createdAt().getEpochSecond());
    metrics.gauge(
        "rezone_troubles", "What /health tells as not working as it should", () -> troubles.size());
    ProblemPage problems = this::problemPage;
    this.server = HttpServer.start(config, router(shown), problems, metrics, log);
  }

  /**
   * Serves a release with the aids of the application.
   *
   * @throws IOException if the port cannot be listened on
   */
  public static SiteServer start(Release release, ServerConfig config) throws IOException {
    return start(
        release, config, AidCatalogue.load(), Clock.system(Simulator.PARIS), AccessLog.NONE);
  }

  /**
   * Serves a release with a catalogue of aids.
   *
   * @param clock tells the day a simulation is made for when none is given
   * @param log told of each answer
   * @throws IOException if the port cannot be listened on
   */
  public static SiteServer start(
      Release release, ServerConfig config, AidCatalogue aids, Clock clock, AccessLog log)
      throws IOException {
    return new SiteServer(release, config, aids, clock, log);
  }

  /**
   * Shows another release from the next request on; those under way finish on the former one. Call
   * it from one thread at a time.
   */
  public void show(Release release) {
    show(new Shown(release, shown.aids(), site(release)));
  }

  /** Shows another catalogue of aids from the next request on, as {@link #show(Release)} does. */
  public void show(AidCatalogue aids) {
    show(new Shown(shown.release(), aids, shown.site()));
  }

  private void show(Shown next) {
    Router router = router(next);
    shown = next;
    server.use(router);
  }

  public Release release() {
    return shown.release();
  }

  /** What {@code /health} tells from now on, one French line each; none when all is well. */
  public void tell(List<String> faults) {
    troubles = List.copyOf(faults);
  }

  private Router router(Shown next) {
    return Routes.of(
        SiteRelease.of(next.release(), next.site()),
        new Simulator(next.release(), next.aids(), clock),
        metrics,
        () -> new Health(next.release().manifest().id(), troubles));
  }

  private String problemPage(Response.Problem problem, String reference) {
    Page page = Page.of(shown.site(), problem.title(), problem.detail());
    return Html.render(out -> JteproblemGenerated.render(out, null, page, problem, reference));
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
