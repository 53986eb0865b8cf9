package fr.rezone.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.rezone.SmallWorld;
import fr.rezone.source.SourceReport;
import fr.rezone.territory.Level;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values derived by hand from {@link SmallWorld}. */
class OpenFiguresTest {
  private static final Figure ABSENT = new Figure.Missing(Figure.Reason.SOURCE);
  private static final Figure TOO_LITTLE = new Figure.Missing(Figure.Reason.COVERAGE);
  private static final Figure NOBODY = new Figure.NotConcerned(Figure.Reason.NO_PHYSICIAN);

  private final Path folder;
  private final SmallWorld world = new SmallWorld();

  OpenFiguresTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private SmallFigures computed() {
    return SmallFigures.of(world, folder);
  }

  private static Figure whole(double value) {
    return new Figure.Published(value, 1);
  }

  @Test
  void populationsAreSumsOfUndividedCommunes() {
    SmallFigures small = computed();
    assertThat(small.figure("population", Level.COMMUNE, "69123")).isEqualTo(whole(2000));
    assertThat(small.figure("population", Level.COMMUNE, "97501")).isEqualTo(ABSENT);
    assertThat(small.figure("population", Level.TVS, "01001")).isEqualTo(whole(900));
    assertThat(small.figure("population", Level.DEPARTEMENT, "69")).isEqualTo(whole(2000));
    assertThat(small.figure("population", Level.DEPARTEMENT, "975")).isEqualTo(ABSENT);
    assertThat(small.figure("population", Level.REGION, "84")).isEqualTo(whole(2400));
    assertThat(small.figure("population", Level.FRANCE, "")).isEqualTo(whole(3950));
  }

  @Test
  void practitionersOfTheLastYearAreCounted() {
    SmallFigures small = computed();
    assertThat(small.figure("generalistes", Level.TVS, "01001")).isEqualTo(whole(2));
    assertThat(small.figure("generalistes", Level.TVS, "2A01")).isEqualTo(whole(0));
    assertThat(small.figure("generalistes", Level.TVS, "69381")).isEqualTo(ABSENT);
    assertThat(small.figure("generalistes", Level.DEPARTEMENT, "01")).isEqualTo(whole(2));
    assertThat(small.figures().vintage(small.figures().catalogue().get("generalistes")))
        .isEqualTo("2019");
    assertThat(Objects.requireNonNull(small.reports().get("generalistes")).notes())
        .containsEntry("territoires absents de la table des zonages", 1L);
  }

  /** Lacs: 800 of 2,000 inhabitants; Hauts-et-Lacs: 1,700 of 2,900; France: 2,750 of 3,950. */
  @Test
  void anAggregateThatDescribesLessThanFourFifthsIsNotShown() {
    SmallFigures small = computed();
    assertThat(small.figure("generalistes", Level.DEPARTEMENT, "69")).isEqualTo(TOO_LITTLE);
    assertThat(small.figure("generalistes", Level.REGION, "84")).isEqualTo(TOO_LITTLE);
    assertThat(small.figure("generalistes", Level.FRANCE, "")).isEqualTo(TOO_LITTLE);
  }

  @Test
  void anAggregateThatDescribesExactlyFourFifthsIsShownWithItsCoverage() {
    world.edit(SmallWorld.COMMUNES, "\"population\":1200", "\"population\":200");
    assertThat(computed().figure("generalistes", Level.DEPARTEMENT, "69"))
        .isEqualTo(new Figure.Published(3, (float) 0.8));
  }

  @Test
  void growthIsThatOfTheFirstToTheLastYear() {
    SmallFigures small = computed();
    assertThat(small.figure("croissance-generalistes", Level.TVS, "01001")).isEqualTo(whole(100));
    assertThat(small.figure("croissance-generalistes", Level.TVS, "71002")).isEqualTo(whole(-50));
    assertThat(small.figure("croissance-generalistes", Level.TVS, "69382")).isEqualTo(whole(50));
    assertThat(small.figure("croissance-generalistes", Level.TVS, "2A01")).isEqualTo(NOBODY);
    assertThat(small.figure("croissance-generalistes", Level.TVS, "69381")).isEqualTo(ABSENT);
  }

