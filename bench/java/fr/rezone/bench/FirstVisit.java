package fr.rezone.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;

/**
 * The first visit of a phone in the country: empty cache, processor slowed four times, 1.6 Mbit/s
 * down, 0.75 up, 150 ms of latency (the profile that Lighthouse calls slow 4G). Says for each page
 * the bytes received, the requests, the first paint and, for the map, when the picture that the
 * server drew of it is there, when the live map is drawn and when it answers.
 *
 * <p>Twice: slowed by the browser's own tools, as Lighthouse does, which leaves out what a worker
 * asks for; and on a {@link NarrowLine}, which leaves out nothing.
 *
 * <p>{@code bench/first-visit http://localhost:8080 [rounds]}
 */
public final class FirstVisit {
  private static final int SLOWER = 4;
  private static final int LATENCY_MS = 150;
  private static final double DOWN_BYTES = 1_638_400 / 8.0;
  private static final double UP_BYTES = 768_000 / 8.0;
  private static final String MAP = "/carte";
  private static final long PATIENCE_MS = 60_000;

  /** When the picture was on the screen, as the browser remembers it; -1 where there is none. */
  private static final String PICTURE =
      """
      new Promise(tell => {
        new PerformanceObserver(list => tell(list.getEntries()[0].renderTime))
          .observe({type: 'element', buffered: true});
        setTimeout(() => tell(-1), 2000);
      })
      """;

  private FirstVisit() {}

  /**
   * Times in milliseconds since the address was asked for; drawn and ready differ for the map only,
   * which alone has a picture.
   */
  private record Visit(
      double requests,
      double kilobytes,
      double paint,
      double picture,
      double drawn,
      double ready) {}

  public static void main(String[] args) throws IOException {
    String origin = args[0];
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
    try (Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(
                            List.of(
                                "--no-sandbox",
                                "--use-gl=angle",
                                "--use-angle=swiftshader",
                                "--enable-unsafe-swiftshader",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--no-first-run")))) {
      for (boolean line : new boolean[] {false, true}) {
        System.out.printf(
            "%s, medians of %d%n%-24s %9s %9s %10s %10s %10s %10s%n",
            line ? "On a narrow line" : "Slowed by the browser's tools",
            rounds,
            "page",
            "requests",
            "kB",
            "paint ms",
            "picture ms",
            "drawn ms",
            "ready ms");
        for (String path : List.of("/", "/territoires/01033", "/simulateur", MAP)) {
          List<Visit> visits = new ArrayList<>();
          for (int i = 0; i < rounds; i++) {
            visits.add(line ? onLine(browser, origin, path) : slowed(browser, origin, path));
          }
          System.out.printf(
              Locale.ROOT,
              "%-24s %9.0f %9.0f %10.0f %10.0f %10.0f %10.0f%n",
              path,
              median(visits, Visit::requests),
              median(visits, Visit::kilobytes),
              median(visits, Visit::paint),
              median(visits, Visit::picture),
              median(visits, Visit::drawn),
              median(visits, Visit::ready));
        }
      }
    }
  }

  private static Visit onLine(Browser browser, String origin, String path) throws IOException {
    try (NarrowLine line =
            new NarrowLine(URI.create(origin).getPort(), LATENCY_MS, DOWN_BYTES, UP_BYTES);
        BrowserContext context = phone(browser)) {
      Visit visit = visit(context, line.origin() + path, false);
      return new Visit(
          visit.requests(),
          line.bytes() / 1_000.0,
          visit.paint(),
          visit.picture(),
          visit.drawn(),
          visit.ready());
    }
  }

  private static Visit slowed(Browser browser, String origin, String path) {
    try (BrowserContext context = phone(browser)) {
      return visit(context, origin + path, true);
    }
  }

  private static BrowserContext phone(Browser browser) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setViewportSize(390, 844)
            .setDeviceScaleFactor(2)
            .setIsMobile(true)
            .setHasTouch(true));
  }

  private static Visit visit(BrowserContext context, String url, boolean slowNetwork) {
    Page page = context.newPage();
    AtomicLong bytes = new AtomicLong();
    AtomicLong requests = new AtomicLong();
    CDPSession devtools = context.newCDPSession(page);
    devtools.send("Network.enable");
    devtools.on(
        "Network.loadingFinished",
        event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
    devtools.on("Network.requestWillBeSent", _ -> requests.incrementAndGet());
    if (slowNetwork) {
      JsonObject network = new JsonObject();
      network.addProperty("offline", false);
      network.addProperty("latency", LATENCY_MS);
      network.addProperty("downloadThroughput", DOWN_BYTES);
      network.addProperty("uploadThroughput", UP_BYTES);
      devtools.send("Network.emulateNetworkConditions", network);
    }
    JsonObject processor = new JsonObject();
    processor.addProperty("rate", SLOWER);
    devtools.send("Emulation.setCPUThrottlingRate", processor);
    page.navigate(url);
    boolean map = url.endsWith(MAP);
    long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MS);
    // A word over the wire: what the driver would put into the page is itself a burden on a slow
    // one.
    String last = map ? "carte-prete" : "first-contentful-paint";
    while (number(devtools, "performance.getEntriesByName('" + last + "').length") == 0) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException(url + " was never ready");
      }
      page.waitForTimeout(100);
    }
    double loaded = number(devtools, "performance.getEntriesByType('navigation')[0].loadEventEnd");
    Visit visit =
        new Visit(
            requests.get(),
            bytes.get() / 1_000.0,
            number(devtools, "performance.getEntriesByName('first-contentful-paint')[0].startTime"),
            number(devtools, PICTURE),
            map ? mark(devtools, "carte-dessinee") : loaded,
            map ? mark(devtools, "carte-prete") : loaded);
    page.waitForTimeout(1_000);
    return visit;
  }

  private static double mark(CDPSession devtools, String name) {
    return number(devtools, "performance.getEntriesByName('" + name + "')[0].startTime");
  }

  private static double number(CDPSession devtools, String script) {
    JsonObject asked = new JsonObject();
    asked.addProperty("expression", script);
    asked.addProperty("awaitPromise", true);
    return devtools
        .send("Runtime.evaluate", asked)
        .getAsJsonObject("result")
        .get("value")
        .getAsDouble();
  }

  private static double median(List<Visit> visits, ToDoubleFunction<Visit> of) {
    double[] values = visits.stream().mapToDouble(of).sorted().toArray();
    return values[values.length / 2];
  }
}
