package fr.rezone.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.rezone.SmallWorld;
import fr.rezone.release.Release;
import fr.rezone.release.ReleaseFolder;
import fr.rezone.site.Follower;
import fr.rezone.site.SiteServer;
import fr.rezone.site.browser.Browser;
import fr.rezone.site.browser.Tab;
import fr.rezone.site.http.ServerConfig;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * 14: an operator receives the files of the month, imports them aside, reads the quality report and
 * what changes, puts them in service, and goes back; visitors meanwhile notice nothing but the
 * data.
 */
@ResourceLock(Resources.SYSTEM_OUT)
@ResourceLock(Resources.SYSTEM_ERR)
class OperatorJourneyTest {
  private static final int VISITORS = 4;
  private static final List<String> PAGES =
      List.of("/", "/territoires/01001", "/donnees", "/api/v1/release", "/carte.pmtiles");

  private final Path sources;
  private final Path data;
  private final SmallWorld world = new SmallWorld();
  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicInteger lost = new AtomicInteger();
  private Browser browser;
  private ExecutorService visitors;

  OperatorJourneyTest(@TempDir Path folder) {
    sources = folder.resolve("sources");
    data = folder.resolve("data");
    browser = Browser.open();
    visitors = Executors.newVirtualThreadPerTaskExecutor();
  }

  @BeforeEach
  void importTheMonthBefore() {
    world.writeTo(sources);
    run("import", "--sources", sources, "--data", data);
  }

  @AfterEach
  void stop() {
    over.set(true);
    visitors.close();
    client.close();
    browser.close();
  }

  /** What a command says on the standard output; it must succeed. */
  private static String run(Object... words) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    ByteArrayOutputStream steps = new ByteArrayOutputStream();
    try (PrintStream newOut = new PrintStream(told, true, StandardCharsets.UTF_8);
        PrintStream newErr = new PrintStream(steps, true, StandardCharsets.UTF_8)) {
      System.setOut(newOut);
      System.setErr(newErr);
      String[] args = new String[words.length];
      for (int i = 0; i < args.length; i++) {
        args[i] = words[i].toString();
      }
      assertThat(Main.run(args)).as("%s", steps).isZero();
      return told.toString(StandardCharsets.UTF_8);
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  /** Bêta and Gamma go from ZAC to ZIP, and a line is not of a commune. */
  private void theFilesOfTheMonthArrive() {
    String table = world.text(SmallWorld.ZONINGS);
    world
        .remove(SmallWorld.ZONINGS)
        .put(
            "zonages/zonages-com-20260301.csv",
            table
                .replace("\"01/01/2026\"", "\"01/03/2026\"")
                .replace("\"2_ZAC\"", "\"1_ZIP\"")
                .concat(
                    SmallWorld.zoning("71009", "Canton", "1", "", "71", "", "", "", "")
                        .replace("\"COM\"", "\"CANTON\"")))
        .writeTo(sources);
  }

  private void visit(int port) {
    for (int i = 0; i < VISITORS; i++) {
      int first = i;
      visitors.submit(
          () -> {
            for (int n = first; !over.get(); n++) {
              try {
                (status(port, PAGES.get(n % PAGES.size())) == 200 ? answered : lost)
                    .incrementAndGet();
              } catch (UncheckedIOException e) {
                lost.incrementAndGet();
              }
              // Visitors enough to be under way at each switch; a rush is measured elsewhere.
              LockSupport.parkNanos(3_000_000);
            }
          });
    }
  }

  private int status(int port, String path) {
    return get(port, path).statusCode();
  }

  private HttpResponse<String> get(int port, String path) {
    try {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
          HttpResponse.BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void awaitShown(int port, String release) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!get(port, "/api/v1/release").body().contains(release)) {
      assertThat(System.nanoTime()).as("%s shown", release).isLessThan(deadline);
      Thread.sleep(20);
    }
  }

  @Test
  void theFilesOfTheMonthAreLookedAtPutInServiceAndTakenBack() throws Exception {
    ReleaseFolder releases = new ReleaseFolder(data);
    Path before = releases.current().orElseThrow();
    String former = before.getFileName().toString();
    try (SiteServer site = SiteServer.start(Release.open(before), ServerConfig.local());
        Follower _ = Follower.start(site, releases, null, Duration.ofMillis(50))) {
      visit(site.port());
      theFilesOfTheMonthArrive();
      run("import", "--sources", sources, "--data", data, "--aside");
      assertThat(releases.current()).contains(before);
      String next =
          releases.listing().sound().stream()
              .map(manifest -> manifest.id())
              .filter(id -> !id.equals(former))
              .findFirst()
              .orElseThrow();

      readQualityReport(data.resolve("releases").resolve(next), next);
      assertThat(run("release", "diff", "--data", data, former, next))
          .contains("71001 Gamma, medecin : ZAC → ZIP (500 habitants)")
          .contains("01002 Bêta, medecin : ZAC → ZIP (300 habitants)");
      assertThat(get(site.port(), "/api/v1/release").body()).contains(former);

      run("release", "use", "--data", data, next);
      awaitShown(site.port(), next);
      requireShown(site.port(), next);
      int answeredThen = answered.get();
      run("release", "use", "--data", data, former);
      awaitShown(site.port(), former);
      requireShown(site.port(), former);

      assertThat(answered.get()).isGreaterThan(answeredThen).isGreaterThan(100);
      assertThat(run("release", "list", "--data", data)).contains("* " + former);
      over.set(true);
      visitors.close();
      assertThat(lost).hasValue(0);
    }
  }

  /** The new release on a site of its own, before anybody else sees it. */
  private void readQualityReport(Path release, String id) throws IOException {
    try (SiteServer preview = SiteServer.start(Release.open(release), ServerConfig.local());
        Tab tab = browser.desktop("http://127.0.0.1:" + preview.port())) {
      Page page = tab.go("/donnees").page();
      assertThat(page.locator("main")).containsText("Version " + id);
      assertThat(page.locator("main")).containsText("zonages-com-20260301.csv");
      assertThat(page.locator("main")).containsText("ni commune ni arrondissement");
      assertThat(page.locator("main"))
          .containsText("« CANTON 71009 »".replace("« ", "«\u00a0").replace(" »", "\u00a0»"));
      assertThat(page.locator("main")).containsText("✓ conforme");
      tab.requireAccessible().requireNoSidewaysScroll().shootWhole("parcours-14");
    }
  }

  /** Every page says which release it shows. */
  private void requireShown(int port, String id) {
    try (Tab tab = browser.desktop("http://127.0.0.1:" + port)) {
      assertThat(tab.go("/territoires/01001").page().locator("footer"))
          .containsText("version " + id);
    }
  }
}
