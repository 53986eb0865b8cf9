package fr.rezone.site.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/**
 * Debian's Chromium, driven for tests. Tabs opened from it fail on what a careful reader of the
 * console would not let pass. Not thread-safe.
 */
public final class Browser implements AutoCloseable {
  private static final List<Path> PLACES =
      List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
    this.playwright = playwright;
    this.chromium = chromium;
  }

  /**
   * Starts the browser, or skips the test where there is none; where {@code CI=true}, its absence
   * is a failure.
   */
  public static Browser open() {
    Path program = PLACES.stream().filter(Files::isExecutable).findFirst().orElse(null);
    if (program == null) {
      String reason = "Chromium absent de " + PLACES + " : installer le paquet « chromium »";
      if ("true".equals(System.getenv("CI"))) {
        throw new AssertionError(reason);
      }
      Assumptions.abort(reason);
    }
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    com.microsoft.playwright.Browser chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--use-gl=angle",
                            "--use-angle=swiftshader",
                            "--enable-unsafe-swiftshader",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--no-first-run")));
    return new Browser(playwright, chromium);
  }

  /** A computer's window, in the light. */
  public Tab desktop(String origin) {
    return open(Window.DESKTOP, origin);
  }

  /** A phone's, in the light. */
  public Tab phone(String origin) {
    return open(Window.PHONE, origin);
  }

  public Tab open(Window window, String origin) {
    return open(window, origin, true);
  }

  /** A window where no script of a page runs. */
  public Tab openWithoutScripts(Window window, String origin) {
    return open(window, origin, false);
  }

  private Tab open(Window window, String origin, boolean scripts) {
    BrowserContext context =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setJavaScriptEnabled(scripts)
                .setViewportSize(window.width, window.height)
                .setColorScheme(window.scheme)
                .setHasTouch(window.touched)
                .setIsMobile(window.touched)
                .setLocale("fr-FR")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setBaseURL(origin));
    return new Tab(context, origin);
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
