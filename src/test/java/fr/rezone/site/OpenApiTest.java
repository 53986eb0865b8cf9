package fr.rezone.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.rezone.SmallWorld;
import fr.rezone.aid.AidCatalogue;
import fr.rezone.site.aid.Simulator;
import fr.rezone.site.api.ApiContract;
import fr.rezone.site.api.DocumentedAnswers;
import fr.rezone.site.contract.Contract;
import fr.rezone.site.contract.Operation;
import fr.rezone.site.download.AidArchive;
import fr.rezone.site.download.Downloads;
import fr.rezone.site.download.ExportApi;
import fr.rezone.site.http.Health;
import fr.rezone.site.http.Metrics;
import fr.rezone.site.http.Route;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the description says is what the interface does: every route, every example, every form. */
class OpenApiTest {
  @AutoClose private static SmallSite site;
  private static Contract contract;
  private static JsonNode document;
  private static List<Route> routes;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    site =
        new SmallSite(
            folder,
            new SmallWorld()
                .put(
                    "sae/sae-2023-etablissements.csv",
                    """
                    Table;FINESS_ET;FINESS ej;Raison sociale;CatégEtab;code_commune;secteur;longitude;latitude;had;SSR;psy;lits_ssr
                    ID;010000024;010780054;HÔPITAL D’ALPHA;355;01001;1;2.05;46.05;0;1;;46
                    """));
    SiteRelease release = SiteRelease.of(site.release(), Specimen.site(false));
    Simulator simulator =
        new Simulator(
            site.release(),
            AidCatalogue.load(),
            release.around().located(),
            Clock.system(Simulator.PARIS));
    Downloads downloads =
        new Downloads(
            site.release(),
            ApiRoutes.tables(site.release()),
            new AidArchive(simulator.catalogue()));
    contract = ApiRoutes.contract(release, simulator, new ExportApi(downloads));
    document = site.json(ApiContract.DOCUMENT);
    routes =
        Routes.of(
                release,
                simulator,
                new Metrics(),
                () -> new Health(site.release().manifest().id(), List.of()))
            .routes();
  }

  @Test
  void everyRouteIsDescribedAndNothingElse() {
    TreeSet<String> described = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      path.getValue().propertyNames().forEach(m -> described.add(m + " " + path.getKey()));
    }
    TreeSet<String> served = new TreeSet<>();
    for (Route route : routes) {
      if (route.template().startsWith("/api/v1/")) {
        served.add(route.method().toLowerCase(java.util.Locale.ROOT) + " " + route.template());
      }
    }
    assertThat(described).isEqualTo(served).hasSizeGreaterThan(15);
  }

  @Test
  void everyContractOfTheDesignIsThere() {
    assertThat(document.path("paths").propertyNames())
        .contains(
            "/api/v1/release",
            "/api/v1/regions",
            "/api/v1/regions/{code}",
            "/api/v1/departements/{code}",
            "/api/v1/territoires/{code}",
            "/api/v1/communes/{code}",
            "/api/v1/quartiers/{code}",
            "/api/v1/territoires/{code}/structures",
            "/api/v1/structures/{finess}",
            "/api/v1/localiser",
            "/api/v1/recherche",
            "/api/v1/colonnes/{indicator}",
            "/api/v1/aides",
            "/api/v1/aides/{id}",
            "/api/v1/simulations",
            "/api/v1/simulations/carte",
            "/api/v1/exports",
            "/api/v1/exports/{table}.csv");
  }

  @Test
  void formsAreSoundSchemas() {
    var meta =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
    assertThat(document.path("openapi").asString()).isEqualTo("3.1.0");
    for (Map.Entry<String, JsonNode> form :
        document.path("components").path("schemas").properties()) {
      assertThat(meta.validate(form.getValue())).as(form.getKey()).isEmpty();
    }
  }

  @Test
  void everythingIsSaidInWords() {
    for (Operation operation : contract.operations()) {
      assertThat(operation.title()).as(operation.template()).isNotBlank();
      assertThat(operation.text()).as(operation.template()).endsWith(".");
      assertThat(operation.examples()).as(operation.template()).isNotEmpty();
      operation.query().forEach(p -> assertThat(p.description()).as(p.name()).endsWith("."));
      operation.path().forEach(p -> assertThat(p.description()).as(p.name()).endsWith("."));
    }
    for (JsonNode form : document.path("components").path("schemas")) {
      for (Map.Entry<String, JsonNode> field : form.path("properties").properties()) {
        assertThat(field.getValue().path("description").asString(""))
            .as(field.getKey())
            .matches("(?s).*[.…]");
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> everyExampleWorksAsDescribed() {
    return contract.operations().stream()
        .flatMap(
            operation ->
                operation.examples().stream()
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                operation.method() + " " + example.address(),
                                () -> check(operation, example))));
  }

  private static void check(Operation operation, Operation.Example example) {
    boolean post = operation.method().equals("POST");
    HttpResponse<String> answer =
        post
            ? site.post(example.address(), example.body())
            : site.get(example.address(), "Accept", "*/*");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    String cache = answer.headers().firstValue("Cache-Control").orElse("");
    assertThat(cache).isNotEmpty();
    String media = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
    assertThat(operation.answers())
        .anyMatch(declared -> declared.type().replaceAll(";.*", "").equals(media));
    if (media.endsWith("json")) {
      assertThat(
              new DocumentedAnswers(document)
                  .faults(operation.template(), post ? "post" : "get", media, answer.body()))
          .isEmpty();
    }
    // A project may tell of its author: none is kept, not even one told by an address.
    if (operation.id().startsWith("simulation")) {
      assertThat(cache).isEqualTo("no-store");
      return;
    }
    String tag = answer.headers().firstValue("ETag").orElseThrow();
    assertThat(site.get(example.address(), "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @TestFactory
  Stream<DynamicTest> everyOperationRefusesWhatItDoesNotKnow() {
    return contract.operations().stream()
        .map(
            operation ->
                DynamicTest.dynamicTest(
                    operation.method() + " " + operation.template(), () -> refuse(operation)));
  }

  private static void refuse(Operation operation) {
    Operation.Example example = operation.examples().getFirst();
    String address =
        example.address() + (example.address().contains("?") ? "&" : "?") + "inconnu=1";
    HttpResponse<String> answer =
        operation.method().equals("POST") ? site.post(address, example.body()) : site.get(address);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(new DocumentedAnswers(document).faultsOfProblem(answer.body())).isEmpty();
    assertThat(answer.body()).contains("inconnu");
    operation.query().forEach(p -> assertThat(answer.body()).contains(p.name()));
  }

  @TestFactory
  Stream<DynamicTest> everyTerritoryIsAsDescribed() {
    return Stream.of("regions", "departements", "territoires", "communes", "quartiers")
        .map(
            word ->
                DynamicTest.dynamicTest(
                    word,
                    () -> {
                      DocumentedAnswers documented = new DocumentedAnswers(document);
                      for (String code : codes(word)) {
                        String body = site.text("/api/v1/" + word + "/" + code);
                        assertThat(
                                documented.faults(
                                    "/api/v1/" + word + "/{code}", "get", "application/json", body))
                            .as(code)
                            .isEmpty();
                      }
                    }));
  }

  private static List<String> codes(String word) {
    var atlas = site.release().atlas();
    return switch (word) {
      case "regions" -> List.of(atlas.regions().codes());
      case "departements" -> List.of(atlas.departements().codes());
      case "territoires" -> List.of(atlas.tvs().codes());
      case "communes" -> List.of(atlas.communes().codes());
      default -> List.of(atlas.quartiers().codes());
    };
  }

  @Test
  void aValueOutOfItsListIsRefusedWithTheList() {
    assertThat(site.get("/api/v1/territoires?region=zz").body()).contains("zz", "84");
    assertThat(site.get("/api/v1/localiser?lon=5").body()).contains("lat").contains("manque");
    assertThat(site.get("/api/v1/territoires/01001/structures?genre=abc").statusCode())
        .isEqualTo(400);
  }
}
