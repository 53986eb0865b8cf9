package fr.rezone.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import fr.rezone.site.browser.Tab;
import fr.rezone.site.browser.Window;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Finding, looking around and comparing on the map of the real country, in a real browser. */
@Tag("mirror")
class MapJourneysTest {
  private static final String PROJECT =
      "date%3D2026-02-01%26profil%3Dprojet-installation%26premiere_installation%3Dyes%26secteur%3Dsecteur-1"
          + "%26contrat_en_cours%3Daucun%26aide_conventionnelle_anterieure%3Dno%26demi_journees_semaine%3D8";

  @AutoClose private static CountryInBrowser country;

  @BeforeAll
  static void start() throws IOException {
    country = CountryInBrowser.open();
  }

  private static Page ready(Tab tab, String path) {
    tab.go(path);
    return ready(tab.page());
  }

  private static Page ready(Page page) {
    page.waitForSelector("html[data-carte=prete]");
    page.waitForTimeout(900);
    return page;
  }

  /**
   * 8: ZIP or ZAC under 40 km of Rennes, a health house within 10 km, many patients per physician:
   * a ranked list with reasons, then the map. Six actions: ZIP and ZAC and 40 km are the usual
   * wishes. 9: three of them side by side. Four actions.
   */
  @Test
  void aPhysicianFromElsewhereFindsLooksAndCompares() {
    try (Tab tab = country.desktop()) {
      Page page = tab.go("/trouver").page();
      page.locator("#lieu").fill("Rennes");
      page.locator("[name=hpg]").first().selectOption("3");
      page.locator("[name=msp]").first().selectOption("2");
      page.locator("form.wishes button[type=submit]").first().click();
      assertThat(page.locator("#resultats")).containsText("territoires");
      assertThat(page.locator(".why .reasons").first()).not().isEmpty();
      List<String> ranked = page.locator("#classement th[scope=row] > a").allInnerTexts();
      page.getByText("Voir sur la carte").click();
      ready(page);
      Locator listed = page.locator(".chosen-list .chosen-name");
      assertThat(listed).not().hasCount(0);
      assertThat(listed.allInnerTexts().subList(0, 3)).isEqualTo(ranked.subList(0, 3));
      tab.shoot("parcours-8").requireAccessible();

      int before = page.locator(".chosen-list input:checked").count();
      for (int i = before; i < 3; i++) {
        page.locator(".chosen-list input").nth(i).check();
      }
      Locator compare = page.locator("[data-carte=comparer]");
      assertThat(compare).hasText(Pattern.compile("Comparer ces [3-6]"));
      compare.click();
      assertThat(page).hasURL(Pattern.compile("/comparer\\?t=[0-9AB]+(&t=[0-9AB]+){2,5}$"));
      for (String name : ranked.subList(0, 3)) {
        assertThat(page.locator("table").first()).containsText(name);
      }
      page.getByText("différences", new Page.GetByTextOptions().setExact(false)).first().click();
      assertThat(page).hasURL(Pattern.compile("vue=differences"));
      tab.shoot("parcours-9").requireAccessible();
    }
  }

  @Test
  void kindsAreChosenByKeyboardAndKeptInTheAddress() {
    try (Tab tab = country.desktop()) {
      Page page = ready(tab, "/carte?lon=1.444&lat=43.604&z=13.5");
      assertThat(tab.pathsAsked().stream().filter(path -> path.contains("/tuiles/structures/")))
          .as("rien de demandé sans choix")
          .isEmpty();
      page.locator("[data-carte=structures] > summary").press("Enter");
      page.getByLabel(Pattern.compile("^Maisons de santé")).press("Space");
      page.getByLabel(Pattern.compile("^Services d’urgences")).press("Space");
      assertThat(page).hasURL(Pattern.compile("structures=msp\\.urgences"));
      page.waitForTimeout(900);
      assertThat(tab.bytesReceived("/tuiles/structures/")).isBetween(1L, 200_000L);
      page.locator("[data-carte=structures-vue] > summary").press("Enter");
      assertThat(page.locator("[data-carte=structures-compte]"))
          .containsText(Pattern.compile("^\\d+.structures? dans la vue"));
      Locator line = page.locator("[data-carte=structures-liste] button").first();
      String name = line.innerText().strip();
      line.press("Enter");
      Locator card = page.locator(".map-card");
      assertThat(card.locator("h2")).hasText(name);
      assertThat(card.locator("h2")).isFocused();
      assertThat(card).hasAttribute("aria-label", "Structure choisie");
      assertThat(card).containsText("Numéro FINESS");
      assertThat(card).containsText("Agence du numérique en santé");
      assertThat(card.locator("a[href^='/communes/']")).hasCount(1);
      tab.shoot("carte-structure").requireAccessible();
      page.keyboard().press("Escape");
      assertThat(card).isHidden();
      page.getByText("Ne rien montrer").click();
      assertThat(page).not().hasURL(Pattern.compile("structures="));
      page.getByText("Tout montrer").click();
      assertThat(page).hasURL(Pattern.compile("structures=tout"));
    }
  }

