package fr.rezone.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.rezone.SmallWorld;
import fr.rezone.site.browser.Browser;
import fr.rezone.site.browser.Tab;
import fr.rezone.site.browser.Window;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Priority quarters on the map of the small world: Les Tanneries (ZIP) has an outline in Bêta, La
 * Colline has none and lies in both arrondissements of Lucques.
 */
class QuarterMapTest {
  private static final String OUTLINES =
      """
      {"type":"FeatureCollection","name":"QP2024","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}},
      "features":[{"type":"Feature","properties":{"code_qp":"QN00101M","lib_qp":"Les Tanneries","insee_com":"01002"},
       "geometry":{"type":"MultiPolygon","coordinates":[[[[2.14,46.04],[2.16,46.04],[2.16,46.06],[2.14,46.06],[2.14,46.04]]]]}}]}
      """;

  @AutoClose private static SmallSite site;
  @AutoClose private static Browser browser;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    browser = Browser.open();
    site =
        new SmallSite(
            folder,
            new SmallWorld().put("qpv/QP2024_France_Hexagonale_Outre_Mer_WGS84.geojson", OUTLINES));
  }

  private static Page ready(Tab tab, String path) {
    tab.go(path).page().waitForSelector("html[data-carte=prete]");
    tab.page().waitForTimeout(600);
    return tab.page();
  }

  @Test
  void anOutlineIsClickedAndSaysItsOwnLevel() {
    try (Tab tab = browser.desktop(site.origin())) {
      Page page = ready(tab, "/carte?lon=2.15&lat=46.05&z=11.5");
      page.mouse().click(640, 428);
      Locator card = page.locator(".map-card");
      assertThat(card).hasAttribute("aria-label", "Quartier choisi");
      assertThat(card.locator("h2")).hasText("Les Tanneries");
      assertThat(card).containsText("ZIP");
      assertThat(card.getByText("Simuler ici"))
          .hasAttribute("href", "/simulateur?lieu=quartier:QN00101M");
      tab.shoot("carte-quartier").requireAccessible();
      card.getByText("Fiche").click();
      assertThat(page).hasURL(Pattern.compile("/quartiers/QN00101M$"));
    }
  }

  @Test
  void quartersAreLeftOutOnRequestAndTheAddressKeepsIt() {
    try (Tab tab = browser.open(Window.DESKTOP_DARK, site.origin())) {
      Page page = ready(tab, "/carte?lon=2.15&lat=46.05&z=11.5");
      page.getByLabel("Quartiers prioritaires").uncheck();
      Assertions.assertThat(page.url()).contains("quartiers=non");
      page.mouse().click(640, 428);
      assertThat(page.locator(".map-card h2")).hasText("Alpha");
    }
  }

  @Test
  void withoutOutlineAMarkListsTheQuartersWithAWarning() {
    try (Tab tab = browser.phone(site.origin())) {
      Page page = ready(tab, "/carte?lon=2.05&lat=46.25&z=11");
      // The mark stands up and to the right of the label point, which is the middle of the map.
      page.touchscreen().tap(213, 430);
      Locator card = page.locator(".map-card");
      assertThat(card.locator("h2")).containsText("Quartiers prioritaires de Lucques");
      assertThat(card).containsText("contours des quartiers prioritaires ne sont pas");
      assertThat(card.locator("li a")).hasText("La Colline");
      tab.shoot("carte-repere-quartier").requireAccessible();
    }
  }

  @Test
  void aPointInsideIsToldToBeInside() {
    try (Tab tab = browser.desktop(site.origin())) {
      Page page = ready(tab, "/carte?point=2.15,46.05");
      Locator card = page.locator(".map-card");
      assertThat(card.locator("h2")).hasText("Bêta");
      assertThat(card).containsText("Les Tanneries (ZIP)");
      assertThat(card).containsText("niveau du quartier");
      assertThat(card.getByText("Simuler ici"))
          .hasAttribute("href", "/simulateur?lieu=point:2.15,46.05");
    }
  }
}
