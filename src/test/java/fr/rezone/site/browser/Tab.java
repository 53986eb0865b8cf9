package fr.rezone.site.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One window on the site. Closing it fails the test if the console showed an error, the security
 * policy blocked something, or a request left the site. Not thread-safe.
 */
public final class Tab implements AutoCloseable {
  private static final Path SHOTS = Path.of("target", "screenshots");

  private final BrowserContext context;
  private final String origin;
  private final Page page;
  private final List<String> faults = new ArrayList<>();
  private final List<Response> answers = new ArrayList<>();

  Tab(BrowserContext context, String origin) {
    this.context = context;
    this.origin = origin;
    this.page = context.newPage();
    page.setDefaultTimeout(15_000);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            faults.add("console : " + message.text() + " (" + message.location() + ")");
          }
        });
    page.onPageError(error -> faults.add("script : " + error));
    page.onRequest(this::watch);
    page.onResponse(answers::add);
  }

  private void watch(Request request) {
    String url = request.url();
    boolean own =
        url.startsWith(origin + "/") || url.startsWith("data:") || url.startsWith("blob:");
    if (!own) {
      faults.add("appel extérieur : " + url);
    }
  }

  /** Goes to a path of the site and waits until everything the page names is there. */
  public Tab go(String path) {
    page.navigate(origin + path);
    page.waitForLoadState(LoadState.NETWORKIDLE);
    return this;
  }

  /** Playwright's own page, for everything else. */
  public Page page() {
    return page;
  }

  /** Saves what the window shows as {@code target/screenshots/NAME.png}. */
  public Tab shoot(String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
    return this;
  }

  /** The same, with the whole length of the page. */
  public Tab shootWhole(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")).setFullPage(true));
    return this;
  }

  /** Fails if axe-core finds a violation, naming each with the elements concerned. */
  public Tab requireAccessible() {
    // In legacy mode no second window is opened to add up the frames of this one.
    List<Rule> violations =
        new AxeBuilder(page)
            .options(onlyViolations())
            .setLegacyMode(true)
            .analyze()
            .getViolations();
    if (!violations.isEmpty()) {
      throw new AssertionError(
          page.url()
              + violations.stream().map(Tab::describe).collect(Collectors.joining("\n", "\n", "")));
    }
    return this;
  }

  /** What passes need not be listed element by element, which takes most of the time. */
  private static AxeRunOptions onlyViolations() {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return options;
  }

  private static String describe(Rule rule) {
    return rule.getId()
        + " ("
        + rule.getImpact()
        + ") : "
        + rule.getHelp()
        + rule.getNodes().stream()
            .limit(6)
            .map(node -> "\n    " + node.getTarget() + " " + node.getFailureSummary())
            .collect(Collectors.joining());
  }

  /** Fails if the page is wider than the window. */
  public Tab requireNoSidewaysScroll() {
    Object excess =
        page.evaluate(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    if (((Number) excess).intValue() > 0) {
      throw new AssertionError(page.url() + " déborde de " + excess + " px en largeur");
    }
    return this;
  }

  /**
   * Bytes received on the wire since the tab was opened, headers excluded, of answers whose path
   * has this prefix. What never changes is received once, whoever of the page and its workers asks.
   */
  public long bytesReceived(String prefix) {
    Set<String> kept = new HashSet<>();
    return answers.stream()
        .filter(answer -> answer.url().startsWith(origin + prefix))
        .filter(answer -> !isForEver(answer) || kept.add(answer.url()))
        .mapToLong(Tab::length)
        .sum();
  }

  private static boolean isForEver(Response answer) {
    return answer.headers().getOrDefault("cache-control", "").contains("immutable");
  }

  /** As the server announces it: the browser does not measure what its workers load. */
  private static long length(Response answer) {
    String announced = answer.headers().get("content-length");
    return announced == null ? 0 : Long.parseLong(announced);
  }

  /** Paths asked since the tab was opened, in order. */
  public List<String> pathsAsked() {
    return answers.stream().map(answer -> answer.url().substring(origin.length())).toList();
  }

  /** Prints the page on A4 as {@code target/screenshots/NAME.pdf} and counts its sheets. */
  public int print(String name) {
    byte[] pdf =
        page.pdf(
            new Page.PdfOptions()
                .setPath(SHOTS.resolve(name + ".pdf"))
                .setPreferCSSPageSize(true)
                .setPrintBackground(false));
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    return (int) Pattern.compile("/Type\\s*/Page\\b").matcher(text).results().count();
  }

  /** Forgets faults that the test meant to cause, such as a 404. */
  public Tab forgive(String part) {
    faults.removeIf(fault -> fault.contains(part));
    return this;
  }

  @Override
  public void close() {
    context.close();
    if (!faults.isEmpty()) {
      throw new AssertionError(String.join("\n", faults));
    }
  }
}
