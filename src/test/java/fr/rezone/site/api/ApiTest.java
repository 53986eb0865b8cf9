package fr.rezone.site.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rezone.site.SmallSite;
import fr.rezone.source.Catalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The interface for programs, on the small world. */
class ApiTest {
  @AutoClose private static SmallSite site;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    site = new SmallSite(folder);
  }

  private static List<String> names(JsonNode node) {
    return List.copyOf(node.propertyNames());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zonage-medecin",
        "zonage-infirmier",
        "zonage-kine",
        "zonage-sage-femme",
        "zonage-dentiste",
        "zonage-orthophoniste",
        "habitants-par-generaliste",
        "apl-generalistes",
        "croissance-generalistes"
      })
  void aColumnHasOneClassPerTerritoryAndItsCountsAddUp(String layer) {
    for (String level : List.of("tvs", "commune")) {
      JsonNode column = site.json("/api/v1/colonnes/" + layer + "?niveau=" + level);
      int size = level.equals("tvs") ? 5 : 9;
      String classes = column.path("classe").asString();
      assertThat(classes).hasSize(size);
      assertThat(column.path("codes")).hasSize(size);
      if (column.has("values")) {
        assertThat(column.path("values")).hasSize(size);
      }
      if (column.has("mixte")) {
        assertThat(column.path("mixte").asString()).hasSize(size);
      }
      int counted = 0;
      for (int i = 0; i < column.path("classes").size(); i++) {
        int count = column.path("classes").path(i).path("count").asInt();
        char digit = Character.forDigit(i, 36);
        assertThat(classes.chars().filter(c -> c == digit).count()).isEqualTo(count);
        counted += count;
      }
      assertThat(classes.chars().filter(c -> c != '-').count()).isEqualTo(counted);
    }
  }

  /** Codes in order: 01001 (ZAC, mixed), 2A01 (none), 69381 (ZAR), 69382 (ZIP), 71002 (HZ). */
  @Test
  void theZoningOfTheSmallWorldIsItsTable() {
    JsonNode column = site.json("/api/v1/colonnes/zonage-medecin");
    List<String> letters = new ArrayList<>();
    column.path("classes").forEach(c -> letters.add(c.path("letters").asString()));
    assertThat(letters).containsExactly("ZIP", "ZAC", "ZAR", "HZ");
    assertThat(column.path("classe").asString()).isEqualTo("1-203");
    assertThat(column.path("mixte").asString()).isEqualTo("10000");
    assertThat(column.path("classes").path(1).path("population").asInt()).isEqualTo(900);
    assertThat(column.has("values")).isFalse();
  }

  @Test
  void aRegionHoldsTheTerritoriesThatReachIntoIt() {
    assertThat(codes("/api/v1/colonnes/zonage-medecin?region=84"))
        .containsExactly("01001", "69381", "69382");
    assertThat(codes("/api/v1/colonnes/zonage-medecin?region=27"))
        .containsExactly("01001", "71002");
    assertThat(codes("/api/v1/colonnes/zonage-medecin?region=27&niveau=commune"))
        .containsExactly("71001", "71002");
    assertThat(site.json("/api/v1/colonnes/zonage-medecin?codes=non").has("codes")).isFalse();
    // Of 84: one ZIP, one ZAC of 900 inhabitants, one ZAR; HZ is elsewhere.
    JsonNode classes = site.json("/api/v1/colonnes/zonage-medecin?region=84").path("classes");
    List<Integer> counts = new ArrayList<>();
    classes.forEach(c -> counts.add(c.path("count").asInt()));
    assertThat(counts).containsExactly(1, 1, 1, 0);
    assertThat(classes.path(1).path("population").asInt()).isEqualTo(900);
    assertThat(classes.path(3).path("population").asInt()).isZero();
  }

  private static List<String> codes(String path) {
    List<String> codes = new ArrayList<>();
    site.json(path).path("codes").forEach(code -> codes.add(code.asString()));
    return codes;
  }

  @Test
  void aTerritoryHasTheFieldsOfTheContract() {
    JsonNode tvs = site.json("/api/v1/territoires/01001");
    assertThat(names(tvs))
        .containsExactly(
            "level",
            "code",
            "name",
            "context",
            "url",
            "population",
            "bbox",
            "parents",
            "communes",
            "zonings",
            "figures");
    assertThat(tvs.path("zonings")).hasSize(6);
    JsonNode physicians = tvs.path("zonings").path(0);
    assertThat(physicians.path("profession").asString()).isEqualTo("medecin");
    assertThat(physicians.path("level").asString()).isEqualTo("zac");
    assertThat(physicians.path("mixed").asBoolean()).isTrue();
    assertThat(physicians.path("parts")).hasSize(2);
    JsonNode ratio = tvs.path("figures").path("habitants-par-generaliste");
    assertThat(ratio.path("value").asDouble()).isEqualTo(900);
    assertThat(ratio.path("status").asString()).isEqualTo("published");
    assertThat(ratio.path("departement").asDouble()).isEqualTo(900);
    assertThat(ratio.has("france")).isFalse();
    JsonNode accessibility = tvs.path("figures").path("apl-generalistes");
    assertThat(accessibility.path("status").asString()).isEqualTo("missing");
    assertThat(accessibility.path("reason").asString()).isEqualTo("coverage");
    assertThat(accessibility.has("value")).isFalse();
  }

  @Test
  void everyLevelIsGiven() {
    JsonNode commune = site.json("/api/v1/communes/69381");
    assertThat(commune.path("zonings").path(0).path("decreeDate").asString())
        .isEqualTo("2025-10-30");
    assertThat(commune.path("zonings").path(0).path("method").asString()).isEqualTo("medecin-2025");
    assertThat(site.json("/api/v1/communes/97501").has("population")).isFalse();
    assertThat(
            site.json("/api/v1/quartiers/QN00101M")
                .path("zonings")
                .path(0)
                .path("level")
                .asString())
        .isEqualTo("zip");
    assertThat(site.json("/api/v1/departements/2A").path("name").asString())
        .isEqualTo("Île-du-Sud");
    assertThat(site.json("/api/v1/regions")).hasSize(4);
    JsonNode release = site.json("/api/v1/release");
    assertThat(release.path("counts").path("tvs").asInt()).isEqualTo(5);
    assertThat(release.path("sources")).hasSize(Catalogue.load().datasets().size());
  }

  @Test
  void aSearchAnswersWithWhereToGo() {
    JsonNode hit = site.json("/api/v1/recherche?q=b%C3%AAta").path("results").path(0);
    assertThat(names(hit)).containsExactly("level", "code", "name", "context", "url", "bbox");
    assertThat(hit.path("url").asString()).isEqualTo("/communes/01002");
    assertThat(hit.path("bbox")).hasSize(4);
    assertThat(site.json("/api/v1/recherche?q=tanneries").path("results").path(0).has("bbox"))
        .isFalse();
    assertThat(site.json("/api/v1/recherche?q=").path("results")).isEmpty();
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "/api/v1/territoires/99999, 404",
    "/api/v1/communes/%3Cscript%3E, 404",
    "/api/v1/colonnes/inconnue, 404",
    "/api/v1/colonnes/population, 404",
    "/api/v1/colonnes/zonage-medecin?region=99, 400",
    "/api/v1/colonnes/zonage-medecin?niveau=region, 400",
    "/api/v1/colonnes/zonage-medecin?codes=peut-etre, 400",
    "/api/v1/recherche?q=a&limit=0, 400",
    "/api/v1/recherche?q=a&limit=1000, 400",
    "/api/v1/recherche?Q=a, 400",
    "/api/v1/release?x=1, 400",
    "/territoires/99999, 404",
    "/communes/00000, 404",
    "/regions/84?niveau=zzz, 400",
    "/regions/84?niveau=zip%26tri=nom, 400",
    "/regions/84?tri=couleur, 400",
    "/regions/84?profession=avocat, 400",
  })
  void whatIsUnknownOrMalformedIsSaid(String path, int status) {
    assertThat(site.get(path).statusCode()).isEqualTo(status);
  }
}
