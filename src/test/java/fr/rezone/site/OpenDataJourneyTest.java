package fr.rezone.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import fr.rezone.Gdal;
import fr.rezone.site.browser.Browser;
import fr.rezone.site.browser.Tab;
import fr.rezone.site.browser.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Data engineers, from the description to the file in their software. */
class OpenDataJourneyTest {
  @AutoClose private static SmallSite site;
  @AutoClose private static Browser browser;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    browser = Browser.open();
    site = new SmallSite(folder);
  }

  /**
   * 12: reads the interface, tries it, gets the zonings of a commune, takes the GeoPackage away,
   * opens it: the same values as the site.
   */
  @Test
  void aDataEngineerGetsTheSameValuesEverywhere(@TempDir Path local) throws IOException {
    try (Tab tab = browser.desktop(site.origin())) {
      Page page = tab.go("/").page();
      page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Interface pour les programmes"))
          .click();
      Locator commune = page.locator("#operation-commune");
      assertThat(commune.locator("[data-command]")).containsText("curl '" + site.origin());
      commune
          .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Voir la réponse"))
          .click();
      assertThat(commune.locator("[data-answer]")).containsText("\"zonings\"");

      JsonNode zoning = site.json("/api/v1/communes/69381").at("/zonings/0");
      assertThat(zoning.path("letters").asString()).isEqualTo("ZAR");
      assertThat(zoning.path("decreeDate").asString()).isEqualTo("2025-10-30");
      tab.go("/communes/69381");
      assertThat(page.locator("main")).containsText("ZAR");

      tab.go("/donnees");
      Download download =
          page.waitForDownload(
              () ->
                  page.getByRole(
                          AriaRole.LINK,
                          new GetByRoleOptions().setName("GeoPackage").setExact(false))
                      .first()
                      .click());
      Path file = local.resolve("rezone.gpkg");
      download.saveAs(file);
      assertThat(Files.size(file)).isPositive();
      assertThat(
              Gdal.run(
                  "ogrinfo", "-ro", "-al", "-where", "code='69381'", file.toString(), "communes"))
          .contains("zone_medecin (String) = ZAR", "arrete_medecin (Date) = 2025/10/30");
      double ratio =
          site.json("/api/v1/territoires/01001")
              .at("/figures/habitants-par-generaliste/value")
              .asDouble();
      assertThat(ratio).isEqualTo(900);
      assertThat(
              Gdal.run("ogrinfo", "-ro", "-al", "-where", "code='01001'", file.toString(), "tvs"))
          .contains(
              "habitants_par_generaliste (Real) = 900",
              "apl_generalistes (Real) = (null)",
              "apl_generalistes_statut (String) = missing");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/api, api",
    "/donnees, donnees",
    "/ogc?f=html, ogc",
    "/ogc/collections?f=html, ogc-collections",
    "/ogc/collections/tvs?f=html, ogc-collection",
    "/ogc/collections/communes/items?f=html&limit=4, ogc-elements",
    "/ogc/collections/tvs/items/01001?f=html, ogc-element",
    "/ogc/api?f=html, ogc-api"
  })
  void pagesAreAccessibleAndFit(String path, String name) {
    try (Tab tab = browser.desktop(site.origin())) {
      tab.go(path).shootWhole(name + "-ordinateur").requireNoSidewaysScroll().requireAccessible();
    }
    try (Tab tab = browser.open(Window.PHONE_DARK, site.origin())) {
      tab.go(path)
          .shootWhole(name + "-telephone-sombre")
          .requireNoSidewaysScroll()
          .requireAccessible();
    }
  }
}
