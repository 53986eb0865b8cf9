package fr.rezone.site;

import fr.rezone.aid.AidCatalogue;
import fr.rezone.release.Manifest;
import fr.rezone.release.Release;
import fr.rezone.site.aid.Simulator;
import fr.rezone.site.glossary.Glossary;
import fr.rezone.site.http.Health;
import fr.rezone.site.http.HttpServer;
import fr.rezone.site.http.Metrics;
import fr.rezone.site.http.ProblemPage;
import fr.rezone.site.http.Response;
import fr.rezone.site.http.Router;
import fr.rezone.site.http.ServerConfig;
import fr.rezone.site.operator.Operator;
import fr.rezone.site.page.ApiPage;
import fr.rezone.site.publish.Accessibility;
import fr.rezone.site.publish.LegalPages;
import fr.rezone.site.template.page.JteproblemGenerated;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

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
      List.of(
          new Link("Guichet unique", "/guichet-unique"),
          new Link("Données et licences", "/donnees"),
          new Link("Méthode", "/methode"),
          new Link("Glossaire", "/glossaire"),
          new Link("Mettre la carte sur son site", "/integration"),
          new Link("Interface pour les programmes", ApiPage.PATH),
          new Link("Plan du site", "/plan-du-site"),
          new Link("Mentions légales", "/mentions-legales"),
          new Link("Données personnelles", "/donnees-personnelles"));

  private final SiteSettings settings;
  private final Metrics metrics = new Metrics();
  private final HttpServer server;
  private volatile Shown shown;
  private final SelfCheck check;

  /** What is shown at a moment. */
  private record Shown(SiteRelease site, AidCatalogue aids) {
    Release release() {
      return site.release();
    }
  }

  private SiteServer(Release release, AidCatalogue aids, SiteSettings settings) throws IOException {
    this.settings = settings;
    this.check = new SelfCheck(settings.log(), Clock.systemUTC());
    this.shown = new Shown(siteOf(release), aids);
    metrics.gauge(
        "rezone_release_created_timestamp_seconds",
        "When the release that is shown was imported",
        () -> shown.release().manifest().createdAt().getEpochSecond());
    metrics.info(
        "rezone_release_info",
        "The release that is shown",
        () -> describe(shown.release().manifest()));
    metrics.gauge(
        "rezone_release_prepared",
        "1 once search, places and choices of the release that is shown are made",
        () -> shown.site().isPrepared() ? 1 : 0);
    metrics.gauge(
        "rezone_troubles",
        "What /health tells as not working as it should",
        () -> check.troubles().size());
    metrics.gauge(
        "rezone_follower_last_look_timestamp_seconds",
        "When the data folder was last looked at; 0 before",
        check::lastToldSeconds);
    ProblemPage problems = this::problemPage;
    this.server =
        HttpServer.start(settings.server(), router(shown), problems, metrics, settings.log());
  }

  /**
   * Serves a release with the aids of the application.
   *
   * @throws IOException if the port cannot be listened on
   */
  public static SiteServer start(Release release, ServerConfig config) throws IOException {
    return start(release, AidCatalogue.load(), SiteSettings.of(config));
  }

  /**
   * Serves a release with a catalogue of aids.
   *
   * @throws IOException if the port cannot be listened on
   * @throws fr.rezone.yaml.YamlException if one of the operator's files says what it may not
   */
  public static SiteServer start(Release release, AidCatalogue aids, SiteSettings settings)
      throws IOException {
    return new SiteServer(release, aids, settings);
  }

  /**
   * Shows another release from the next request on; those under way finish on the former one. All
   * that it needs is made before, so that no visitor waits. Call it from one thread at a time.
   *
   * @throws RuntimeException if the site cannot be made of this release; the former one stays
   */
  public void show(Release release) {
    SiteRelease next = siteOf(release);
    next.prepare();
    show(new Shown(next, shown.aids()));
  }

  /** Shows another catalogue of aids from the next request on, as {@link #show(Release)} does. */
  public void show(AidCatalogue aids) {
    show(new Shown(shown.site(), aids));
  }

  private void show(Shown next) {
    Router router = router(next);
    shown = next;
    server.use(router);
  }

  public Release release() {
    return shown.release();
  }

  Metrics metrics() {
    return metrics;
  }

  private static Map<String, String> describe(Manifest manifest) {
    return new TreeMap<>(
        Map.of("release", manifest.id(), "kind", manifest.kind().name().toLowerCase(Locale.ROOT)));
  }

  /** What {@code /health} tells from now on, one French line each; none when all is well. */
  public void tell(List<String> faults) {
    check.tell(faults);
  }

  private Router router(Shown next) {
    return Routes.of(
        next.site(),
        new Simulator(
            next.release(), next.aids(), next.site().around().located(), settings.clock()),
        metrics,
        () -> new Health(next.release().manifest().id(), check.troubles()));
  }

  private String problemPage(Response.Problem problem, String reference) {
    Page page = Page.of(shown.site().site(), problem.title(), problem.detail());
    return Html.render(out -> JteproblemGenerated.render(out, null, page, problem, reference));
  }

  private SiteRelease siteOf(Release release) {
    return SiteRelease.of(release, site(release, settings.operator()));
  }

  private static Site site(Release release, Operator operator) {
    List<Link> footer = new ArrayList<>(FOOTER);
    footer.add(new Link(Accessibility.load(operator).footer(), LegalPages.ACCESSIBILITY));
    Manifest manifest = release.manifest();
    return new Site(
        Assets.load(),
        manifest.id(),
        manifest.source("zonages").map(source -> "Zonages : " + source.vintage()).orElse(""),
        manifest.kind() == Manifest.Kind.DEMONSTRATION,
        NAVIGATION,
        footer,
        "",
        operator,
        Glossary.load());
  }

  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.close();
  }
}
