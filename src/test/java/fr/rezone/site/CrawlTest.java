package fr.rezone.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rezone.site.browser.Browser;
import fr.rezone.site.browser.Tab;
import fr.rezone.site.browser.Window;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole small site, followed link by link from the home page. */
class CrawlTest {
  private static final Pattern LINK = Pattern.compile("<a\\s[^>]*href=\"([^\"]*)\"");
  private static final int CLICKS = 3;
  private static final int OF_A_KIND = 3;
  @AutoClose private static SmallSite site;

  /** Paths without query, with the fewest clicks that lead there and one address met. */
  private static final Map<String, Integer> CLICKS_TO = new LinkedHashMap<>();

  private static final Map<String, String> PAGES = new TreeMap<>();
  private static final List<String> DEAD = new ArrayList<>();

  @BeforeAll
  static void crawl(@TempDir Path folder) throws IOException {
    site = new SmallSite(folder);
    Deque<String> waiting = new ArrayDeque<>(List.of("/"));
    CLICKS_TO.put("/", 0);
    while (!waiting.isEmpty()) {
      String path = waiting.poll();
      HttpResponse<String> answer = site.get(path);
      while (answer.statusCode() == 303) {
        answer = site.get(answer.headers().firstValue("Location").orElseThrow());
      }
      if (answer.statusCode() != 200) {
        DEAD.add(path + " " + answer.statusCode());
        continue;
      }
      if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
        continue;
      }
      PAGES.put(path, answer.body());
      Matcher links = LINK.matcher(answer.body());
      while (links.find()) {
        String target = links.group(1).replace("&amp;", "&").replaceFirst("#.*", "");
        if (!target.startsWith("/")) {
          assertThat(target).as("lien de " + path).matches("(https?://|mailto:|tel:).*|");
          continue;
        }
        // A page answers whatever is asked of it; an address of the API is nothing without its
        // question.
        String bare = target.startsWith("/api/") ? target : target.replaceFirst("\\?.*", "");
        if (CLICKS_TO.putIfAbsent(bare, CLICKS_TO.getOrDefault(path, 0) + 1) == null) {
          waiting.add(bare);
        }
      }
    }
  }

  @Test
  void noLinkOfTheSiteIsDead() {
    assertThat(DEAD).isEmpty();
    assertThat(PAGES).hasSizeGreaterThan(80);
  }

  @Test
  void everyPageOfTheSiteMapIsWithinThreeClicksOfHome() {
    List<String> mapped = mapped();
    assertThat(mapped)
        .contains("/", "/territoires/01001", "/communes/97501", "/guichet-unique/94", "/glossaire")
        .doesNotHaveDuplicates()
        .allSatisfy(
            path ->
                assertThat(CLICKS_TO.getOrDefault(path, 99))
                    .as("clics depuis l’accueil jusqu’à " + path)
                    .isLessThanOrEqualTo(CLICKS));
  }

  @Test
  void everyPageHasATitleADescriptionAndOneHeading() {
    Map<String, String> titles = new TreeMap<>();
    for (String path : mapped()) {
      String html = PAGES.getOrDefault(path, "");
      assertThat(html).as(path).isNotEmpty();
      assertThat(one(html, "<title>([^<]+) – Rézone</title>")).as(path).isNotBlank();
      String description = one(html, "<meta name=\"description\" content=\"([^\"]+)\">");
      assertThat(description).as(path).hasSizeBetween(30, 320);
      assertThat(one(html, "<link rel=\"canonical\" href=\"([^\"]+)\">")).isEqualTo(path);
      assertThat(one(html, "<meta property=\"og:title\" content=\"([^\"]+)\">")).isNotBlank();
      assertThat(one(html, "(<h1[ >])")).isNotBlank();
      assertThat(html).doesNotContain("noindex");
      titles.merge(one(html, "<title>([^<]+) – Rézone</title>"), path, (a, b) -> a + " " + b);
    }
    assertThat(titles.values())
        .as("titres portés par plusieurs pages d’un même genre")
        .allSatisfy(paths -> assertThat(kinds(paths)).doesNotHaveDuplicates());
  }

  @Test
  void noPageHasAnAccessibilityFault() {
    try (Browser browser = Browser.open();
        Tab tab = browser.desktop(site.origin())) {
      for (String path : someOfEachKind()) {
        tab.go(path);
        if (path.equals("/carte") || path.equals("/integration")) {
          tab.page().waitForTimeout(1_000);
        }
        tab.requireAccessible();
      }
    }
  }

  @Test
  void newPagesFitAPhone() {
    try (Browser browser = Browser.open()) {
      for (Window window : List.of(Window.PHONE, Window.PHONE_DARK)) {
        try (Tab tab = browser.open(window, site.origin())) {
          for (String path :
              List.of(
                  "/guichet-unique",
                  "/guichet-unique/84",
                  "/guichet-unique/kit",
                  "/glossaire",
                  "/integration",
                  "/plan-du-site",
                  "/accessibilite",
                  "/mentions-legales",
                  "/donnees-personnelles",
                  "/territoires/01001")) {
            tab.go(path).requireNoSidewaysScroll().requireAccessible();
          }
        }
      }
    }
  }

  private static List<String> kinds(String paths) {
    return List.of(paths.split(" ")).stream()
        .map(path -> path.replaceFirst("/[^/]*$", ""))
        .toList();
  }

  /** Pages of one kind come from one template: a few show its faults. */
  private static List<String> someOfEachKind() {
    Map<String, Integer> seen = new LinkedHashMap<>();
    return mapped().stream()
        .filter(
            path ->
                seen.merge(path.replaceFirst("(.)/[^/]*$", "$1/…"), 1, Integer::sum) <= OF_A_KIND)
        .toList();
  }

  private static List<String> mapped() {
    List<String> paths = new ArrayList<>();
    Matcher places =
        Pattern.compile("<loc>" + Pattern.quote(site.origin()) + "([^<]+)</loc>")
            .matcher(site.text("/sitemap.xml"));
    while (places.find()) {
      paths.add(places.group(1));
    }
    return paths;
  }

  /** The group of the only match. */
  private static String one(String html, String pattern) {
    List<String> all =
        Pattern.compile(pattern).matcher(html).results().map(match -> match.group(1)).toList();
    assertThat(all).as(pattern).hasSize(1);
    return all.getFirst();
  }
}
