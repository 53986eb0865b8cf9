package fr.rezone.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import fr.rezone.NationalRelease;
import fr.rezone.site.browser.Browser;
import fr.rezone.site.browser.Tab;
import fr.rezone.site.http.ServerConfig;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 11: a webmaster of a portal puts the map of their région on their page, in their colours. */
@Tag("mirror")
class EmbeddingTest {
  @AutoClose private static SiteServer server;
  @AutoClose private static Browser browser;
  private static String origin;
  @AutoClose private static HostPage host;

  @BeforeAll
  static void start() throws IOException {
    browser = Browser.open();
    server = SiteServer.start(NationalRelease.open(), ServerConfig.local());
    origin = "http://127.0.0.1:" + server.port();
    host = new HostPage(origin);
  }

  /** Three actions: the région, the code, the copy. */
  @Test
  void aWebmasterCopiesTheMapOfTheirRegionIntoTheirPage() {
    String code;
    try (Tab tab = browser.desktop(origin)) {
      Page page = tab.go("/integration").page();
      page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
      page.getByLabel("Région").selectOption("53");
      button(page, "Voir le code").click();
      button(page, "Copier le code de l’élément").click();
      assertThat(page.getByText("Copié.").first()).isVisible();
      code = String.valueOf(page.evaluate("navigator.clipboard.readText()"));
      assertThat(code)
          .contains("<rezone-carte region=\"53\" profession=\"medecin\" couche=\"zonage\"")
          .contains("src=\"" + origin + "/integration/rezone-carte.js\"")
          .doesNotContain("style=");
      tab.requireNoSidewaysScroll().shootWhole("parcours-11-code");
    }
    host.paste(code);
    try (Tab tab = browser.desktop(origin)) {
      Page page = tab.page();
      page.navigate(host.url());
      FrameLocator frame = page.frameLocator("rezone-carte iframe");
      assertThat(frame.locator("html[data-carte=prete]")).hasCount(1);
      assertThat(frame.getByText("Ouvrir dans Rézone")).isVisible();
      assertThat(frame.locator("[data-carte=ouvrir]"))
          .hasAttribute("href", Pattern.compile("^/carte\\?region=53.*"));
      // Their colours, and their rule that hides frames stays outside.
      assertThat(frame.locator("html")).hasCSS("--accent", "#663399");
      assertThat(frame.locator("html")).hasCSS("--zone-zip", "#ff0000");
      assertThat(frame.locator("html")).hasCSS("--on-accent", "#ffffff");
      // The frame asked for its height.
      assertThat(
              (Integer)
                  page.evaluate(
                      "document.querySelector('rezone-carte').shadowRoot.querySelector('iframe').clientHeight"))
          .isBetween(520, 720);
      assertThat(
              (Integer)
                  frame
                      .locator("canvas.maplibregl-canvas")
                      .evaluate("(canvas) => Math.abs(canvas.clientHeight - innerHeight)"))
          .isLessThanOrEqualTo(1);
      assertThat(page.evaluate("Object.keys(window).filter((name) => /rezone/i.test(name)).length"))
          .isEqualTo(0);
      page.waitForTimeout(1_500);
      tab.shootWhole("parcours-11-portail");
      tab.forgive("appel extérieur : " + host.url());
    }
  }

  @Test
  void theHostChangesItsMindAndTheMapFollows() {
    host.paste(component("region=\"53\" hauteur=\"480\" apparence=\"sombre\""));
    try (Tab tab = browser.desktop(origin)) {
      Page page = tab.page();
      page.navigate(host.url());
      FrameLocator frame = page.frameLocator("rezone-carte iframe");
      assertThat(frame.locator("html[data-carte=prete][data-theme=dark]")).hasCount(1);
      page.evaluate(
          "() => { const map = document.querySelector('rezone-carte');"
              + " map.style.setProperty('--rezone-accent', 'orange'); map.actualiser(); }");
      assertThat(frame.locator("html[data-carte=prete]")).hasCSS("--accent", "#ffa500");
      assertThat(frame.locator("html")).hasCSS("--on-accent", "#000000");
      page.evaluate("() => document.querySelector('rezone-carte').setAttribute('region', '11')");
      assertThat(frame.locator("[data-carte=ouvrir]"))
          .hasAttribute("href", Pattern.compile("region=11"));
      assertThat(
              (Integer)
                  page.evaluate(
                      "document.querySelector('rezone-carte').shadowRoot.querySelector('iframe').clientHeight"))
          .isEqualTo(480);
      tab.forgive("appel extérieur : " + host.url());
    }
  }

  @Test
  void messagesThatAreNotOursChangeNothing() {
    host.paste(component("region=\"53\" hauteur=\"480\""));
    try (Tab tab = browser.desktop(origin)) {
      Page page = tab.page();
      page.navigate(host.url());
      FrameLocator frame = page.frameLocator("rezone-carte iframe");
      assertThat(frame.locator("html[data-carte=prete]")).hasCount(1);
      page.evaluate(
          "() => { const frame = document.querySelector('rezone-carte').shadowRoot.querySelector('iframe');"
              + " for (const theme of ['accent:red', 'font:663399', 'accent:66339', {}, null, 'x'.repeat(900)])"
              + " frame.contentWindow.postMessage({ type: 'rezone-theme', theme }, '*');"
              + " postMessage({ type: 'rezone-hauteur', hauteur: 1900 }, '*'); }");
      page.waitForTimeout(500);
      assertThat(frame.locator("html")).hasCSS("--accent", "#663399");
      assertThat(
              (Integer)
                  page.evaluate(
                      "document.querySelector('rezone-carte').shadowRoot.querySelector('iframe').clientHeight"))
          .isEqualTo(480);
      tab.forgive("appel extérieur : " + host.url());
    }
  }

  @Test
  void thePlainFrameWorksWithoutScriptOfTheHost() {
    try (Tab tab = browser.phone(origin)) {
      Page page = tab.page();
      tab.go("/integration?region=53&accent=%23b3005e");
      String code = page.getByLabel("Code du cadre").first().innerText();
      assertThat(code).contains("theme=accent:b3005e");
      host.paste(code.replace("<iframe", "<iframe id=\"c\""));
      page.navigate(host.url());
      FrameLocator frame = page.frameLocator("#c");
      assertThat(frame.locator("html[data-carte=prete]")).hasCount(1);
      assertThat(frame.locator("html")).hasCSS("--accent", "#b3005e");
      tab.forgive("appel extérieur : " + host.url());
    }
  }

  private static String component(String attributes) {
    return "<script type=\"module\" src=\""
        + origin
        + "/integration/rezone-carte.js\"></script><rezone-carte "
        + attributes
        + "></rezone-carte>";
  }

  private static com.microsoft.playwright.Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
  }
}
