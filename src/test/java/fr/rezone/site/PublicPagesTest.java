package fr.rezone.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames, short addresses, the document of a territory, and what programs read. */
class PublicPagesTest {
  @AutoClose private static SmallSite site;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    site = new SmallSite(folder);
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @Test
  void onlyTheFrameMayBeShownElsewhere() {
    HttpResponse<String> frame = site.get("/integration/carte?region=84");
    assertThat(frame.statusCode()).isEqualTo(200);
    assertThat(header(frame, "Content-Security-Policy")).endsWith("frame-ancestors *");
    assertThat(header(frame, "X-Frame-Options")).isEmpty();
    assertThat(frame.body())
        .contains("<base target=\"_blank\">", "noindex")
        .doesNotContain("<header", "<footer", "style=\"");
    for (String path : new String[] {"/", "/carte", "/integration", "/guichet-unique"}) {
      assertThat(header(site.get(path), "Content-Security-Policy"))
          .contains("frame-ancestors 'self'")
          .doesNotContain("*");
    }
    assertThat(header(site.get("/integration"), "Content-Security-Policy"))
        .endsWith("frame-src 'self'");
    assertThat(header(site.get("/carte"), "Content-Security-Policy")).doesNotContain("frame-src");
  }

  @Test
  void theComponentIsReadFromAnyOrigin() {
    HttpResponse<String> script = site.get("/integration/rezone-carte.js");
    assertThat(header(script, "Content-Type")).startsWith("text/javascript");
    assertThat(header(script, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(header(script, "Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
    assertThat(script.body()).containsPattern("customElements\\.define\\(.rezone-carte.,");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/integration/carte?theme=accent:red",
        "/integration/carte?theme=font:ffffff",
        "/integration/carte?theme=accent:ffffff;x",
        "/integration/carte?apparence=rose",
        "/integration/carte?region=99",
        "/integration/carte?pirate=1",
        "/integration?accent=red",
        "/integration?hauteur=20",
        "/glossaire?x=1",
        "/guichet-unique?x=1"
      })
  void whatIsNotUnderstoodIsRefused(String path) {
    assertThat(site.get(path).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "01001, /territoires/01001",
    "01002, /communes/01002",
    "2a01, /territoires/2A01",
    "2a001, /communes/2A001",
    "qn00101m, /quartiers/QN00101M",
    "QN-001-01-M, /quartiers/QN00101M",
    "69, /departements/69",
    "84, /regions/84",
    "01%20002, /communes/01002"
  })
  void aShortAddressIsDictated(String said, String path) {
    HttpResponse<String> answer = site.get("/t/" + said);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(header(answer, "Location")).isEqualTo(path);
  }

  @Test
  void aShortAddressThatNamesNothingSaysSo() {
    assertThat(site.get("/t/99999").statusCode()).isEqualTo(404);
    assertThat(site.get("/t/%3Cscript%3E").body()).doesNotContain("<script>");
  }

  @Test
  void theDocumentOfATerritoryIsTaggedAndStartsWithTheEssentials() throws Exception {
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(site.origin() + "/territoires/01001.pdf"))
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/pdf");
    assertThat(header(answer, "Content-Disposition")).contains("rezone-territoire-01001.pdf");
    try (PDDocument pdf = Loader.loadPDF(answer.body())) {
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr");
      assertThat(pdf.getNumberOfPages()).isEqualTo(2);
      PDFTextStripper text = new PDFTextStripper();
      text.setEndPage(1);
      assertThat(text.getText(pdf))
          .contains("Alpha", "ZIP", "ZAC", "Population", "900", "non communiqué", "/t/01001");
      text.setStartPage(2);
      text.setEndPage(2);
      assertThat(text.getText(pdf)).contains("Communes", "Bêta", "01002", "Sources");
    }
    assertThat(site.get("/territoires/99999.pdf").statusCode()).isEqualTo(404);
    assertThat(site.text("/territoires/01001")).contains("/territoires/01001.pdf", "/t/01001");
  }

  @Test
  void sheetsLeadToThoseWhoHelpThere() {
    for (String path :
        new String[] {
          "/territoires/01001",
          "/communes/01002",
          "/regions/84",
          "/departements/01",
          "/quartiers/QN00101M",
          "/simulateur?lieu=tvs:01001"
        }) {
      assertThat(site.text(path)).as(path).contains("href=\"/guichet-unique/84\"");
    }
    assertThat(site.text("/simulateur")).contains("href=\"/guichet-unique\"");
    assertThat(site.get("/guichet-unique/00").statusCode()).isEqualTo(404);
  }

  @Test
  void aRegionSaysWhatIsNotKnownOfItsContacts() {
    assertThat(site.text("/guichet-unique/84"))
        .contains(
            "ARS Auvergne-Rhône-Alpes",
            "https://www.auvergne-rhone-alpes.ars.sante.fr/",
            "https://installation-medecin.ameli.fr/installation_medecin",
            "https://youtu.be/YXcGQwZ3-9E",
            "non communiqué",
            "à vérifier",
            "Aucune permanence")
        .doesNotContain("href=\"tel:");
  }

  @Test
  void acronymsAreExplainedWhereTheyAreUsed() {
    String page = site.text("/guichet-unique");
    assertThat(page).contains("id=\"sigle-cpam\"", "Caisse primaire d’assurance maladie");
    String sheet = site.text("/territoires/01001");
    assertThat(sheet).contains("id=\"sigle-zip\"", "href=\"/glossaire#zip\"");
    assertThat(sheet.split("href=\"#sigle-ars\"", -1).length).isLessThanOrEqualTo(2);
  }

  @Test
  void programsFindWhatTheyLookFor() {
    HttpResponse<String> map = site.get("/sitemap.xml");
    assertThat(header(map, "Content-Type")).startsWith("application/xml");
    assertThat(map.body()).startsWith("<?xml").contains("<loc>" + site.origin() + "/carte</loc>");
    assertThat(site.text("/robots.txt"))
        .contains("Sitemap: " + site.origin() + "/sitemap.xml", "Disallow: /simulateur?");
    assertThat(site.get("/sitemap-1.xml").statusCode()).isEqualTo(404);
    // Nobody said where: silence, rather than an invented address.
    assertThat(site.get("/.well-known/security.txt").statusCode()).isEqualTo(404);
    assertThat(site.text("/accessibilite")).contains("Accessibilité\u00a0: non conforme");
    assertThat(site.text("/")).contains("non conforme (aucun audit)");
    assertThat(site.text("/mentions-legales")).contains("à compléter par l’exploitant");
  }

  @Test
  void structuredDataIsReadableAndSafe() {
    String home = site.text("/territoires/01001");
    int from = home.indexOf("application/ld+json\">") + "application/ld+json\">".length();
    String json = home.substring(from, home.indexOf("</script>", from));
    assertThat(json.getBytes(StandardCharsets.UTF_8)).isNotEmpty();
    var graph =
        tools.jackson.databind.json.JsonMapper.builder().build().readTree(json).get("@graph");
    assertThat(graph.get(1).get("url").asString()).isEqualTo("/territoires/01001");
    assertThat(graph.get(1).get("breadcrumb").get("itemListElement")).hasSizeGreaterThan(1);
  }
}