  @Test
  void inhabitantsForOnePractitionerNeedAWholeSumAndAPractitioner() {
    SmallFigures small = computed();
    String ratio = "habitants-par-generaliste";
    assertThat(small.figure(ratio, Level.TVS, "01001")).isEqualTo(whole(900));
    assertThat(small.figure(ratio, Level.TVS, "69382")).isEqualTo(whole(300));
    assertThat(small.figure(ratio, Level.TVS, "71002")).isEqualTo(ABSENT);
    assertThat(small.figure(ratio, Level.TVS, "2A01")).isEqualTo(NOBODY);
    assertThat(small.figure(ratio, Level.DEPARTEMENT, "2A")).isEqualTo(NOBODY);
    assertThat(small.figure(ratio, Level.DEPARTEMENT, "01")).isEqualTo(whole(900));
    assertThat(small.figure(ratio, Level.COMMUNE, "01001"))
        .isEqualTo(new Figure.Missing(Figure.Reason.LEVEL));
    assertThat(Objects.requireNonNull(small.reports().get("population-standardisee")).notes())
        .containsEntry("sommes partielles, laissées de côté", 1L);
  }

  /** Delta absorbed Epsilon: (3 × 600 + 5 × 200) / 800. Amont: (2 × 100 + 4 × 300) / 400. */
  @Test
  void accessibilityIsAMeanWeightedByStandardisedPopulation() {
    SmallFigures small = computed();
    assertThat(small.figure("apl-generalistes", Level.COMMUNE, "01002")).isEqualTo(whole(4));
    assertThat(value(small.figure("apl-generalistes", Level.COMMUNE, "71002")))
        .isCloseTo(3.5, within(1e-12));
    assertThat(value(small.figure("apl-generalistes", Level.TVS, "71002")))
        .isCloseTo(3.5, within(1e-12));
    assertThat(value(small.figure("apl-generalistes", Level.DEPARTEMENT, "01")))
        .isCloseTo(3.5, within(1e-12));
    assertThat(small.figure("apl-generalistes", Level.TVS, "01001")).isEqualTo(TOO_LITTLE);
    assertThat(small.figure("apl-generalistes", Level.COMMUNE, "69123")).isEqualTo(ABSENT);
    assertThat(small.figures().vintage(small.figures().catalogue().get("apl-generalistes")))
        .isEqualTo("2018");
    Map<String, Long> notes = Objects.requireNonNull(small.reports().get("apl")).notes();
    assertThat(notes).containsEntry("anciennes communes, ramenées à l’actuelle (2018)", 1L);
  }

  @Test
  void densitiesAreTakenAsPublishedAtEachLevelNeverSummed() {
    SmallFigures small = computed();
    assertThat(small.figure("effectif-generalistes-liberaux", Level.FRANCE, ""))
        .isEqualTo(whole(10));
    assertThat(small.figure("effectif-generalistes-liberaux", Level.REGION, "84"))
        .isEqualTo(whole(6));
    assertThat(small.figure("effectif-generalistes-liberaux", Level.DEPARTEMENT, "01"))
        .isEqualTo(whole(1));
    assertThat(small.figure("densite-generalistes-liberaux", Level.DEPARTEMENT, "01"))
        .isEqualTo(whole(250.5));
    assertThat(small.figure("densite-generalistes-liberaux", Level.DEPARTEMENT, "69"))
        .isEqualTo(ABSENT);
    assertThat(small.figure("densite-generalistes-liberaux", Level.TVS, "01001"))
        .isEqualTo(new Figure.Missing(Figure.Reason.LEVEL));
  }

  @Test
  void theLineOfALargerTerritoryOnlyAddsWhatIsKnownEveryYear() {
    SmallFigures small = computed();
    Indicator practitioners = small.figures().catalogue().get("generalistes");
    Series tvs = small.figures().series(practitioners, Level.TVS).orElseThrow();
    assertThat(tvs.years()).containsExactly(2018, 2019);
    assertThat(tvs.value(small.atlas().tvs().rank("69381"), 1)).isEmpty();
    assertThat(tvs.value(small.atlas().tvs().rank("69381"), 0)).hasValue(3);
    Series departements = small.figures().series(practitioners, Level.DEPARTEMENT).orElseThrow();
    assertThat(departements.line(small.atlas().departements().rank("01"))).containsExactly(1, 2);
    assertThat(departements.value(small.atlas().departements().rank("69"), 0)).isEmpty();
  }

  @Test
  void aSourceThatWasNotImportedIsToldApartFromAValueThatIsNotKnown() {
    Figures empty =
        OpenFigures.compute(
            IndicatorCatalogue.load(),
            computed().atlas(),
            new OpenData(),
            Map.<String, SourceReport>of(),
            "");
    assertThat(empty.figure(empty.catalogue().get("apl-generalistes"), Level.TVS, 0))
        .isEqualTo(new Figure.Missing(Figure.Reason.NOT_IMPORTED));
    assertThat(empty.quartiles(empty.catalogue().get("apl-generalistes"), Level.TVS)).isEmpty();
  }

  private static double value(Figure figure) {
    return ((Figure.Published) figure).value();
  }
}
