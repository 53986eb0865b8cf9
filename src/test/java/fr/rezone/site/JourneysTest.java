package fr.rezone.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import fr.rezone.site.browser.Tab;
import fr.rezone.site.browser.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What people come to do, from the first page to the end, on the real country and in a real
 * browser.
 */
@Tag("mirror")
class JourneysTest {
  @AutoClose private static CountryInBrowser country;

  @BeforeAll
  static void start() throws IOException {
    country = CountryInBrowser.open();
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(
        AriaRole.LINK, new GetByRoleOptions().setName(Pattern.compile("^" + name)));
  }

  /** 1: an intern on a phone: the search field, a suggestion, the sheet. Three actions. */
  @Test
  void anInternFindsATerritoryOnAPhone() {
    try (Tab tab = country.phone()) {
      Page page = tab.go("/").page();
      Locator field = page.getByLabel("Chercher un lieu").first();
      field.fill("bourg en bres");
      Locator suggestion = page.getByRole(AriaRole.OPTION).first();
      assertThat(suggestion).containsText("Bourg-en-Bresse");
      suggestion.click();
      assertThat(page).hasURL(Pattern.compile("/territoires/01053$"));
      assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
          .hasText("Bourg-en-Bresse");
      assertThat(page.locator("#zonage + *, .chips").first()).containsText("ZAC");
      Locator perPhysician =
          page.locator(".figure")
              .filter(new Locator.FilterOptions().setHasText("Habitants par généraliste"));
      assertThat(perPhysician).containsText("865");
      assertThat(perPhysician).containsText("quart le plus bas");
      for (String place : List.of("Ain 1", "Auvergne-Rhône-Alpes 1", "France 1")) {
        assertThat(perPhysician).containsText(place.replace(' ', '\u00a0'));
      }
      assertThat(
              page.locator(".figure").filter(new Locator.FilterOptions().setHasText("Évolution")))
          .containsText("+7");
      tab.requireNoSidewaysScroll().shootWhole("parcours-1");
    }
  }

  /**
   * 6: an adviser opens a région, sorts by inhabitants per physician then by level, takes the rows
   * away. Four actions.
   */
  @Test
  void anAdviserSortsARegionAndTakesItsRowsAway() throws IOException {
    try (Tab tab = country.desktop()) {
      Page page = tab.go("/").page();
      link(page, "Occitanie").last().click();
      page.getByRole(
              AriaRole.COLUMNHEADER, new GetByRoleOptions().setName("Habitants par généraliste"))
          .getByRole(AriaRole.LINK)
          .click();
      page.getByRole(AriaRole.COLUMNHEADER, new GetByRoleOptions().setName("Niveau"))
          .getByRole(AriaRole.LINK)
          .click();
      List<String> levels = page.locator("#tvs tbody td:nth-child(2)").allInnerTexts();
      List<String> order = List.of("ZIP", "ZAC", "ZAR", "non zoné");
      List<Integer> ranks =
          levels.stream().map(text -> order.indexOf(text.replace(" +", "").strip())).toList();
      assertThat(ranks).isSorted().doesNotContain(-1);
      List<Double> values =
          page
              .locator("#tvs tbody tr")
              .filter(new Locator.FilterOptions().setHasText("ZIP"))
              .locator("td:nth-child(5)")
              .allInnerTexts()
              .stream()
              .filter(text -> Character.isDigit(text.charAt(0)))
              .map(text -> Double.valueOf(text.replaceAll("\\D", "")))
              .toList();
      assertThat(values).isSortedAccordingTo(Comparator.reverseOrder());
      Download download =
          page.waitForDownload(() -> page.getByText("Télécharger ces lignes").click());
      List<String> lines = Files.readAllLines(download.path());
      assertThat(lines).hasSize(levels.size() + 1);
      List<String> names = page.locator("#tvs tbody th").allInnerTexts();
      for (int i = 0; i < names.size(); i++) {
        assertThat(lines.get(i + 1)).contains(";\"" + names.get(i) + "\";");
      }
    }
  }

  /** 7: a sheet on paper: two A4 pages. */
  @Test
  void aSheetPrintsOnTwoPages() {
    try (Tab tab = country.desktop()) {
      assertThat(tab.go("/territoires/01053").print("parcours-7")).isLessThanOrEqualTo(2);
    }
  }

