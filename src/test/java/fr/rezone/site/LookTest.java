package fr.rezone.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import fr.rezone.site.browser.Browser;
import fr.rezone.site.browser.Tab;
import fr.rezone.site.browser.Window;
import fr.rezone.site.http.ServerConfig;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookTest {
  @AutoClose private static SpecimenServer server;
  @AutoClose private static Browser browser;

  @BeforeAll
  static void start() {
    browser = Browser.open();
    server = new SpecimenServer(ServerConfig.local());
  }

  @ParameterizedTest
  @CsvSource({"/, accueil", "/territoires/01053, fiche"})
  void everyPageIsAccessibleAndFitsItsWindow(String path, String name) {
    for (Window window : Window.values()) {
      try (Tab tab = browser.open(window, server.origin())) {
        tab.go(path)
            .shootWhole(name + "-" + window.id())
            .requireNoSidewaysScroll()
            .requireAccessible();
      }
    }
  }

  @Test
  void aMissingPageIsDesigned() {
    try (Tab tab = browser.desktop(server.origin())) {
      tab.go("/nulle-part").shoot("absente").requireAccessible().forgive("404");
      assertThat(tab.page().getByRole(AriaRole.HEADING, level1()))
          .hasText("Cette page n’existe pas");
    }
  }

  @Test
  void searchSuggestsAndIsDrivenByTheKeyboard() {
    try (Tab tab = browser.desktop(server.origin())) {
      tab.go("/");
      Locator field = tab.page().getByRole(AriaRole.COMBOBOX);
      field.fill("bourg");
      Locator options = tab.page().getByRole(AriaRole.OPTION);
      assertThat(options).hasCount(4);
      field.press("ArrowDown");
      field.press("ArrowDown");
      assertThat(options.nth(1)).hasAttribute("aria-selected", "true");
      tab.shoot("recherche").requireAccessible();
      field.press("Escape");
      assertThat(options).hasCount(0);
      field.fill("bourg-en");
      assertThat(options).hasCount(1);
      field.press("ArrowDown");
      field.press("Enter");
      tab.page().waitForURL("**/territoires/01053");
    }
  }

  @Test
  void aTableIsSortedInPlaceAndKeepsItsAddress() {
    try (Tab tab = browser.desktop(server.origin())) {
      tab.go("/territoires/01053");
      tab.page()
          .getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Commune").setExact(true))
          .click();
      assertThat(tab.page().locator("tbody th").first()).hasText("Bourg-en-Bresse");
      assertThat(tab.page().locator("tbody th").nth(1)).hasText("Ceyzériat");
      assertThat(tab.page().locator("tbody th").nth(2)).hasText("Œuilly");
      Assertions.assertThat(tab.page().url()).endsWith("?tri=nom");
      tab.page().getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Habitants")).click();
      assertThat(tab.page().locator("tbody th").first()).hasText("Bourg-en-Bresse");
      Assertions.assertThat(tab.page().url()).endsWith("?tri=-population");
    }
  }

  @Test
  void textPagesWeighLittle() {
    try (Tab tab = browser.phone(server.origin())) {
      tab.go("/territoires/01053");
      Assertions.assertThat(tab.bytesReceived("/")).isLessThan(100_000);
      Assertions.assertThat(tab.pathsAsked()).noneMatch(path -> path.contains("maplibre"));
    }
  }

  @Test
  void aSheetPrintsOnPaperEvenFromADarkScreen() {
    try (Tab tab = browser.open(Window.DESKTOP_DARK, server.origin())) {
      Assertions.assertThat(tab.go("/territoires/01053").print("fiche")).isLessThanOrEqualTo(2);
    }
  }

  private static GetByRoleOptions level1() {
    return new GetByRoleOptions().setLevel(1);
  }
}
