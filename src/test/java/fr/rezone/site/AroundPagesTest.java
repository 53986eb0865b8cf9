package fr.rezone.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rezone.site.http.ServerConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages and answers about what is around, over a real server and a small world. */
class AroundPagesTest {
  @TempDir static Path folder = Path.of("");
  @AutoClose private static final HttpClient CLIENT = HttpClient.newHttpClient();
  @AutoClose private static SiteServer server;

  @BeforeAll
  static void start() throws IOException {
    server = SiteServer.start(AroundSite.release(folder), ServerConfig.local());
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String page(String path) throws IOException, InterruptedException {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    return response.body();
  }

  private static JsonNode json(String path) throws IOException, InterruptedException {
    return JsonMapper.shared().readTree(page(path));
  }

  @Test
  void aPointIsLocatedWithItsQuarterAndWarnings() throws Exception {
    JsonNode inside = json("/api/v1/localiser?lon=2.025&lat=47.025");
    assertThat(inside.at("/commune/code").asString()).isEqualTo("45001");
    assertThat(inside.at("/territoire/code").asString()).isEqualTo("A");
    assertThat(inside.at("/quartiers/status").asString()).isEqualTo("located");
    assertThat(inside.at("/zonings/0/letters").asString()).isEqualTo("ZIP");
    assertThat(inside.at("/zonings/0/from").asString()).isEqualTo("quartier");
    JsonNode possible = json("/api/v1/localiser?lon=2.15&lat=47.05");
    assertThat(possible.at("/quartiers/status").asString()).isEqualTo("not-located");
    assertThat(possible.at("/better/letters").asString()).isEqualTo("ZAC");
    assertThat(possible.at("/better/direction").asString()).isEqualTo("à l’est");
    assertThat(possible.at("/warnings/0").asString()).contains("sig.ville.gouv.fr");
  }

  @Test
  void aPointIsAskedForStrictly() throws Exception {
    assertThat(get("/api/v1/localiser").statusCode()).isEqualTo(400);
    assertThat(get("/api/v1/localiser?lon=2&lat=91").statusCode()).isEqualTo(400);
    assertThat(get("/api/v1/localiser?lon=2&lat=47&x=1").body()).contains("lon, lat");
    assertThat(get("/api/v1/localiser?lon=1e3&lat=47").statusCode()).isEqualTo(400);
  }

  @Test
  void structuresComeAsGeoJsonWithThoseWithoutPlace() throws Exception {
    HttpResponse<String> response = get("/api/v1/territoires/A/structures");
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/geo+json"));
    JsonNode all = JsonMapper.shared().readTree(response.body());
    assertThat(all.path("features").size()).isEqualTo(2);
    assertThat(all.at("/features/0/id").asString()).isEqualTo("450000001");
    assertThat(all.at("/features/0/properties/distanceMetres").asInt()).isZero();
    assertThat(all.at("/features/1/id").asString()).isEqualTo("450000002");
    assertThat(all.path("features").get(1).has("geometry")).isTrue();
    assertThat(all.at("/features/1/geometry").isNull()).isTrue();
    assertThat(json("/api/v1/territoires/A/structures?genre=msp").path("features").size())
        .isEqualTo(1);
    assertThat(get("/api/v1/territoires/A/structures?genre=chateau").body()).contains("msp");
    assertThat(get("/api/v1/territoires/Z/structures").statusCode()).isEqualTo(404);
  }

  @Test
  void oneStructureSaysWhereItIsAndWhereItComesFrom() throws Exception {
    JsonNode house = json("/api/v1/structures/450000001");
    assertThat(house.path("finess").asString()).isEqualTo("450000001");
    assertThat(house.at("/kinds/0/id").asString()).isEqualTo("msp");
    assertThat(house.at("/kinds/0/label").asString())
        .isEqualTo("Maison de santé pluriprofessionnelle");
    assertThat(house.at("/commune/url").asString()).isEqualTo("/communes/45002");
    assertThat(house.at("/territoire/name").asString()).isEqualTo("Artenay");
    assertThat(house.at("/position/coordinates/0").asDouble()).isEqualTo(2.15);
    assertThat(json("/api/v1/structures/450000002").has("position")).isFalse();
    assertThat(get("/api/v1/structures/999999999").statusCode()).isEqualTo(404);
    assertThat(get("/api/v1/structures/450000001?x=1").statusCode()).isEqualTo(400);
  }

  @Test
  void theMapCountsKindsAndSaysHowManyCannotBePlaced() throws Exception {
    String map = page("/carte?structures=msp.urgences").replace('\u00a0', ' ');
    assertThat(map).containsPattern("value=\"msp\" checked");
    assertThat(map).containsPattern("value=\"urgences\" checked");
    assertThat(map).doesNotContainPattern("value=\"pharmacie\" checked");
    assertThat(map).contains("1, dont 1 sans position");
    assertThat(map).contains("4 structures dans les sources lues");
    assertThat(map).contains("1 n’a pas de coordonnées");
    assertThat(page("/carte?structures=tout")).containsPattern("value=\"pharmacie\" checked");
    assertThat(map).contains("1 quartier est tracé").contains("un repère Q");
  }

  /** The outline of one quarter was read, that of the other was not. */
  @Test
  void aQuarterIsDrawnInItsCommuneWhereItsOutlineIsKnown() throws Exception {
    String drawn = page("/quartiers/QN04501M");
    assertThat(drawn)
        .contains("Les Prés dans sa commune.", "/carte?lon=2.0250&amp;lat=47.0250&amp;z=12")
        .contains("/simulateur?lieu=quartier:QN04501M", "href=\"/territoires/A\"")
        .doesNotContain("n’est pas dans les données lues : une adresse");
    assertThat(page("/quartiers/QN04502M"))
        .contains("n’est pas dans les données lues : une adresse", "Niveau propre inconnu")
        .doesNotContain("Carte de situation", "/carte?lon=");
  }

  @Test
  void theMapListsWhatIsPutAside() throws Exception {
    String map = page("/carte?profession=medecin&t=B&t=C&t=45001");
    assertThat(map).contains("data-code=\"B\"", "data-code=\"C\"");
    assertThat(map).contains("data-code=\"45001\" data-section=\"communes\"");
    assertThat(map.indexOf("Le Bardon")).isLessThan(map.indexOf("Cosne"));
    assertThat(page("/carte?t=ZZZZ")).doesNotContain("data-code=\"ZZZZ\"");
  }

  @Test
  void whatTheMapCannotReadIsRefused() throws Exception {
    assertThat(get("/carte?structures=chateau").body()).contains("chateau", "msp");
    for (String query :
        new String[] {
          "structures=chateau",
          "structures=msp..ehpad",
          "point=2",
          "point=2,47,1",
          "point=a,b",
          "quartiers=peut-etre",
          "aides=couleur%3Dbleu",
          "aides=date%3Dhier",
          "t=%3Cb%3E"
        }) {
      assertThat(get("/carte?" + query).statusCode()).as(query).isEqualTo(400);
    }
  }

  @Test
  void theMapOfOnesAidsKeepsTheAnswersInItsAddress() throws Exception {
    String map = page("/carte?couche=mes-aides&aides=date%3D2026-02-01%26secteur%3Dsecteur-1");
    assertThat(map).contains("data-aides=\"date=2026-02-01&amp;secteur=secteur-1\"");
    assertThat(map).contains("/simulateur?date=2026-02-01&amp;secteur=secteur-1");
    HttpResponse<String> table =
        get("/carte?couche=mes-aides&vue=tableau&region=24&aides=date%3D2026-02-01");
    assertThat(table.headers().firstValue("Location"))
        .hasValue("/simulateur/carte?date=2026-02-01&dans=24");
    assertThat(page("/carte")).doesNotContain("Total de mes aides");
  }

  @Test
  void theSheetSaysWhatIsAroundAndWhatIsNotKnown() throws Exception {
    String sheet = page("/territoires/A");
    assertThat(sheet).contains("Distances à vol d’oiseau depuis Artenay");
    assertThat(sheet).contains("/comparer?t=A").contains("Ajouter à la comparaison");
    assertThat(sheet).contains("distance à la commune");
    String other = page("/territoires/C");
    assertThat(other).contains("Non recensés ici par les sources lues");
    assertThat(page("/communes/45001")).contains("position inconnue");
  }

  @Test
  void theBasketTravelsInTheAddress() throws Exception {
    assertThat(page("/territoires/A?panier=B&panier=C")).contains("/comparer?t=B&amp;t=C&amp;t=A");
    assertThat(page("/comparer?t=A&t=B")).contains("/territoires/A?panier=A&amp;panier=B");
    assertThat(get("/territoires/A?panier=%3Cscript%3E").statusCode()).isEqualTo(400);
  }

  @Test
  void territoriesStandSideBySideWithTheirEndsMarked() throws Exception {
    String compared = page("/comparer?t=A&t=B&t=C");
    assertThat(compared).contains("Artenay", "Le Bardon", "Cosne");
    assertThat(compared).contains("la plus haute valeur", "la plus basse valeur");
    assertThat(compared).contains("la priorité la plus forte", "non recensé ici");
    assertThat(page("/comparer?t=A&t=B&vue=differences")).doesNotContain(">Région<");
  }

  @Test
  void anEmptyComparisonOffersToSearch() throws Exception {
    assertThat(page("/comparer")).contains("Choisir un premier territoire");
    assertThat(page("/comparer?t=A&q=bardon")).contains("/comparer?t=A&amp;t=B");
    assertThat(page("/comparer?t=A&t=ZZ")).contains("ZZ");
    assertThat(page("/comparer?q=nulle+part+du+tout")).contains("Rien à ajouter");
  }

  @Test
  void wishesAreRankedWithTheirReasons() throws Exception {
    String found =
        page(
            "/trouver?niveau=zip&niveau=zac&lieu=Aschères&km=40&hpg=3&msp=2"
                .replace("è", "%C3%A8"));
    assertThat(found).contains("2\u00a0territoires répondent");
    assertThat(found.indexOf(">Le Bardon<")).isLessThan(found.indexOf(">Cosne<"));
    assertThat(found).contains("non recensé ici pour 1");
    assertThat(found).contains("1\u00a0600\u00a0habitants par généraliste");
    assertThat(found).contains("/trouver/territoires.csv?profession=medecin");
    assertThat(found).contains("/carte?profession=medecin&amp;t=B&amp;t=C");
  }

  @Test
  void theFormIsEmptyAtFirstAndSaysWhenAPlaceIsUnknown() throws Exception {
    String first = page("/trouver");
    assertThat(first).doesNotContain("id=\"resultats\"");
    assertThat(first).containsPattern("value=\"zip\" checked");
    assertThat(page("/trouver?lieu=xyzzyx")).contains("Aucune commune ne porte ce nom");
    assertThat(get("/trouver?hpg=4").statusCode()).isEqualTo(400);
    assertThat(get("/trouver?msp-km=0").statusCode()).isEqualTo(400);
    assertThat(get("/trouver?souhait=1").statusCode()).isEqualTo(400);
  }

  @Test
  void theRankingIsTakenAwayAsCsv() throws Exception {
    String csv = page("/trouver/territoires.csv?hpg=3");
    assertThat(csv.lines().toList()).hasSize(4);
    assertThat(csv.lines().skip(1).findFirst())
        .hasValueSatisfying(
            line -> assertThat(line).startsWith("1;B;\"Le Bardon\";45;24;ZIP;0.75;;1600;"));
  }

  @Test
  void theTableSortsByAnyColumn() throws Exception {
    String byName = page("/trouver?tri=nom");
    assertThat(byName.indexOf(">Artenay<")).isLessThan(byName.indexOf(">Cosne<"));
    String reversed = page("/trouver?tri=-nom");
    assertThat(reversed.indexOf(">Artenay<")).isGreaterThan(reversed.indexOf(">Cosne<"));
    assertThat(get("/trouver?tri=couleur").statusCode()).isEqualTo(400);
  }
}