  /**
   * 10: by keyboard alone from home to a territory, with headings and tables that name themselves.
   */
  @Test
  void everythingIsReachedByKeyboardAndNamed() {
    try (Tab tab = country.desktop()) {
      Page page = tab.go("/").page();
      page.keyboard().press("Tab");
      assertThat(page.locator(":focus")).hasText("Aller au contenu");
      page.keyboard().press("Enter");
      tabTo(page, "Occitanie");
      page.keyboard().press("Enter");
      assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
          .hasText("Occitanie");
      assertThat(page.getByRole(AriaRole.TABLE).first().locator("caption")).not().isEmpty();
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      tabTo(page, "Albi");
      page.keyboard().press("Enter");
      assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
          .hasText("Albi");
      List<String> headings =
          page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(2)).allInnerTexts();
      assertThat(headings)
          .containsSubsequence("Zonage", "En bref", "Professionnels", "Structures", "Communes");
      assertThat(page.locator("table:not(:has(caption))")).hasCount(0);
      assertThat(page.locator("table tbody tr > :first-child:not(th[scope])")).hasCount(0);
    }
  }

  private static void tabTo(Page page, String name) {
    for (int i = 0; i < 400; i++) {
      page.keyboard().press("Tab");
      if (page.locator(":focus").textContent().strip().equals(name)) {
        return;
      }
    }
    throw new AssertionError("pas de « " + name + " » au clavier sur " + page.url());
  }

  /**
   * 15: overseas and Corsica: treated like the others, with their own units explained. Three
   * actions.
   */
  @Test
  void overseasAndCorsicaAreLikeTheOthers() {
    try (Tab tab = country.phone()) {
      Page page = tab.go("/").page();
      link(page, "Mayotte").last().click();
      assertThat(page.locator("#tvs tbody tr")).hasCount(17);
      link(page, "Mamoudzou").last().click();
      assertThat(page.locator(".chips").first()).containsText("ZIP");
      tab.requireNoSidewaysScroll();
      tab.go("/regions/04");
      link(page, "Saint-Denis").last().click();
      assertThat(page.locator(".chips").first()).containsText("grands quartiers");
      assertThat(
              page.locator(".figure")
                  .filter(new Locator.FilterOptions().setHasText("Habitants par généraliste")))
          .containsText("absent de la source");
      tab.go("/recherche?q=ajaccio");
      link(page, "Ajaccio").first().click();
      assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
          .hasText("Ajaccio");
      assertThat(page.locator(".chips").first()).containsText("HZ");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"saint étienne", "42000", "bourg en bress", "st etienne", "Sainte Etiene"})
  void searchForgivesSpelling(String typed) {
    try (Tab tab = country.desktop()) {
      Page page = tab.go("/").page();
      page.getByLabel("Chercher un lieu").first().fill(typed);
      page.keyboard().press("Enter");
      assertThat(page.locator(".results li").first())
          .containsText(typed.startsWith("bourg") ? "Bourg-en-Bresse" : "Étienne");
    }
  }

  @Test
  void aRegionLeadsToAClickOnTheMapAndToTheSheet() {
    try (Tab tab = country.desktop()) {
      Page page = tab.go("/regions/53").page();
      page.getByText("Voir la carte").first().click();
      page.waitForSelector("html[data-carte=prete]");
      page.waitForTimeout(800);
      page.mouse().click(850, 430);
      Locator card = page.locator("[data-carte=fiche]");
      assertThat(card).isVisible();
      tab.shoot("carte-bretagne");
      card.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Fiche")).click();
      assertThat(page).hasURL(Pattern.compile("/territoires/[0-9AB]{4,5}"));
      assertThat(page.locator(".crumbs")).containsText("Bretagne");
    }
  }

  @Test
  void theTableSaysWhatTheMapShows() {
    try (Tab tab = country.phone()) {
      Page page = tab.go("/carte?vue=tableau&couche=habitants-par-generaliste&region=11").page();
      assertThat(page.locator("#territoires tbody tr")).hasCount(100);
      tab.requireAccessible().requireNoSidewaysScroll().shoot("tableau-telephone");
    }
  }

  @Test
  void aFirstVisitOfTheMapIsLight() {
    try (Tab tab = country.desktop()) {
      Page page = tab.go("/carte").page();
      page.waitForSelector("html[data-carte=prete]");
      page.waitForTimeout(1000);
      tab.shoot("carte-france");
      assertThat(tab.bytesReceived("/tuiles/")).as("tuiles").isBetween(1L, 150_000L);
      assertThat(tab.bytesReceived("/")).as("première visite").isBetween(1L, 600_000L);
      long before = tab.bytesReceived("/");
      int tiles =
          tab.pathsAsked().stream().mapToInt(path -> path.startsWith("/tuiles/") ? 1 : 0).sum();
      page.locator("#carte-profession").selectOption("infirmier");
      page.waitForTimeout(1000);
      page.getByLabel("Ce que montre la carte").selectOption("apl-generalistes");
      page.waitForTimeout(1000);
      assertThat(tab.bytesReceived("/") - before)
          .as("deux changements de couche")
          .isBetween(1L, 60_000L);
      assertThat(tab.pathsAsked().stream().filter(path -> path.startsWith("/tuiles/")))
          .hasSize(tiles);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/carte",
        "/carte?vue=tableau",
        "/regions/84",
        "/regions/06",
        "/departements/2A",
        "/territoires/01053",
        "/territoires/97411",
        "/communes/01053",
        "/communes/75056",
        "/communes/39140",
        "/quartiers/QN00101M",
        "/quartiers/QN01301M",
        "/recherche?q=bourg",
        "/recherche?q=zzzzzz",
        "/donnees",
        "/methode"
      })
  void everyPageIsAccessibleOnALightDesktopAndADarkPhone(String path) {
    String name = "page" + path.replaceAll("[^a-zA-Z0-9]+", "-");
    try (Tab tab = country.desktop()) {
      tab.go(path).shootWhole(name + "-ordinateur").requireAccessible().requireNoSidewaysScroll();
      assertThat(tab.page().locator("h1")).hasCount(1);
      assertThat(tab.page().locator("meta[name=description]")).hasCount(1);
      if (!path.startsWith("/carte")) {
        assertThat(tab.bytesReceived("/")).as("poids de " + path).isLessThan(100_000);
      }
    }
    try (Tab tab = country.open(Window.PHONE_DARK)) {
      tab.go(path)
          .shootWhole(name + "-telephone-sombre")
          .requireAccessible()
          .requireNoSidewaysScroll();
    }
  }
}
