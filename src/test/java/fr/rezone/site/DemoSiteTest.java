package fr.rezone.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rezone.demo.DemoWorld;
import fr.rezone.release.Release;
import fr.rezone.site.browser.Browser;
import fr.rezone.site.browser.Tab;
import fr.rezone.site.http.ServerConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The site on invented data: whole, and saying everywhere that they are. */
class DemoSiteTest {
  private static final String SAID = "Démonstration.";

  @AutoClose private static SiteServer server;
  private static Release release;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    release = DemoWorld.imported(folder);
    server = SiteServer.start(release, ServerConfig.local());
  }

  /** Puts codes of this world in the place of words. */
  private static String path(String pattern) {
    return pattern
        .replace("TVS", release.atlas().tvs().at(0).code())
        .replace("COMMUNE", release.atlas().communes().at(0).code())
        .replace("DEPARTEMENT", release.atlas().departements().at(0).code())
        .replace("REGION", release.atlas().regions().at(0).code())
        .replace("QUARTIER", release.atlas().quartiers().at(0).code());
  }

  private static HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).build(),
          HttpResponse.BodyHandlers.ofByteArray());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/carte",
        "/regions/REGION",
        "/departements/DEPARTEMENT",
        "/territoires/TVS",
        "/communes/COMMUNE",
        "/quartiers/QUARTIER",
        "/simulateur",
        "/aides",
        "/donnees",
        "/methode",
        "/recherche?q=sur"
      })
  void everyPageSaysThatItIsInventedAndHowToGetTheReal(String pattern) throws Exception {
    HttpResponse<byte[]> response = get(path(pattern));
    String page = new String(response.body(), StandardCharsets.UTF_8);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(page).contains(SAID, "./rezone import");
  }

  @Test
  void theAddressToDictateOfTheKitLeadsSomewhere() throws Exception {
    String kit = new String(get("/guichet-unique/kit").body(), StandardCharsets.UTF_8);
    Matcher dictated = Pattern.compile("suffit de son code : [^<]*(/t/\\w+)").matcher(kit);
    assertThat(dictated.find()).isTrue();
    assertThat(get(dictated.group(1)).statusCode()).isBetween(200, 399);
  }

  @Test
  void aMissingPageSaysItToo() throws Exception {
    HttpResponse<byte[]> response = get("/nulle-part");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(new String(response.body(), StandardCharsets.UTF_8)).contains(SAID);
  }

  /** The rules of aids know the real régions only: an invented one leaves its question open. */
  @Test
  void aProjectInAnInventedPlaceIsSimulatedAndMapped() throws Exception {
    assertThat(get(path("/simulateur?date=2026-09-01&lieu=tvs:TVS")).statusCode()).isEqualTo(200);
    assertThat(get("/simulateur/carte?date=2026-09-01").statusCode()).isEqualTo(200);
  }

  @Test
  void theFileToTakeAwaySaysItOnEveryPage() throws Exception {
    HttpResponse<byte[]> response =
        get(path("/simulateur/dossier.pdf?date=2026-09-01&lieu=tvs:TVS"));
    assertThat(response.statusCode()).isEqualTo(200);
    try (PDDocument pdf = Loader.loadPDF(response.body())) {
      PDFTextStripper text = new PDFTextStripper();
      for (int sheet = 1; sheet <= pdf.getNumberOfPages(); sheet++) {
        text.setStartPage(sheet);
        text.setEndPage(sheet);
        assertThat(text.getText(pdf)).as("page " + sheet).contains("lieux et chiffres inventés");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/territoires/TVS", "/departements/DEPARTEMENT", "/communes/COMMUNE"})
  void mainPagesAreAccessible(String pattern) {
    try (Browser browser = Browser.open();
        Tab tab = browser.phone("http://127.0.0.1:" + server.port())) {
      tab.go(path(pattern)).requireNoSidewaysScroll().requireAccessible();
    }
  }
}
