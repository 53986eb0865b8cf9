package fr.rezone.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import fr.rezone.demo.DemoWorld;
import fr.rezone.indicator.Figure;
import fr.rezone.indicator.Indicator;
import fr.rezone.release.Release;
import fr.rezone.site.browser.Browser;
import fr.rezone.site.browser.Tab;
import fr.rezone.site.browser.Window;
import fr.rezone.site.http.ServerConfig;
import fr.rezone.territory.Territory;
import fr.rezone.territory.Tvs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody whose territory has hidden figures opens its sheet: one action. */
class HiddenFiguresJourneyTest {
  private static final List<String> SHOWN =
      List.of(
          "part-60-ans-medecin-generaliste",
          "age-moyen-medecin-generaliste",
          "part-femmes-medecin-generaliste",
          "patients-par-medecin-generaliste",
          "actes-cliniques-par-medecin-generaliste");

  @AutoClose private static SiteServer server;
  private static Release release;
  @AutoClose private static Browser browser;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    release = DemoWorld.imported(folder);
    server = SiteServer.start(release, ServerConfig.local());
    browser = Browser.open();
  }

  private static String origin() {
    return "http://127.0.0.1:" + server.port();
  }

  /** A hidden figure and the smallest larger territory that shows it. */
  private record Hidden(Tvs tvs, Indicator indicator, Territory larger) {}

  private static Figure figure(Indicator indicator, Territory territory) {
    return release.figures().figure(indicator, territory.level(), release.atlas().rank(territory));
  }

  private static Hidden hidden() {
    for (Indicator indicator : SHOWN.stream().map(release.figures().catalogue()::get).toList()) {
      for (Tvs tvs : release.atlas().tvs().all()) {
        List<Territory> larger =
            List.of(
                release.atlas().departements().get(tvs.departement()),
                release.atlas().regions().get(tvs.region()));
        if (figure(indicator, tvs) instanceof Figure.Secret) {
          for (Territory place : larger) {
            if (figure(indicator, place) instanceof Figure.Published) {
              return new Hidden(tvs, indicator, place);
            }
          }
        }
      }
    }
    throw new IllegalStateException("nothing is hidden in the demonstration");
  }

  @Test
  void theReasonAndTheSmallestLargerTerritoryAreThereAtOnce() {
    Hidden hidden = hidden();
    Indicator indicator = hidden.indicator();
    double value = ((Figure.Published) figure(indicator, hidden.larger())).value();
    try (Tab tab = browser.phone(origin())) {
      tab.go("/territoires/" + hidden.tvs().code());
      Locator section = tab.page().locator(".portrait");
      Locator card =
          section
              .locator(".figure")
              .filter(new Locator.FilterOptions().setHasText(indicator.shortLabel()))
              .first();
      assertThat(card).containsText("secret statistique");
      assertThat(card)
          .containsText(Pattern.compile("Secret : (moins de|il permettrait|de 1 à|un seul)"));
      assertThat(card).containsText("Plus petit territoire publié : " + hidden.larger().name());
      assertThat(card).containsText(French.number(value, indicator.decimals()));
      assertThat(card.locator(".hatch")).isVisible();
      assertThat(section.getByText("Pourquoi").first()).isVisible();
      tab.requireNoSidewaysScroll().requireAccessible();
    }
  }

  @Test
  void everyProfessionIsALinkThatKeepsThePage() {
    Tvs tvs = hidden().tvs();
    try (Tab tab = browser.open(Window.DESKTOP_DARK, origin())) {
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
  @EnumSource(names = {"DESKTOP", "PHONE_DARK"})
  void theSheetsOfLargerTerritoriesAreAccessible(Window window) {
    try (Tab tab = browser.open(window, origin())) {
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
      tab.go("/territoires/" + hidden().tvs().code());
      Assertions.assertThat(tab.bytesReceived("/")).isLessThan(100_000);
    }
  }
}
