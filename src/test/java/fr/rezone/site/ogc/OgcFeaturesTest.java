package fr.rezone.site.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rezone.Gdal;
import fr.rezone.site.SmallSite;
import fr.rezone.site.api.DocumentedAnswers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * The checks of the abstract test suite of OGC API – Features, part 1 (OGC 17-069r4, annex A), that
 * apply, each under its number there.
 */
class OgcFeaturesTest {
  private static final List<String> COLLECTIONS =
      List.of("communes", "tvs", "qpv", "structures", "regions", "departements");

  @AutoClose private static SmallSite site;
  private static DocumentedAnswers documented;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    site = new SmallSite(folder);
    documented = new DocumentedAnswers(site.json("/ogc/api?f=json"));
  }

  private static String items(String collection) {
    return "/ogc/collections/" + collection + "/items";
  }

  private static List<String> ids(String path) {
    List<String> ids = new ArrayList<>();
    site.json(path).path("features").forEach(feature -> ids.add(feature.path("id").asString()));
    return ids;
  }

  private static String link(JsonNode node, String rel, String type) {
    for (JsonNode link : node.path("links")) {
      if (link.path("rel").asString().equals(rel)
          && link.path("type").asString().startsWith(type)) {
        return link.path("href").asString().replace(site.origin(), "");
      }
    }
    return "";
  }

  @Test
  @DisplayName("A.2.1.1 /conf/core/http: HTTP 1.1, statuses and HEAD")
  void http() {
    assertThat(site.get("/ogc").statusCode()).isEqualTo(200);
    assertThat(site.get("/ogc/rien").statusCode()).isEqualTo(404);
    assertThat(site.get("/ogc/collections/rien").statusCode()).isEqualTo(404);
    assertThat(site.get(items("tvs") + "/rien").statusCode()).isEqualTo(404);
    assertThat(site.post("/ogc", "{}").statusCode()).isEqualTo(405);
  }

  @Test
  @DisplayName("A.2.2.1–2 /conf/core/root-op, root-success: the landing page and its links")
  void landingPage() {
    JsonNode landing = site.json("/ogc");
    assertThat(link(landing, "service-desc", "application/vnd.oai.openapi+json")).isNotEmpty();
    assertThat(link(landing, "service-doc", "text/html")).isNotEmpty();
    assertThat(link(landing, "conformance", "application/json")).isEqualTo("/ogc/conformance");
    assertThat(link(landing, "data", "application/json")).isEqualTo("/ogc/collections");
    assertThat(documented.faults("/ogc", "get", "application/json", landing.toString())).isEmpty();
  }

  @Test
  @DisplayName("A.2.3.1–2 /conf/core/api-definition-op, -success: the description is there")
  void apiDefinition() {
    HttpResponse<String> answer = site.get(link(site.json("/ogc"), "service-desc", ""));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("application/vnd.oai.openapi+json;version=3.0");
  }

  @Test
  @DisplayName("A.2.4.1–2 /conf/core/conformance-op, -success: the classes are declared")
  void conformance() {
    List<String> classes = new ArrayList<>();
    site.json("/ogc/conformance").path("conformsTo").forEach(c -> classes.add(c.asString()));
    String part = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/";
    assertThat(classes)
        .containsExactly(part + "core", part + "geojson", part + "html", part + "oas30");
  }

  @Test
  @DisplayName("A.2.5.1–3 /conf/core/fc-md-op, -success, -links: the collections")
  void collections() {
    JsonNode node = site.json("/ogc/collections");
    List<String> ids = new ArrayList<>();
    node.path("collections").forEach(c -> ids.add(c.path("id").asString()));
    assertThat(ids).isEqualTo(COLLECTIONS);
    assertThat(link(node, "self", "application/json")).isNotEmpty();
    assertThat(link(node, "alternate", "text/html")).isNotEmpty();
    assertThat(documented.faults("/ogc/collections", "get", "application/json", node.toString()))
        .isEmpty();
    for (JsonNode collection : node.path("collections")) {
      assertThat(link(collection, "items", "application/geo+json"))
          .isEqualTo(items(collection.path("id").asString()) + "?f=json");
    }
  }

  @Test
  @DisplayName("A.2.6.1–2 /conf/core/sfc-md-op, -success: one collection says the same as the list")
  void collection() {
    for (JsonNode listed : site.json("/ogc/collections").path("collections")) {
      assertThat(site.json("/ogc/collections/" + listed.path("id").asString())).isEqualTo(listed);
    }
    JsonNode box = site.json("/ogc/collections/communes").at("/extent/spatial/bbox/0");
    assertThat(box.path(0).asDouble()).isEqualTo(-56.0);
    assertThat(box.path(2).asDouble()).isEqualTo(9.1);
    assertThat(
            site.json("/ogc/collections/communes").at("/extent/temporal/interval/0/0").asString())
        .isEqualTo("2023-06-05T00:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"communes", "tvs", "qpv", "structures", "regions", "departements"})
  @DisplayName("A.2.7.1, .10 /conf/core/fc-op, fc-response: features as described")
  void features(String collection) {
    HttpResponse<String> answer = site.get(items(collection));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(documented.faults(items(collection), "get", "application/geo+json", answer.body()))
        .isEmpty();
  }

  @Test
  @DisplayName("A.2.7.2–3 /conf/core/fc-bbox-definition, -response: a rectangle chooses")
  void boundingBox() {
    assertThat(ids(items("communes") + "?bbox=2.01,46.01,2.02,46.02")).containsExactly("01001");
    assertThat(ids(items("communes") + "?bbox=2.01,46.01,0,2.02,46.02,100"))
        .containsExactly("01001");
    assertThat(ids(items("communes") + "?bbox=2.1,46.0,2.1,46.05"))
        .as("the border belongs to both")
        .containsExactly("01001", "01002");
    assertThat(ids(items("communes") + "?bbox=170,40,-50,50"))
        .as("over the antimeridian")
        .containsExactly("97501");
    assertThat(ids(items("communes") + "?bbox=-10,-10,-9,-9")).isEmpty();
  }

  @Test
  @DisplayName("A.2.7.4–5 /conf/core/fc-limit-definition, -response: no more than asked")
  void limit() {
    assertThat(ids(items("communes") + "?limit=3")).hasSize(3);
    assertThat(site.get(items("communes") + "?limit=100000").statusCode())
        .as("a larger number than the most is no fault")
        .isEqualTo(200);
  }

  @Test
  @DisplayName("A.2.7.6–7 /conf/core/fc-time-definition, -response: a time chooses")
  void time() {
    String communes = items("communes") + "?limit=100&datetime=";
    int all = ids(items("communes") + "?limit=100").size();
    assertThat(ids(communes + "2026-01-01")).hasSize(all);
    assertThat(ids(communes + "2025-01-01T00:00:00Z"))
        .as("the decree of 30 October 2025 is not yet signed")
        .hasSize(all - 1)
        .doesNotContain("69381");
    assertThat(ids(communes + "../2023-01-01")).hasSize(all - 2).doesNotContain("71002");
    assertThat(ids(communes + "2024-01-01/..")).hasSize(all);
    assertThat(ids(items("structures") + "?datetime=1990-01-01"))
        .as("what has no zoning is always there")
        .isEqualTo(ids(items("structures")));
  }

  @Test
  @DisplayName("A.2.7.8 /conf/core/query-param-unknown: what is not declared is refused")
  void unknownParameter() {
    assertThat(site.get(items("tvs") + "?couleur=bleu").statusCode()).isEqualTo(400);
    assertThat(site.get(items("regions") + "?tvs=01001").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bbox=1,2,3",
        "bbox=a,b,c,d",
        "bbox=0,50,1,40",
        "limit=0",
        "limit=-1",
        "limit=beaucoup",
        "offset=-1",
        "datetime=hier",
        "datetime=2026-02-30",
        "datetime=2026-01-02/2026-01-01",
        "datetime=../..",
        "f=xml"
      })
  @DisplayName("A.2.7.9 /conf/core/query-param-invalid: what is not understood is refused")
  void invalidParameter(String query) {
    HttpResponse<String> answer = site.get(items("communes") + "?" + query);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(query.substring(0, query.indexOf('=')));
  }

  @Test
  @DisplayName("A.2.7.11–13 /conf/core/fc-links, rel-type, numbers: pages follow one another")
  void links() {
    List<String> whole = ids(items("communes") + "?limit=1000");
    List<String> walked = new ArrayList<>();
    String path = items("communes") + "?limit=4";
    int turns = 0;
    String previous = "";
    while (!path.isEmpty()) {
      JsonNode page = site.json(path);
      assertThat(page.path("numberMatched").asInt()).isEqualTo(whole.size());
      assertThat(page.path("numberReturned").asInt()).isEqualTo(page.path("features").size());
      assertThat(link(page, "self", "application/geo+json")).isNotEmpty();
      assertThat(link(page, "alternate", "text/html")).isNotEmpty();
      assertThat(link(page, "prev", "").isEmpty()).isEqualTo(turns == 0);
      previous = link(page, "prev", "");
      page.path("features").forEach(feature -> walked.add(feature.path("id").asString()));
      path = link(page, "next", "application/geo+json");
      turns++;
    }
    assertThat(walked).isEqualTo(whole);
    assertThat(turns).isEqualTo((whole.size() + 3) / 4);
    assertThat(ids(previous)).isEqualTo(whole.subList(4 * (turns - 2), 4 * (turns - 1)));
    assertThat(ids(items("communes") + "?offset=1000")).isEmpty();
  }

  @Test
  @DisplayName("A.2.7 filters keep their place in links")
  void filters() {
    String path = items("communes") + "?limit=1&departement=71&bbox=2,46,3,47";
    assertThat(site.json(path).path("numberMatched").asInt()).isEqualTo(2);
    assertThat(link(site.json(path), "next", "")).contains("departement=71", "bbox=");
    assertThat(ids(link(site.json(path), "next", ""))).containsExactly("71002");
    assertThat(ids(items("tvs") + "?zone_medecin=ZIP")).containsExactly("69382");
    assertThat(ids(items("tvs") + "?nom=%22%3Cscript%3E")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"communes", "tvs", "qpv", "regions", "departements"})
  @DisplayName("A.2.8.1–3 /conf/core/f-op, f-success, f-links: one feature is that of the list")
  void feature(String collection) {
    for (JsonNode listed : site.json(items(collection) + "?limit=100").path("features")) {
      String path = items(collection) + "/" + listed.path("id").asString();
      JsonNode alone = site.json(path);
      assertThat(alone.path("properties")).isEqualTo(listed.path("properties"));
      assertThat(alone.path("geometry")).isEqualTo(listed.path("geometry"));
      assertThat(link(alone, "self", "application/geo+json")).startsWith(path);
      assertThat(link(alone, "alternate", "text/html")).startsWith(path);
      assertThat(link(alone, "collection", "")).startsWith("/ogc/collections/" + collection);
      assertThat(
              documented.faults(
                  items(collection) + "/{id}", "get", "application/geo+json", alone.toString()))
          .isEmpty();
    }
  }

  @Test
  @DisplayName("A.3 /conf/geojson: media type, longitude first, rings as RFC 7946 wants them")
  void geoJson() {
    HttpResponse<String> answer = site.get(items("communes"), "Accept", "application/geo+json");
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/geo+json");
    JsonNode ring = site.json(items("communes") + "/01001").at("/geometry/coordinates/0/0");
    double area = 0;
    for (int i = 0; i + 1 < ring.size(); i++) {
      area +=
          ring.path(i).path(0).asDouble() * ring.path(i + 1).path(1).asDouble()
              - ring.path(i + 1).path(0).asDouble() * ring.path(i).path(1).asDouble();
      assertThat(ring.path(i).path(0).asDouble()).isBetween(2.0, 2.1);
    }
    assertThat(area).as("counter-clockwise").isPositive();
    assertThat(ring.path(0)).isEqualTo(ring.path(ring.size() - 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ogc",
        "/ogc/conformance",
        "/ogc/api",
        "/ogc/collections",
        "/ogc/collections/tvs",
        "/ogc/collections/tvs/items",
        "/ogc/collections/tvs/items/01001"
      })
  @DisplayName("A.4 /conf/html: every answer as a page, by Accept and by f")
  void html(String path) {
    HttpResponse<String> byHeader =
        site.get(path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    assertThat(byHeader.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(byHeader.headers().allValues("Vary")).contains("Accept");
    assertThat(byHeader.body()).contains("<h1>", "f=json");
    assertThat(site.text(path + "?f=html")).isEqualTo(byHeader.body());
    assertThat(site.get(path, "Accept", "text/html").body()).isEqualTo(byHeader.body());
    assertThat(site.get(path + "?f=json", "Accept", "text/html").body()).startsWith("{");
  }

  @Test
  @DisplayName("A.5 /conf/oas30: OpenAPI 3.0, every path, every parameter")
  void openApi() {
    JsonNode document = site.json("/ogc/api?f=json");
    assertThat(document.path("openapi").asString()).startsWith("3.0.");
    for (String collection : COLLECTIONS) {
      JsonNode parameters = document.path("paths").path(items(collection)).at("/get/parameters");
      List<String> names = new ArrayList<>();
      parameters.forEach(parameter -> names.add(parameter.path("name").asString()));
      assertThat(names).contains("bbox", "datetime", "limit", "offset", "f");
    }
    assertThat(document.toString()).doesNotContain("\"type\":\"null\"");
  }

  @Test
  @DisplayName("links begin with the host asked for, and with no other text")
  void origin() {
    assertThat(site.json("/ogc").at("/links/0/href").asString())
        .isEqualTo(site.origin() + "/ogc?f=json");
    assertThat(site.get("/ogc", "X-Forwarded-Proto", "https").body())
        .contains("https://" + URI.create(site.origin()).getAuthority() + "/ogc/collections");
    assertThat(site.get("/ogc", "X-Forwarded-Proto", "javascript").body())
        .doesNotContain("javascript");
  }

  @Test
  @DisplayName("GDAL reads it, page after page")
  void gdalReadsIt() {
    String source = "OAPIF:" + site.origin() + "/ogc";
    assertThat(Gdal.run("ogrinfo", "-ro", source)).contains("communes", "tvs", "structures");
    String communes = Gdal.run("ogrinfo", "-ro", "-al", "-oo", "PAGE_SIZE=2", source, "communes");
    assertThat(communes).contains("Feature Count: 9", "Delta-sur-Onde", "97501");
    assertThat(communes).contains("zone_medecin (String) = ZIP");
  }
}
