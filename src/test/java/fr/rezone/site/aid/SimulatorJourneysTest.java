package fr.rezone.site.aid;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import fr.rezone.NationalRelease;
import fr.rezone.aid.AidCatalogue;
import fr.rezone.aid.load.CatalogueFile;
import fr.rezone.aid.load.CatalogueFiles;
import fr.rezone.cli.Main;
import fr.rezone.site.SiteServer;
import fr.rezone.site.SiteSettings;
import fr.rezone.site.browser.Browser;
import fr.rezone.site.browser.Tab;
import fr.rezone.site.browser.Window;
import fr.rezone.site.http.ServerConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Journeys 2, 3, 4, 5 and 13, and what every page of the simulator must be, in a real browser. */
@Tag("mirror")
class SimulatorJourneysTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-02-20T10:00:00Z"), Simulator.PARIS);
  private static final String INTERN =
      "?lieu=tvs:01033&date=2026-02-01&profil=projet-installation&premiere_installation=yes"
          + "&secteur=secteur-1&demi_journees_semaine=8&coordination=msp&pdsa=yes"
          + "&contrats_anterieurs=aucun&contrat_en_cours=aucun&aide_conventionnelle_anterieure=no";

  @AutoClose private static SiteServer server;
  @AutoClose private static Browser browser;
  private static String origin;

  @BeforeAll
  static void start() throws IOException {
    browser = Browser.open();
    server =
        SiteServer.start(
            NationalRelease.open(),
            AidCatalogue.load(),
            SiteSettings.of(ServerConfig.local()).with(CLOCK));
    origin = "http://127.0.0.1:" + server.port();
  }

  /** What a person does, counted. */
  private static final class Hand {
    private final Page page;
    private int actions;

    Hand(Page page) {
      this.page = page;
    }

    Hand tick(String key, String value) {
      actions++;
      Locator field = page.locator("#q-" + key + " input[value='" + value + "']");
      assertThat(field).isVisible();
      field.check();
      return this;
    }

    Hand choose(String key, String value) {
      actions++;
      page.locator("select#q-" + key).selectOption(value);
      return this;
    }

    Hand fill(String key, String value) {
      actions++;
      page.locator("input#q-" + key).fill(value);
      page.locator("input#q-" + key).blur();
      return this;
    }

    Hand click(Locator target) {
      actions++;
      target.click();
      return this;
    }
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\u00a0\u202f]+", " ");
  }

  private static Pattern euros(String amount) {
    return Pattern.compile(amount.replace(" ", "[\\s\u00a0\u202f]"));
  }

  /** 2 and 3: an intern on a phone, from the sheet of a territory; then two months earlier. */
  @Test
  void anInternSeesWhatIsPossibleThenWhatItWasBefore() {
    try (Tab tab = browser.phone(origin)) {
      Page page = tab.go("/territoires/01033").page();
      Hand hand = new Hand(page);
      hand.click(page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Simuler ici")));
      assertThat(page).hasURL(Pattern.compile("/simulateur\\?lieu=tvs:01033"));
      assertThat(page.locator("input#q-date")).hasValue("2026-02-20");
      hand.fill("date", "2026-02-01")
          .choose("profil", "projet-installation")
          .tick("premiere_installation", "yes")
          .tick("secteur", "secteur-1")
          .fill("demi_journees_semaine", "8")
          .choose("coordination", "msp")
          .tick("pdsa", "yes")
          .tick("contrats_anterieurs", "aucun")
          .choose("contrat_en_cours", "aucun")
          .tick("aide_conventionnelle_anterieure", "no");
      assertThat(hand.actions).isLessThanOrEqualTo(12);
      assertThat(page.locator(".sum")).hasText(euros("10 000 €.*"));
      assertThat(page.locator(".bar strong")).hasText(euros("10 000 €"));
      assertThat(page.locator("#aide-primo-zip .verdict").first()).containsText("Éligible");
      assertThat(page.locator("[data-remplace=resultat] svg.calendar")).isVisible();
      assertThat(page.locator(".regime")).containsText("Le régime a changé le 1er janvier 2026");
      assertThat(page.locator(".regime")).containsText("CAIM");
      assertThat(page.locator("#aide-caim")).containsText("31 décembre 2025");
      tab.shootWhole("parcours-2").requireAccessible().requireNoSidewaysScroll();

      new Hand(page).fill("date", "2025-12-01");
      assertThat(page.locator(".sum")).hasText(euros("50 000 €.*"));
      assertThat(page.locator("#aide-caim .verdict").first()).containsText("Éligible");
      assertThat(page.locator(".regime")).containsText("Le régime change le 1er janvier 2026");
      assertThat(bare(page.locator(".regime").innerText()))
          .contains("Si vous signez avant le 1er janvier 2026 : CAIM");
      tab.shootWhole("parcours-3").requireAccessible();
    }
  }

  /** 4: a physician of 61 in a ZIP hands over to a colleague of 35. */
  @Test
  void aPhysicianAboutToRetireHostsAColleague() {
    try (Tab tab = browser.desktop(origin)) {
      Page page = tab.go("/simulateur?lieu=tvs:01033").page();
      Hand hand =
          new Hand(page)
              .fill("date", "2025-03-01")
              .choose("profil", "installe")
              .tick("secteur", "secteur-1")
              .fill("age", "61")
              .tick("accueil_confrere", "yes")
              .fill("confrere_age", "35")
              .fill("confrere_installe_mois", "0")
              .fill("honoraires_annuels", "180 000")
              .choose("contrat_en_cours", "aucun");
      assertThat(page.locator("#aide-cotram .amount")).hasText(euros("54 000 €"));
      hand.click(page.locator("#aide-cotram summary").first());
      assertThat(hand.actions).isLessThanOrEqualTo(10);
      assertThat(page.locator("#aide-cotram .conditions").first())
          .containsText("Convention médicale du 25 août 2016");
      assertThat(bare(page.locator("#aide-cotram").innerText()))
          .contains("Aide d’une année pleine : 18 000 €");
      page.getByText("Les versements en tableau").click();
      assertThat(page.locator("#versements")).containsText("Juin");
      tab.shootWhole("parcours-4").requireAccessible();
    }
  }

  /** 5: a physician from outside comes to a ZIP 24 days a year. */
  @Test
  void aPhysicianFromOutsideComesToAZip() {
    try (Tab tab = browser.desktop(origin)) {
      Page page = tab.go("/simulateur?lieu=tvs:01033").page();
      Hand hand =
          new Hand(page)
              .fill("date", "2025-03-01")
              .choose("profil", "installe")
              .choose("cabinet_principal_zone", "hz")
              .tick("secteur", "secteur-1")
              .choose("coordination", "msp")
              .fill("activite_zip_jours", "24")
              .fill("honoraires_zip", "40000")
              .choose("contrat_en_cours", "aucun");
      assertThat(hand.actions).isLessThanOrEqualTo(9);
      assertThat(page.locator("#aide-cstm .amount")).hasText(euros("30 000 €"));
      assertThat(page.locator("#aide-cstm")).containsText("frais de déplacement");
      assertThat(page.locator("#aide-coscom .mark"))
          .containsText("ne se cumule pas avec «\u00a0CSTM\u00a0»");
      tab.shootWhole("parcours-5").requireAccessible();
    }
  }

  /** 13: a jurist corrects an amount from a date, checks, and the simulator follows. */
  @Test
  void aJuristCorrectsAnAmount(@TempDir Path folder) throws IOException {
    for (CatalogueFile file : CatalogueFiles.builtIn()) {
      String text = file.text();
      if (file.baseName().equals("parametres.yml")) {
        int at = text.indexOf("primo-zip.montant:");
        int value = text.indexOf("- {valeur: 10000, reference: ", at);
        int end = text.indexOf('}', value);
        text =
            text.substring(0, end)
                + ", au: 2026-06-30}\n      - {valeur: 12000, du: 2026-07-01, reference: avenant-corrige}"
                + text.substring(end + 1);
      } else if (file.baseName().equals("references.yml")) {
        text =
            text.stripTrailing()
                + "\n  avenant-corrige: {texte: Avenant de juin 2026, article: article 3, statut: law, verifie: 2026-06-15}\n";
      }
      Files.writeString(folder.resolve(file.baseName()), text);
    }
    assertThat(Main.run("aids", "check", folder.toString())).isZero();
    try (SiteServer corrected =
            SiteServer.start(
                NationalRelease.open(),
                AidCatalogue.load(folder),
                SiteSettings.of(ServerConfig.local()).with(CLOCK));
        Tab tab = browser.desktop("http://127.0.0.1:" + corrected.port())) {
      Page page = tab.go("/simulateur" + INTERN).page();
      assertThat(page.locator("#aide-primo-zip .amount")).hasText(euros("10 000 €"));
      new Hand(page).fill("date", "2026-08-01");
      assertThat(page.locator("#aide-primo-zip .amount")).hasText(euros("12 000 €"));
      page.locator("#aide-primo-zip summary").first().click();
      assertThat(page.locator("#aide-primo-zip")).containsText("Avenant de juin 2026, article 3");
      tab.go("/aides/primo-zip");
      assertThat(page.locator("#parametres")).containsText("Avenant de juin 2026");
    }
  }

  @Test
  void everythingWorksWithoutScripts() {
    try (Tab tab = browser.desktop(origin)) {
      Page page = tab.page();
      page.route("**/*.mjs", route -> route.abort());
      tab.go("/simulateur");
      page.locator("#recherche-lieu").fill("valserh");
      page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Chercher").setExact(true))
          .last()
          .click();
      page.locator(".where .results a").first().click();
      assertThat(page.locator(".place-name")).containsText("Valserhône");
      page.locator("select#q-profil").selectOption("projet-installation");
      page.getByText("Voir ce que j’obtiendrais").click();
      assertThat(page).hasURL(Pattern.compile("profil=projet-installation"));
      page.locator("#q-secteur input[value='secteur-1']").check();
      page.getByText("Voir ce que j’obtiendrais").click();
      assertThat(page).hasURL(Pattern.compile("secteur=secteur-1"));
      assertThat(page.locator("select#q-profil")).hasValue("projet-installation");
      assertThat(page.locator("#resultat")).isVisible();
      tab.forgive(".mjs").forgive("net::ERR_FAILED");
    }
  }

  @Test
  void aWrongAnswerIsToldBesideItsField() {
    try (Tab tab = browser.desktop(origin)) {
      Page page =
          tab.go(
                  "/simulateur?lieu=tvs:01033&demi_journees_semaine=99&secteur=rouge&date=2026-02-30")
              .page();
      assertThat(page.locator("#faute-demi_journees_semaine")).containsText("de 1 à 14");
      assertThat(page.locator("#faute-secteur")).containsText("secteur 1");
      assertThat(page.locator("#faute-date")).containsText("2026-02-30");
      assertThat(page.locator("input#q-demi_journees_semaine")).hasValue("99");
      tab.requireAccessible().forgive("400");
      tab.go("/simulateur?lieu=tvs:nulle-part");
      assertThat(page.locator("#faute-lieu")).containsText("nulle-part");
      tab.forgive("400");
    }
  }

  @Test
  void aNearMissLeadsToItsResult() {
    try (Tab tab = browser.desktop(origin)) {
      Page page =
          tab.go(
                  "/simulateur"
                      + INTERN
                          .replace("2026-02-01", "2025-12-01")
                          .replace("coordination=msp", "coordination=aucun"))
              .page();
      Locator caim = page.locator("#proches ~ #aide-caim");
      assertThat(caim.locator(".what-if")).containsText("xercice coordonné");
      caim.getByText("Voir ce résultat").click();
      assertThat(page.locator(".sum")).hasText(euros("50 000 €.*"));
    }
  }

  @Test
  void focusAndAnswersStayWhenTheResultChanges() {
    try (Tab tab = browser.desktop(origin)) {
      Page page = tab.go("/simulateur?lieu=tvs:01033&date=2026-02-01").page();
      page.locator("#q-premiere_installation input[value=yes]").focus();
      page.keyboard().press("Space");
      assertThat(page).hasURL(Pattern.compile("premiere_installation=yes"));
      page.locator("select#q-profil").selectOption("projet-installation");
      Locator appeared = page.locator("#q-secteur input[value=secteur-1]");
      assertThat(appeared).isVisible();
      appeared.focus();
      page.keyboard().press("Space");
      assertThat(page).hasURL(Pattern.compile("secteur=secteur-1"));
      page.waitForTimeout(500);
      assertThat(page.locator(":focus")).hasAttribute("name", "secteur");
      assertThat(page.locator("[data-remplace=total]")).hasAttribute("aria-live", "polite");
    }
  }

  @Test
  void theSameProjectEverywhereIsATableThatLeadsToEachProof() {
    try (Tab tab = browser.desktop(origin)) {
      Page page = tab.go("/simulateur" + INTERN).page();
      page.getByText("Partout en France").click();
      assertThat(page.locator("#mes-aides tbody tr")).hasCount(100);
      page.locator("#dans").selectOption("84");
      page.getByText("Afficher").click();
      assertThat(page).hasURL(Pattern.compile("dans=84"));
      List<String> totals = page.locator("#mes-aides tbody td:nth-child(4)").allInnerTexts();
      assertThat(bare(totals.getFirst())).isEqualTo("10 000 €");
      page.locator("#mes-aides tbody a").first().click();
      assertThat(page.locator(".sum")).hasText(euros("10 000 €.*"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/simulateur",
        "/simulateur?q=bourg",
        "/simulateur?lieu=tvs:01053&date=2026-02-01",
        "/simulateur?lieu=commune:13055&date=2019-05-01",
        "/simulateur/carte?profil=projet-installation&date=2026-02-01",
        "/aides",
        "/aides/caim",
        "/aides/pias",
        "/aides/fmt-majoration"
      })
  void everyPageIsAccessibleOnALightDesktopAndADarkPhone(String path) {
    String name = "simulateur" + path.replaceAll("[^a-zA-Z0-9]+", "-");
    try (Tab tab = browser.desktop(origin)) {
      tab.go(path).shootWhole(name + "-ordinateur").requireAccessible().requireNoSidewaysScroll();
      assertThat(tab.page().locator("h1")).hasCount(1);
      assertThat(tab.bytesReceived("/")).as("poids de " + path).isLessThan(120_000);
    }
    try (Tab tab = browser.open(Window.PHONE_DARK, origin)) {
      tab.go(path)
          .shootWhole(name + "-telephone-sombre")
          .requireAccessible()
          .requireNoSidewaysScroll();
    }
  }

  @Test
  void anUnknownAidSuggestsItsNeighbours() {
    try (Tab tab = browser.desktop(origin)) {
      Page page = tab.go("/aides/cami").page();
      assertThat(page.locator(".results")).containsText("CAIM");
      tab.forgive("404");
    }
  }
}
