package fr.rezone.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rezone.SmallWorld;
import fr.rezone.site.view.Driving;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What an operator may add to the official files: addresses and travel times. */
class OperatorFilesTest {
  private static final String HEADER =
      "id;id_fantoir;numero;rep;nom_voie;code_postal;code_insee;nom_commune;code_insee_ancienne_commune;nom_ancienne_commune;x;y;lon;lat;type_position;alias;nom_ld;libelle_acheminement;nom_afnor;source_position;source_nom_voie;certification_commune;cad_parcelles\n";

  @AutoClose private static SmallSite site;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    site =
        new SmallSite(
            folder,
            new SmallWorld()
                .put(
                    "ban/adresses-01.csv",
                    HEADER
                        + address(
                            "12",
                            "bis",
                            "Rue de la Gare",
                            "01410",
                            "01002",
                            "Bêta",
                            "2.15",
                            "46.05",
                            "entrée")
                        + address(
                            "3",
                            "",
                            "Rue de la Gare",
                            "01400",
                            "01001",
                            "Alpha",
                            "2.05",
                            "46.05",
                            "segment")
                        + address(
                            "99999", "", "Lieu-dit", "01400", "01001", "Alpha", "2.05", "46.05", "")
                        + address(
                            "5", "", "Rue Folle", "01400", "01001", "Alpha", "nord", "46.05", ""))
                .put(
                    "trajets/temps-essai.csv",
                    "depart;arrivee;temps_min\n01001;01002;17\n01001;71003;nul\n"));
  }

  private static String address(
      String number,
      String suffix,
      String street,
      String postal,
      String commune,
      String name,
      String lon,
      String lat,
      String position) {
    return String.join(
            ";", "x", "", number, suffix, street, postal, commune, name, "", "", "", "", lon, lat,
            position, "", "", name, "", "", "", "1", "")
        + "\n";
  }

  @Test
  void anAddressIsFoundAndLeadsToItsPlace() {
    JsonNode first = site.json("/api/v1/recherche?q=12+bis+rue+de+la+gare").path("results").get(0);
    assertThat(first.path("level").asString()).isEqualTo("adresse");
    assertThat(first.path("code").asString()).isEqualTo("01002");
    assertThat(first.path("lon").asDouble()).isEqualTo(2.15);
    assertThat(first.path("precise").asBoolean()).isTrue();
    String place = site.text(first.path("url").asString());
    assertThat(place)
        .contains(
            "12 bis Rue de la Gare", "/communes/01002", "simulateur?lieu=point:2.15000,46.05000");
  }

  @Test
  void whatIsNotPreciseIsNeverTestedAgainstAQuarter() {
    JsonNode first = site.json("/api/v1/recherche?q=3+rue+de+la+gare+alpha").path("results").get(0);
    assertThat(first.path("precise").asBoolean()).isFalse();
    String url = first.path("url").asString();
    assertThat(url).endsWith("&precise=non");
    assertThat(site.text(url))
        .contains("elle ne dit rien d’un quartier prioritaire", "simulateur?lieu=commune:01001");
    JsonNode commune = site.json("/api/v1/recherche?q=Alpha").path("results").get(0);
    assertThat(commune.path("level").asString()).isNotEqualTo("adresse");
    assertThat(commune.has("lon")).isFalse();
  }

  @Test
  void theSearchPageSaysWhatItSearches() {
    assertThat(site.text("/recherche?q=rue+de+la+gare"))
        .contains("Adresses", "Rue de la Gare", "2\u00a0adresses");
    assertThat(site.release().manifest().source("adresses").orElseThrow().kept()).isEqualTo(2);
  }

  @Test
  void aBadPlaceIsRefusedInWords() {
    assertThat(site.get("/lieu?lon=2.1").statusCode()).isEqualTo(400);
    assertThat(site.get("/lieu?lon=2.1&lat=46&x=1").statusCode()).isEqualTo(400);
    assertThat(site.text("/lieu?lon=-30&lat=40")).contains("hors de France");
  }

  @Test
  void travelTimesOfTheOperatorAreKept() {
    assertThat(site.release().travelTimes().minutes("01002", "01001")).hasValue(17);
    assertThat(site.release().manifest().source("temps-de-trajet").orElseThrow().kept())
        .isEqualTo(1);
    Driving driving = new Driving(site.release().travelTimes());
    assertThat(driving.method()).contains("table de temps de trajet de l’opérateur", "estimé");
  }
}
