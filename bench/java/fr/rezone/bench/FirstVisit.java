package fr.rezone.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The first visit of a phone in the country: empty cache, processor slowed four times, 1.6 Mbit/s
 * down, 0.75 up, 150 ms of latency (the profile that Lighthouse calls slow 4G). Says for each page
 * the bytes received, the requests, the first paint and, for the map, when it is drawn and answers.
 *
 * <p>{@code bench/first-visit http://localhost:8080 [rounds]}
 */
public final class FirstVisit {
  private static final int SLOWER = 4;
  private static final int LATENCY_MS = 150;
  private static final double DOWN_BYTES = 1_638_400 / 8.0;
  private static final double UP_BYTES = 768_000 / 8.0;

  private FirstVisit() {}

  private record Visit(double requests, double kilobytes, double paintMs, double readyMs) {}

  public static void main(String[] args) {
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
      System.out.printf(
          "%-24s %9s %9s %12s %12s   (medians of %d)%n",
          "page", "requests", "kB", "paint ms", "ready ms", rounds);
      for (String path : List.of("/", "/territoires/01033", "/simulateur", "/carte")) {
        Visit[] visits = new Visit[rounds];
        for (int i = 0; i < rounds; i++) {
          visits[i] = visit(browser, origin + path, path.equals("/carte"));
        }
        System.out.printf(
            Locale.ROOT,
            "%-24s %9.0f %9.0f %12.0f %12.0f%n",
            path,
            median(Arrays.stream(visits).mapToDouble(Visit::requests).toArray()),
            median(Arrays.stream(visits).mapToDouble(Visit::kilobytes).toArray()),
            median(Arrays.stream(visits).mapToDouble(Visit::paintMs).toArray()),
            median(Arrays.stream(visits).mapToDouble(Visit::readyMs).toArray()));
      }
    }
  }

  private static Visit visit(Browser browser, String url, boolean map) {
    try (BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setDeviceScaleFactor(2)
                .setIsMobile(true)
                .setHasTouch(true))) {
      Page page = context.newPage();
      AtomicLong bytes = new AtomicLong();
      AtomicLong requests = new AtomicLong();
      CDPSession devtools = context.newCDPSession(page);
      devtools.send("Network.enable");
      devtools.on(
          "Network.loadingFinished",
          event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
      devtools.on("Network.requestWillBeSent", _ -> requests.incrementAndGet());
      JsonObject network = new JsonObject();
      network.addProperty("offline", false);
      network.addProperty("latency", LATENCY_MS);
      network.addProperty("downloadThroughput", DOWN_BYTES);
      network.addProperty("uploadThroughput", UP_BYTES);
      devtools.send("Network.emulateNetworkConditions", network);
      JsonObject processor = new JsonObject();
      processor.addProperty("rate", SLOWER);
      devtools.send("Emulation.setCPUThrottlingRate", processor);
      page.navigate(url);
      if (map) {
        page.waitForSelector("html[data-carte=prete]");
      }
      double ready = number(page, "performance.now()");
      double paint =
          number(
              page,
              "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? performance.now()");
      page.waitForTimeout(1_000);
      return new Visit(requests.get(), bytes.get() / 1_000.0, paint, ready);
    }
  }

  private static double number(Page page, String script) {
    return ((Number) page.evaluate(script)).doubleValue();
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
