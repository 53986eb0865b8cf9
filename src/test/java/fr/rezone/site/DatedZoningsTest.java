package fr.rezone.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rezone.SmallWorld;
import fr.rezone.release.Manifest;
import fr.rezone.release.Release;
import fr.rezone.territory.ZoningTable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The small world with three tables of zonings. From 1 January to 30 July 2026 Bêta (300) goes from
 * ZAC to ZIP by a decree of 15 March, Gamma (500) too, without a date; a table of 30 September
 * knows Zêta (50) only, which becomes ZAC on the 20th.
 */
class DatedZoningsTest {
  @AutoClose private static SmallSite site;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    site = new SmallSite(folder, world());
  }

  static SmallWorld world() {
    SmallWorld world = new SmallWorld();
    String first = world.text(SmallWorld.ZONINGS);
    String second =
        replace(
            replace(
                first.replace("01/01/2026", "30/07/2026"),
                "01002",
                "2_ZAC\",\"\"",
                "1_ZIP\",\"15/03/2026\""),
            "71001",
            "2_ZAC\",\"\"",
            "1_ZIP\",\"\"");
    String third =
        SmallWorld.zoningHeader()
            + SmallWorld.zoning(
                    "2A001",
                    "Zêta",
                    "50",
                    "Grande-Île",
                    "2A",
                    "2A01",
                    "Zêta",
                    "2_ZAC",
                    "20/09/2026")
                .replace("01/01/2026", "30/09/2026");
    return world
        .put("zonages/zonages-com-20260730.csv", second)
        .put("zonages/zonages-com-20260930.csv", third)
        .put(
            "qpv/zonage-medecins-qpv-hauts-202603.csv",
            "code_qp,lib_qp,communes,zonage_qpv,date_arrete\nQN06901N,La Colline,69381,ZAC,\n")
        .put(
            "qpv/zonage-medecins-qpv-hauts-202607.csv",
            "code_qp,lib_qp,communes,zonage_qpv,date_arrete\nQN06901N,La Colline,69381,ZIP,10/07/2026\n");
  }

  private static String replace(String table, String code, String before, String after) {
    List<String> lines = new ArrayList<>();
    for (String line : table.split("\n")) {
      lines.add(line.contains("\"" + code + "\"") ? line.replace(before, after) : line);
    }
    return String.join("\n", lines) + "\n";
  }

  private static Release release() {
    return site.release();
  }

  @Test
  void allTablesAreKeptAndAPartialOneErasesNothing() {
    assertThat(release().atlas().history().tables())
        .containsExactly(
            new ZoningTable(LocalDate.of(2026, 1, 1), "zonages-com-20260101.csv", 8, true),
            new ZoningTable(LocalDate.of(2026, 7, 30), "zonages-com-20260730.csv", 8, true),
            new ZoningTable(LocalDate.of(2026, 9, 30), "zonages-com-20260930.csv", 1, false));
    JsonNode alpha = site.json("/api/v1/communes/01001").path("zonings").get(0);
    assertThat(alpha.path("letters").asString()).isEqualTo("ZIP");
    JsonNode zeta = site.json("/api/v1/communes/2A001").path("zonings").get(0);
    assertThat(zeta.path("letters").asString()).isEqualTo("ZAC");
    assertThat(release().atlas().tvs().size()).isEqualTo(5);
  }

  @Test
  void theQualityReportSaysWhichTableIsPartial() {
    Manifest.Source source = release().manifest().source("zonages").orElseThrow();
    assertThat(source.vintage())
        .isEqualTo(
            "table du 30\u00a0juillet\u00a02026, complétée par celle du 30\u00a0septembre\u00a02026");
    assertThat(source.file()).isEqualTo("zonages-com-20260930.csv");
    assertThat(source.others())
        .extracting(Manifest.FileEntry::name)
        .containsExactly("zonages-com-20260101.csv", "zonages-com-20260730.csv");
    assertThat(source.notes())
        .containsEntry(
            "table partielle du 30\u00a0septembre\u00a02026 (zonages-com-20260930.csv), communes lues ; les autres gardent le niveau des tables précédentes",
            1L);
  }

  private static String letters(String path) {
    return site.json(path).path("zonings").get(0).path("letters").asString();
  }

  @Test
  void theApiReadsTheZoningOfADay() {
    assertThat(letters("/api/v1/communes/01002?date=2026-03-14")).isEqualTo("ZAC");
    assertThat(letters("/api/v1/communes/01002?date=2026-03-15")).isEqualTo("ZIP");
    assertThat(letters("/api/v1/territoires/01001?date=2026-07-29")).isEqualTo("ZAC");
    assertThat(letters("/api/v1/territoires/01001")).isEqualTo("ZIP");
    assertThat(letters("/api/v1/quartiers/QN06901N?date=2026-07-09")).isEqualTo("ZAC");
    assertThat(letters("/api/v1/quartiers/QN06901N?date=2026-07-10")).isEqualTo("ZIP");
    assertThat(letters("/api/v1/localiser?lon=2.15&lat=46.05&date=2026-03-14")).isEqualTo("ZAC");
    JsonNode beta = site.json("/api/v1/communes/01002").path("zonings").get(0);
    assertThat(beta.path("from").asString()).isEqualTo("2026-03-15");
    assertThat(beta.path("basis").asString()).isEqualTo("decree");
    assertThat(beta.has("to")).isFalse();
    assertThat(beta.path("history")).hasSize(2);
    assertThat(beta.path("history").get(0).path("to").asString()).isEqualTo("2026-03-15");
    assertThat(beta.path("history").get(0).path("basis").asString()).isEqualTo("unknown");
    assertThat(site.get("/api/v1/communes/01002?date=2026-02-30").statusCode()).isEqualTo(400);
    assertThat(site.get("/api/v1/regions/84?date=2026-02-01").statusCode()).isEqualTo(400);
  }

  @Test
  void aColumnOfTheMapTakesADay() {
    String then =
        site.json("/api/v1/colonnes/zonage-medecin?niveau=commune&date=2026-01-01")
            .path("classes")
            .toString();
    String now =
        site.json("/api/v1/colonnes/zonage-medecin?niveau=commune").path("classes").toString();
    assertThat(then).contains("\"letters\":\"ZAC\"").isNotEqualTo(now);
    assertThat(site.get("/api/v1/colonnes/apl-generalistes?date=2026-01-01").statusCode())
        .isEqualTo(400);
    assertThat(site.text("/carte")).contains("Zonage en vigueur", "Au 30\u00a0juillet\u00a02026");
    assertThat(site.text("/carte?vue=tableau&date=2026-07-29"))
        .contains("zonages en vigueur le 29\u00a0juillet\u00a02026");
  }

  @Test
  void sheetsShowThePast() {
    assertThat(site.text("/communes/01002"))
        .contains(
            "Zonages successifs", "15\u00a0mars\u00a02026", "date inconnue", "chart bars periods");
    assertThat(site.text("/territoires/01001"))
        .contains("Zonages successifs", "au plus tard le 30\u00a0juillet\u00a02026");
    assertThat(site.text("/quartiers/QN06901N")).contains("Zonages successifs");
    assertThat(site.text("/communes/01001")).contains("aucun changement connu");
  }

  @Test
  void whatChangedIsListedWithThePopulationConcerned() {
    String page = site.text("/evolutions?de=2026-01-01&a=2026-07-30");
    assertThat(page)
        .contains(
            "2\u00a0communes changent",
            "800\u00a0habitants concernés",
            "href=\"/territoires/01001\"")
        .contains("1\u00a0quartier prioritaire change", "1\u00a0700");
    assertThat(site.text("/evolutions.csv?de=2026-01-01&a=2026-07-30"))
        .contains(
            "medecin;2026-01-01;2026-07-30;commune;01002;\"Bêta\";01001;01;84;ZAC;ZIP;300\r\n")
        .contains("commune;71001;\"Gamma\";01001;71;27;ZAC;ZIP;500\r\n")
        .contains("quartier;QN06901N;\"La Colline\";;;;ZAC;ZIP;\r\n");
    assertThat(site.text("/evolutions?de=2026-01-01&a=2026-07-30&region=27"))
        .contains("500\u00a0habitants concernés");
    assertThat(site.text("/evolutions?profession=kine&de=2026-01-01&a=2026-07-30"))
        .contains("aucun changement connu");
    assertThat(site.get("/evolutions?de=2026-07-30&a=2026-01-01").statusCode()).isEqualTo(400);
    assertThat(site.text("/regions/84")).contains("/evolutions?profession=medecin&amp;region=84");
  }

  @Test
  void anAidIsJudgedByTheZoningOfItsSignature() {
    assertThat(site.text("/simulateur?lieu=commune:01002&date=2026-03-14"))
        .contains("zone d’action complémentaire");
    assertThat(site.text("/simulateur?lieu=commune:01002&date=2026-03-15"))
        .contains("zone d’intervention prioritaire");
    assertThat(site.text("/simulateur?lieu=commune:71001&date=2026-05-01"))
        .contains("au plus tard le 30\u00a0juillet\u00a02026");
    assertThat(site.text("/simulateur?lieu=commune:71001&date=2025-12-01"))
        .doesNotContain("au plus tard le 30\u00a0juillet\u00a02026");
  }

  @Test
  void theComparisonShowsAidsWithAndWithoutAProfile() {
    assertThat(site.text("/comparer?t=01001&t=71002"))
        .contains("ouvertes par le lieu, sans profil", "possible");
    String profiled = site.text("/comparer?t=01001&t=71002&date=2026-08-01&coordination=msp");
    assertThat(profiled).contains("pour le profil donné", "Meilleur ensemble", "coordination=msp");
    assertThat(site.get("/comparer?t=01001&date=hier").statusCode()).isEqualTo(400);
  }

  @Test
  void theExchangeFileHoldsThePast() throws SQLException {
    Path file = release().folder().resolve(Release.GEOPACKAGE);
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select niveau, code, zone, du, au, origine from zonages_successifs where profession = 'medecin' order by fid")) {
      while (found.next()) {
        rows.add(
            String.join(
                " ",
                found.getString(1),
                found.getString(2),
                String.valueOf(found.getString(3)),
                String.valueOf(found.getString(4)),
                String.valueOf(found.getString(5)),
                found.getString(6)));
      }
    }
    assertThat(rows)
        .contains(
            "tvs 01001 ZAC null 2026-07-30 inconnu",
            "tvs 01001 ZIP 2026-07-30 null table",
            "commune 01002 ZIP 2026-03-15 null arrete",
            "quartier QN06901N ZIP 2026-07-10 null arrete")
        .noneMatch(row -> row.startsWith("commune 01001 "));
  }
}
