package fr.rezone.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import fr.rezone.site.browser.Browser;
import fr.rezone.site.browser.Tab;
import fr.rezone.site.browser.Window;
import fr.rezone.site.http.ServerConfig;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MapTest {
  @AutoClose private static SpecimenServer server;
  @AutoClose private static Browser browser;

  @BeforeAll
  static void start() {
    browser = Browser.open();
    server = new SpecimenServer(ServerConfig.local());
  }

  private static Tab ready(Tab tab, String path) {
    tab.go(path);
    tab.page().waitForSelector("html[data-carte=prete]");
    tab.page().waitForTimeout(600);
    return tab;
  }

  @Test
  void showsTheCountryAndItsLegend() {
    try (Tab tab = ready(browser.desktop(server.origin()), "/carte")) {
      tab.shoot("carte-ordinateur").requireAccessible().requireNoSidewaysScroll();
      assertThat(tab.page().locator(".legend-line")).hasCount(3);
      assertThat(tab.page().locator(".legend-line").first()).containsText("868 territoires");
      assertThat(tab.page().locator(".legend-line").first()).containsText("28 % des habitants");
    }
  }

  @Test
  void aChangeOfLayerAsksForOneColumnAndNoGeometry() {
    try (Tab tab = ready(browser.desktop(server.origin()), "/carte")) {
      int before = tab.pathsAsked().size();
      tab.page().getByLabel("Ce que montre la carte").selectOption("habitants-par-generaliste");
      assertThat(tab.page().locator(".legend-line")).hasCount(4);
      tab.page().waitForTimeout(500);
      List<String> asked =
          tab.pathsAsked().stream().skip(before).filter(path -> !path.endsWith(".svg")).toList();
      Assertions.assertThat(asked)
          .hasSize(1)
          .allMatch(path -> path.startsWith("/api/v1/colonnes/"));
      Assertions.assertThat(tab.page().url()).contains("couche=habitants-par-generaliste");
      tab.shoot("carte-quartiles");
    }
  }

  @Test
  void aClickOpensTheCardOfATerritory() {
    try (Tab tab = ready(browser.desktop(server.origin()), "/carte")) {
      tab.page().mouse().move(850, 420);
      assertThat(tab.page().locator(".map-tip")).isVisible();
      tab.page().mouse().click(850, 420);
      Locator card = tab.page().getByRole(AriaRole.REGION, region("Territoire choisi"));
      assertThat(card).isVisible();
      assertThat(card).containsText("1 284");
      assertThat(card).containsText("secret statistique");
      Assertions.assertThat(tab.page().url()).containsPattern("[?&]t=T\\d{4}");
      tab.shoot("carte-choix").requireAccessible();
      tab.page().keyboard().press("Escape");
      assertThat(card).isHidden();
    }
  }

  @Test
  void theAddressRestoresTheView() {
    String address =
        "/carte?couche=habitants-par-generaliste&palette=ars&hachures=oui&t=T0100&filtre=q4&lon=3&lat=46&z=6.5";
    try (Tab tab = ready(browser.open(Window.DESKTOP_DARK, server.origin()), address)) {
      assertThat(tab.page().locator(".legend-line[aria-pressed=true]")).hasCount(1);
      assertThat(tab.page().locator(".map-card h2")).hasText("Territoire T0100");
      assertThat(tab.page().getByLabel("Hachures")).isChecked();
      tab.shoot("carte-restauree-sombre").requireAccessible();
    }
  }

  @Test
  void everythingIsReachedByTheKeyboard() {
    try (Tab tab = ready(browser.desktop(server.origin()), "/carte")) {
      tab.page().locator(".in-view summary").press("Enter");
      Locator lines = tab.page().locator(".in-view-line");
      assertThat(lines.first()).isVisible();
      assertThat(
              tab.page()
                  .getByRole(AriaRole.STATUS)
                  .filter(new Locator.FilterOptions().setHasText("dans la vue")))
          .containsText(Pattern.compile("territoires dans la vue"));
      lines.nth(3).press("Enter");
      assertThat(tab.page().locator(".map-card h2")).isFocused();
      tab.page().locator(".maplibregl-canvas").focus();
      String before = tab.page().url();
      tab.page().keyboard().press("ArrowRight");
      tab.page().waitForTimeout(700);
      Assertions.assertThat(tab.page().url()).isNotEqualTo(before);
    }
  }

  @Test
  void overseasIsOneClickAway() {
    try (Tab tab = ready(browser.desktop(server.origin()), "/carte")) {
      tab.page().getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("La Réunion")).click();
      tab.page().waitForURL(Pattern.compile("region=04"));
      tab.page().waitForTimeout(800);
      tab.shoot("carte-reunion");
      Assertions.assertThat(tab.page().url()).contains("lon=55.");
    }
  }

  @Test
  void fitsAPhone() {
    try (Tab tab = ready(browser.phone(server.origin()), "/carte")) {
      tab.shoot("carte-telephone").requireAccessible().requireNoSidewaysScroll();
      tab.page()
          .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Légende et réglages"))
          .click();
      tab.page().waitForTimeout(200);
      tab.shoot("carte-telephone-ouverte").requireAccessible();
      tab.page()
          .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Légende et réglages"))
          .click();
      tab.page().touchscreen().tap(200, 300);
      assertThat(tab.page().locator(".map-card")).isVisible();
      tab.shoot("carte-telephone-choix").requireAccessible();
    }
  }

  @Test
  void withoutGraphicsTheTableIsOffered() {
    try (Tab tab = browser.desktop(server.origin())) {
      tab.page()
          .addInitScript(
              "const get = HTMLCanvasElement.prototype.getContext;"
                  + "HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {"
                  + "  return kind.startsWith('webgl') ? null : get.call(this, kind, ...rest); };");
      tab.go("/carte");
      assertThat(tab.page().getByRole(AriaRole.ALERT))
          .containsText("Le tableau montre la même chose");
      assertThat(tab.page().getByText("Voir en tableau")).isVisible();
      tab.forgive("WebGL").forgive("webgl");
    }
  }

  @Test
  void theFirstViewIsLight() {
    try (Tab tab = ready(browser.desktop(server.origin()), "/carte")) {
      long all = tab.bytesReceived("/");
      long tiles = tab.bytesReceived("/tuiles/");
      System.out.println(
          "first view without tiles: " + (all - tiles) + " bytes " + tab.pathsAsked());
      Assertions.assertThat(all - tiles).isLessThan(300_000);
    }
  }

  /** What is asked before the library is there is what the map then draws: no less, no more. */
  @Test
  void theTilesOfTheFirstViewAreAskedAhead() {
    for (String path : List.of("/carte", "/carte?region=04", "/carte?lon=5.2&lat=46.2&z=6.4")) {
      for (Tab tab : List.of(browser.desktop(server.origin()), browser.phone(server.origin()))) {
        try (Tab opened = ready(tab, path)) {
          // The page's own list leaves out what the worker asks for.
          List<?> ahead =
              (List<?>)
                  opened
                      .page()
                      .evaluate(
                          "performance.getEntriesByType('resource').map((each) => each.name)"
                              + ".filter((name) => name.includes('/tuiles/'))"
                              + ".map((name) => name.slice(location.origin.length)).sort()");
          Assertions.assertThat(ahead).isNotEmpty();
          Assertions.assertThat(
                  opened.pathsAsked().stream()
                      .filter(each -> each.startsWith("/tuiles/"))
                      .distinct()
                      .sorted()
                      .toList())
              .as("%s", path)
              .isEqualTo(ahead);
        }
      }
    }
  }

  private static GetByRoleOptions region(String name) {
    return new GetByRoleOptions().setName(name);
  }
}