  @Test
  void theAddressRestoresTheKindsAndTheCountryIsGathered() {
    try (Tab tab = country.open(Window.PHONE_DARK)) {
      Page page = ready(tab, "/carte?structures=ehpad");
      assertThat(page.locator("[name=genre][value=ehpad]")).isChecked();
      tab.shoot("carte-structures-telephone").requireAccessible().requireNoSidewaysScroll();
      page.getByText("Légende et réglages").click();
      page.locator("[data-carte=structures-vue] > summary").click();
      assertThat(page.locator("[data-carte=structures-compte]"))
          .containsText("rapprochez la carte");
      tab.shoot("carte-structures-telephone-ouverte").requireAccessible();
    }
  }

  @Test
  void aPointIsChosenWithTheArrowsAndEnter() {
    try (Tab tab = country.desktop()) {
      Page page = ready(tab, "/carte?lon=5.2258&lat=46.2052&z=11");
      page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Choisir un point"))
          .press("Enter");
      assertThat(page.locator(".map-cross")).isVisible();
      assertThat(page.locator(".map-hint")).containsText("flèches");
      assertThat(page.locator(".maplibregl-canvas")).isFocused();
      tab.shoot("carte-mire").requireAccessible();
      page.keyboard().press("ArrowRight");
      page.keyboard().press("ArrowUp");
      page.keyboard().press("Enter");
      Locator card = page.locator(".map-card");
      assertThat(card).hasAttribute("aria-label", "Point choisi");
      assertThat(card.locator("h2")).isFocused();
      assertThat(card).containsText("Bourg-en-Bresse");
      assertThat(card).containsText("ZAC");
      assertThat(card).containsText("Mieux zoné");
      assertThat(page).hasURL(Pattern.compile("point=5\\.2\\d*,46\\.2\\d*"));
      tab.shoot("carte-point").requireAccessible();
      card.getByText("Simuler ici").click();
      assertThat(page).hasURL(Pattern.compile("/simulateur\\?lieu=point:5\\.2"));
      assertThat(page.locator("h1, h2").first()).isVisible();
    }
  }

  @Test
  void aPointIsLeftWithEscapeAndShownAgainByItsAddress() {
    try (Tab tab = country.phone()) {
      Page page = ready(tab, "/carte?point=2.3522,48.8566");
      Locator card = page.locator(".map-card");
      assertThat(card.locator("h2")).containsText("Paris");
      assertThat(card).containsText("Ce qu’il y a autour");
      tab.shoot("carte-point-telephone").requireAccessible().requireNoSidewaysScroll();
      page.keyboard().press("Escape");
      assertThat(card).isHidden();
      assertThat(page).not().hasURL(Pattern.compile("point="));
      page.getByText("Légende et réglages").click();
      page.getByText("Choisir un point").click();
      assertThat(page.locator(".map-cross")).isVisible();
      page.keyboard().press("Escape");
      assertThat(page.locator(".map-cross")).isHidden();
    }
  }

  @Test
  void theMapOfMyAidsIsColouredInEurosAndLeadsToTheProof() {
    try (Tab tab = country.desktop()) {
      Page page =
          ready(tab, "/carte?couche=mes-aides&aides=" + PROJECT + "&lon=5.8&lat=46.1&z=9&t=01033");
      assertThat(page.locator(".legend-line").last()).containsText("10\u00a0000\u00a0€");
      Locator card = page.locator(".map-card");
      assertThat(card.locator(".card-total strong")).hasText("10\u00a0000\u00a0€");
      assertThat(card.locator(".verdicts")).containsText("première installation");
      tab.shoot("carte-mes-aides").requireAccessible();
      page.locator("[data-carte=aides-region]").selectOption("53");
      assertThat(page).hasURL(Pattern.compile("region=53"));
      assertThat(page.getByText("Voir en tableau"))
          .hasAttribute("href", Pattern.compile("region=53.*vue=tableau"));
      card.getByText("Voir chaque oui").click();
      assertThat(page).hasURL(Pattern.compile("/simulateur\\?.*lieu=tvs:01033"));
      assertThat(page.locator(".sum")).hasText(Pattern.compile("10.000.€.*"));
      page.getByText("La carte de mes aides").click();
      ready(page);
      assertThat(page.locator(".legend-line").last()).containsText("10\u00a0000\u00a0€");
    }
  }
}
