package fr.rezone.site.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.rezone.aid.AidCatalogue;
import fr.rezone.site.view.Promised;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.around.PlaceFinder;
import fr.rezone.territory.outline.Outlines;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactReaderTest {
  private static final LocalDate DAY = LocalDate.of(2025, 3, 1);

  private final AidCatalogue catalogue = AidCatalogue.load();
  private final Atlas atlas = SmallCountry.atlas();
  private final ProjectPlaces places =
      new ProjectPlaces(
          atlas, Promised.of(() -> new PlaceFinder(atlas, Outlines.builder().build())));
  private final FactReader reader =
      new FactReader(atlas, catalogue.questions(), dataset -> "source " + dataset);

  private String facts(String place, LocalDate day) {
    return reader.read(places.find(place), day).answers().toString();
  }

  @Test
  void aTerritoryOfOneLevelSaysEverythingItsCommunesShare() {
    assertThat(facts("tvs:T1", DAY))
        .isEqualTo("zone_tvs=zip;zip_plus=no;qpv=no;zrr=yes;zfu=no;region=84;zonage_methode=2021");
  }

  @Test
  void aCommuneAddsItsPopulation() {
    assertThat(facts("commune:84002", DAY)).contains("commune_population=500", "zone_tvs=zip");
  }

  @Test
  void aMergedCommuneIsTheOneThatTookItIn() {
    assertThat(places.find("commune:84099").id()).isEqualTo("commune:84001");
  }

  @Test
  void aTerritoryOfSeveralLevelsLeavesItsLevelOpenAndSaysSo() {
    PlaceFacts mixed = reader.read(places.find("tvs:T2"), DAY);
    assertThat(mixed.answers().find("zone_tvs")).isEmpty();
    assertThat(mixed.answers().find("qpv")).isEmpty();
    assertThat(mixed.notes()).anyMatch(note -> note.contains("plusieurs niveaux"));
    assertThat(facts("commune:84004", DAY)).contains("zone_tvs=zac");
  }

  @Test
  void aNeighbourhoodIsAskedInItsCommuneAndKnownInItself() {
    assertThat(facts("commune:84003", DAY)).contains("zone_qpv=zac").doesNotContain("qpv=yes");
    assertThat(facts("quartier:QN08401M", DAY)).contains("qpv=yes", "zone_qpv=zac", "zone_tvs=zip");
  }

  @Test
  void theListOfNeighbourhoodsSaysNothingBeforeItBegins() {
    assertThat(facts("tvs:T1", LocalDate.of(2023, 12, 31))).doesNotContain("qpv=");
  }

  @Test
  void aTerritoryOverTwoRegionsGivesItsParts() {
    assertThat(facts("tvs:T3", DAY))
        .contains("tvs_regions=11:2100:zip+84:900:zac")
        .doesNotContain("zone_tvs=")
        .doesNotContain("region=84;")
        .doesNotContain("zip_plus");
  }

  @Test
  void whatIsNotZonedIsAsked() {
    PlaceFacts none = reader.read(places.find("tvs:T4"), DAY);
    assertThat(none.answers().toString()).doesNotContain("zone_tvs");
    assertThat(none.notes()).anyMatch(note -> note.contains("n’est pas dans les données"));
  }

  @Test
  void aDecreeDoesNotApplyBeforeItIsSigned() {
    assertThat(facts("tvs:T5", SmallCountry.DECREE.minusDays(1))).doesNotContain("zone_tvs");
    assertThat(facts("tvs:T5", SmallCountry.DECREE)).contains("zone_tvs=zip");
  }

  @Test
  void beforeTheFirstMethodThereIsNoLevel() {
    assertThat(facts("tvs:T1", LocalDate.of(2017, 11, 15)))
        .doesNotContain("zone_tvs")
        .doesNotContain("zonage_methode");
    assertThat(facts("tvs:T1", LocalDate.of(2017, 11, 16)))
        .contains("zone_tvs=zip", "zonage_methode=2017");
  }

  @Test
  void aPartlyClassedCommuneIsAskedAboutTheRuralZone() {
    assertThat(facts("commune:84004", DAY)).doesNotContain("zrr=").contains("zfu=no");
    assertThat(facts("commune:84003", DAY)).contains("zrr=no").doesNotContain("zfu=");
  }

  @Test
  void anUnknownPlaceIsToldInFrench() {
    assertThatThrownBy(() -> places.find("tvs:99999"))
        .isInstanceOf(UnknownPlaceException.class)
        .hasMessageContaining("99999")
        .hasMessageContaining("territoire de vie-santé");
    assertThatThrownBy(() -> places.find("ici")).hasMessageContaining("tvs:");
    assertThatThrownBy(() -> places.find("point:5.2;46")).hasMessageContaining("longitude");
  }

  @Test
  void anAnswerWinsOverAFactAndAFaultIsKeptBesideItsField() {
    ProjectReader projects =
        new ProjectReader(
            places,
            reader,
            catalogue.questions(),
            Clock.fixed(DAY.atStartOfDay(ZoneId.of("Europe/Paris")).toInstant(), Simulator.PARIS));
    Project project =
        projects.read("tvs:T1", "", Map.of("zone", "hz", "age", "abc", "secteur", "secteur-1"), "");
    assertThat(project.date()).isEqualTo(DAY);
    assertThat(project.answers().find("zone")).contains("hz");
    assertThat(project.answers().find("age")).isEmpty();
    assertThat(project.faults()).containsOnlyKeys("age");
    assertThat(project.faults().get("age")).contains("abc").contains("de 0 à 120");
    assertThat(project.query())
        .hasToString("?lieu=tvs:T1&date=2025-03-01&zone=hz&secteur=secteur-1&age=abc");
  }

  @Test
  void theOutlookIsNeverBelowWhatIsCertain() {
    java.util.Random random = new java.util.Random(20261121);
    var questions =
        catalogue.questions().questions().stream()
            .filter(question -> question.type() instanceof fr.rezone.aid.question.AnswerType.Choice)
            .toList();
    for (int i = 0; i < 40; i++) {
      var answers = reader.read(places.find("tvs:T1"), DAY).answers();
      for (var question : questions) {
        if (random.nextInt(3) == 0
            && question.type() instanceof fr.rezone.aid.question.AnswerType.Choice choice) {
          int rank = random.nextInt(choice.options().size());
          answers = answers.with(question.key(), choice.options().get(rank).value());
        }
      }
      Outlook outlook = Outlook.of(catalogue, catalogue.simulate(DAY, answers));
      assertThat(outlook.possibleCents()).isGreaterThanOrEqualTo(outlook.certainCents());
    }
  }
}
