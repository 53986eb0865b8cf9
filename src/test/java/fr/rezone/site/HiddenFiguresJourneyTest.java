package fr.rezone.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import fr.rezone.demo.DemoWorld;
import fr.rezone.indicator.Figure;
import fr.rezone.indicator.Figures;
import fr.rezone.indicator.Indicator;
import fr.rezone.release.Release;
import fr.rezone.site.browser.Browser;
import fr.rezone.site.browser.Tab;
import fr.rezone.site.http.ServerConfig;
import fr.rezone.territory.Territory;
import fr.rezone.territory.Tvs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody whose territory has hidden figures opens its sheet: one action. */
class HiddenFiguresJourneyTest {
  private static final String INDICATOR = "part-60-ans-medecin-generaliste";

  private static SiteServer server;
  private static Release release;
  private static Browser browser;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    release = DemoWorld.imported(folder);
    server = SiteServer.start(release, ServerConfig.local());
    browser = Browser.open();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    if (server != null) {
      server.close();
    }
  }

  private static String origin() {
    return "http://127.0.0.1:" + server.port();
  }

  private static Figure figure(Territory territory) {
    Figures figures = release.figures();
    Indicator indicator = figures.catalogue().get(INDICATOR);
    return figures.figure(indicator, territory.level(), release.atlas().rank(territory));
  }

  /** A territory where the figure is hidden and its département shows it. */
  private static Tvs withSecret() {
    return release.atlas().tvs().all().stream()
        .filter(tvs -> figure(tvs) instanceof Figure.Secret)
        .filter(
            tvs ->
                figure(release.atlas().departements().get(tvs.departement()))
                    instanceof Figure.Published)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theReasonAndTheSmallestLargerTerritoryAreThereAtOnce() {
    Tvs tvs = withSecret();
    Territory larger = release.atlas().departements().get(tvs.departement());
    double value = ((Figure.Published) figure(larger)).value();
    try (Tab tab = browser.phone(origin())) {
      tab.go("/territoires/" + tvs.code());
      Locator section = tab.page().locator("section[aria-labelledby=professionnels]");
      Locator card =
          section
              .locator(".figure")
              .filter(new Locator.FilterOptions().setHasText("60 ans et plus"));
      assertThat(card).containsText("secret statistique");
      assertThat(card).containsText(Pattern.compile("Secret : (moins de 5|il permettrait)"));
      assertThat(card).containsText("Plus petit territoire publié : " + larger.name());
      assertThat(card).containsText(French.number(value, 0) + French.NBSP + "%");
      assertThat(card.locator(".hatch")).isVisible();
      assertThat(section.getByText("Pourquoi").first()).isVisible();
      tab.requireNoSidewaysScroll().requireAccessible();
    }
  }

  @Test
  void everyProfessionIsALinkThatKeepsThePage() {
    Tvs tvs = withSecret();
    try (Tab tab = browser.desktopDark(origin())) {
      tab.go("/territoires/" + tvs.code());
      tab.page()
          .locator("section[aria-labelledby=professionnels] .tabs a")
          .getByText("Infirmiers")
          .click();
      tab.page().waitForURL("**metier=infirmier**");
      assertThat(tab.page().locator("#ages")).hasText("Âge des infirmiers");
      tab.requireAccessible();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ordinateur", "telephone"})
  void theSheetsOfLargerTerritoriesAreAccessible(String window) {
    try (Tab tab =
        window.equals("telephone") ? browser.phoneDark(origin()) : browser.desktop(origin())) {
      tab.go("/regions/" + release.atlas().regions().at(0).code())
          .requireNoSidewaysScroll()
          .requireAccessible();
      tab.go("/communes/" + release.atlas().communes().at(0).code())
          .requireNoSidewaysScroll()
          .requireAccessible();
      tab.go("/methode").requireNoSidewaysScroll().requireAccessible();
    }
  }

  @Test
  void aSheetWeighsLittle() {
    try (Tab tab = browser.phone(origin())) {
      tab.go("/territoires/" + withSecret().code());
      Assertions.assertThat(tab.bytesReceived("/")).isLessThan(100_000);
    }
  }
}
