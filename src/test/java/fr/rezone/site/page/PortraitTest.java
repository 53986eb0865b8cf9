package fr.rezone.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rezone.SmallTables;
import fr.rezone.SmallWorld;
import fr.rezone.site.SmallSite;
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

/** Professionals, patients and activity on sheets, with an operator's tables and without. */
class PortraitTest {
  private static final String NBSP = "\u00a0";
  @AutoClose private static SmallSite counted;
  @AutoClose private static SmallSite open;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    new SmallTables().writeTo(folder.resolve("counted").resolve("sources"));
    counted = new SmallSite(folder.resolve("counted"));
    open = new SmallSite(folder.resolve("open"), new SmallWorld());
  }

  /** 24,000 patients for 30 physicians. */
  @Test
  void theSummaryUsesTheTablesWhereTheyTell() {
    String page = counted.text("/territoires/69381");
    String brief = between(page, "id=\"bref\"", "id=\"professionnels\"");
    assertThat(brief)
        .contains("Patients par médecin généraliste", ">800 ")
        .doesNotContain("Habitants par généraliste");
  }

  @ParameterizedTest
  @CsvSource({
    "/territoires/69381",
    "/communes/69381",
    "/departements/69",
    "/regions/84",
  })
  void everyLevelHasTheSectionsAndEachChartItsTable(String path) {
    String page = counted.text(path);
    assertThat(page)
        .contains(
            "id=\"professionnels\"", "id=\"patientele\"", "id=\"activite\"", "id=\"evolution\"")
        .contains("id=\"ages\"", "id=\"table-ages\"", "Caisse d’essai");
  }

  /** Bêta has two physicians: their ages are hidden; the département is the smallest that tells. */
  @Test
  void aSecretSaysItsRuleAndWhereTheFigureCanBeRead() {
    String page = counted.text("/communes/01002");
    assertThat(between(page, "id=\"professionnels\"", "id=\"patientele\""))
        .contains("class=\"hatch\"", ">secret</text>")
        .contains("Secret : moins de 5" + NBSP + "professionnels concernés.")
        .contains("Pourquoi : moins de 5" + NBSP + "professionnels concernés")
        .contains("Plus petit territoire publié :", "https://data.ameli.fr/");
  }

  /** 71002 makes 60,000 + 6,000 clinical acts among 67,000. */
  @Test
  void actsAreDrawnByKind() {
    assertThat(between(counted.text("/territoires/71002"), "id=\"activite\"", "id=\"evolution\""))
        .contains("Actes par nature", ">90" + NBSP + "%</text>", ">3" + NBSP + "300 ");
  }

  /** 15 then 20. */
  @Test
  void yearsMakeATrendAndATable() {
    assertThat(between(counted.text("/territoires/71002"), "id=\"evolution\"", "id=\"structures\""))
        .contains("2023 : 15 ; 2024 : 20.", "trend-chart");
  }

  @Test
  void aProfessionIsChosenInTheAddress() {
    String page = counted.text("/territoires/71002?metier=infirmier&panier=69381");
    assertThat(page).contains("ne sont comptés que pour les médecins");
    assertThat(counted.get("/territoires/71002?metier=chaman").statusCode()).isEqualTo(400);
    assertThat(counted.get("/communes/71002?profesion=x").statusCode()).isEqualTo(400);
    assertThat(counted.text("/regions/84?profession=infirmier&metier=infirmier"))
        .contains("id=\"professionnels\"");
  }

  /** The profession of the charts stays when the list is sorted, filtered or of another zoning. */
  @Test
  void theChosenProfessionIsKeptByTheLinksOfTheList() {
    String page = counted.text("/regions/84?profession=kine&tri=nom&metier=infirmier");
    assertThat(page)
        .contains("/regions/84?profession=kine&amp;puis=nom&amp;metier=infirmier&amp;tri=")
        .contains("/regions/84?profession=medecin&amp;metier=infirmier\"")
        .contains("/regions/84/territoires.csv?profession=kine&amp;tri=nom\"");
    assertThat(counted.text("/regions/84")).doesNotContain("&amp;metier=infirmier&amp;tri=");
  }

  /** Of the nine communes of the map, 01002 is secret, and nobody says anything of some others. */
  @Test
  void theMapTellsWhatIsSecretFromWhatIsNotPublished() {
    JsonNode column =
        counted.json("/api/v1/colonnes/patients-par-medecin-generaliste?niveau=commune");
    List<String> ids = new ArrayList<>();
    column.path("classes").forEach(c -> ids.add(c.path("id").asString()));
    assertThat(ids).startsWith("q1", "q2", "q3", "q4").contains("secret");
    int beta = -1;
    for (int i = 0; i < column.path("codes").size(); i++) {
      beta = column.path("codes").path(i).asString().equals("01002") ? i : beta;
    }
    int index = Character.digit(column.path("classe").asString().charAt(beta), 36);
    assertThat(ids.get(index)).isEqualTo("secret");
    assertThat(column.path("classes").path(index).path("label").asString())
        .isEqualTo("secret statistique");
    assertThat(column.path("values").path(beta).isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/territoires/69382", "/departements/69"})
  void withoutTablesTheSheetSaysWhatLacksAndWhy(String path) {
    String page = open.text(path);
    assertThat(between(page, "id=\"patientele\"", "id=\"activite\""))
        .contains("Non publié à ce niveau", "aucune table");
    assertThat(page).doesNotContain("secret statistique");
  }

  @Test
  void openHeadcountsStillMakeATrend() {
    assertThat(between(open.text("/territoires/71002"), "id=\"evolution\"", "id=\"structures\""))
        .contains("2018 : 4 ; 2019 : 2.");
  }

  @Test
  void theMethodTellsTheRulesOfSecrecyAndEachIndicator() {
    assertThat(counted.text("/methode"))
        .contains("id=\"secret\"", "une valeur de 1 à 10", "plus de 85" + NBSP + "%")
        .contains("id=\"indicateur-patients-par-medecin-generaliste\"", "File active moyenne");
    assertThat(counted.text("/donnees")).contains("Tables d’essai", "Caisse d’essai");
  }

  private static String between(String page, String start, String end) {
    int from = page.indexOf(start);
    int to = page.indexOf(end, from);
    assertThat(from).as(start).isNotNegative();
    assertThat(to).as(end).isGreaterThan(from);
    return page.substring(from, to);
  }
}
