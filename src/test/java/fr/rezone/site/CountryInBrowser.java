package fr.rezone.site;

import fr.rezone.NationalRelease;
import fr.rezone.site.browser.Browser;
import fr.rezone.site.browser.Tab;
import fr.rezone.site.browser.Window;
import fr.rezone.site.http.ServerConfig;
import java.io.IOException;

/** The site of the real country and a real browser before it. */
final class CountryInBrowser implements AutoCloseable {
  private final Browser browser;
  private final SiteServer server;

  private CountryInBrowser(Browser browser, SiteServer server) {
    this.browser = browser;
    this.server = server;
  }

  /** Skips the test where there is no browser. */
  static CountryInBrowser open() throws IOException {
    Browser browser = Browser.open();
    try {
      return new CountryInBrowser(
          browser, SiteServer.start(NationalRelease.open(), ServerConfig.local()));
    } catch (IOException | RuntimeException | Error e) {
      browser.close();
      throw e;
    }
  }

  String origin() {
    return "http://127.0.0.1:" + server.port();
  }

  Tab desktop() {
    return open(Window.DESKTOP);
  }

  Tab phone() {
    return open(Window.PHONE);
  }

  Tab open(Window window) {
    return browser.open(window, origin());
  }

  Tab openWithoutScripts(Window window) {
    return browser.openWithoutScripts(window, origin());
  }

  @Override
  public void close() {
    server.close();
    browser.close();
  }
}
