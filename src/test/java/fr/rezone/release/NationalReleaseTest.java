package fr.rezone.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.rezone.NationalRelease;
import fr.rezone.OfficialMirror;
import fr.rezone.indicator.Figure;
import fr.rezone.indicator.FigureColumn;
import fr.rezone.indicator.Indicator;
import fr.rezone.indicator.Quartiles;
import fr.rezone.indicator.Series;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Designation;
import fr.rezone.territory.Level;
import fr.rezone.territory.Part;
import fr.rezone.territory.Profession;
import fr.rezone.territory.Territory;
import fr.rezone.territory.Tvs;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The whole country, against what its files say when they are counted another way. */
@Tag("mirror")
class NationalReleaseTest {
  private static Release release;

  @BeforeAll
  static void open() {
    release = NationalRelease.open();
  }

  private static Indicator indicator(String id) {
    return release.figures().catalogue().get(id);
  }

  @Test
  void everyTerritoryIsThere() {
    assertThat(release.manifest().counts())
        .containsEntry("communes", 34_969)
        .containsEntry("arrondissements", 45)
        .containsEntry("tvs", 2_838)
        .containsEntry("departements", 101)
        .containsEntry("regions", 18)
        .containsEntry("collectivites", 8)
        .containsEntry("epci", 1_255)
        .containsEntry("quartiers", 1_493);
    assertThat(release.atlas().communes().all()).filteredOn(Commune::divided).hasSize(3);
    assertThat(release.manifest().checks()).allMatch(Manifest.Check::passed);
    assertThat(Verification.faults(release.folder())).isEmpty();
  }

  @Test
  void everyTerritoryHasAnOutline() {
    for (Level level : List.of(Level.COMMUNE, Level.TVS)) {
      assertThat(release.outlines().list(level)).hasSize(release.atlas().places(level).size());
    }
    for (Level level : List.of(Level.COMMUNE, Level.TVS, Level.DEPARTEMENT, Level.REGION)) {
      for (Territory territory : release.atlas().places(level).all()) {
        assertThat(release.outlines().find(level, territory.code()))
            .as(level + " " + territory.code())
            .isPresent();
      }
    }
  }

  @Test
  void theAreaOfATerritoryIsThatOfItsCommunes() {
    double whole = 0;
    for (Tvs tvs : release.atlas().tvs().all()) {
      double communes =
          tvs.communes().stream().mapToDouble(code -> area(Level.COMMUNE, code)).sum();
      assertThat(area(Level.TVS, tvs.code())).as(tvs.code()).isCloseTo(communes, within(1e-9));
      whole += communes;
    }
    double regions =
        release.atlas().regions().all().stream()
            .filter(region -> region.part() != Part.COM)
            .mapToDouble(region -> area(Level.REGION, region.code()))
            .sum();
    // Three communes have no territory.
    assertThat(regions - whole).isBetween(-1e-6, 0.1);
  }

  /** In 2004 the source gives all of Lyon's physicians to its first arrondissement. */
  @Test
  void theTotalOfACityIsNotThatOfItsFirstArrondissement() {
    Indicator physicians = release.figures().catalogue().get("generalistes");
    Series series = release.figures().series(physicians, Level.TVS).orElseThrow();
    int lyon = release.atlas().tvs().rank("69381");
    assertThat(series.years()[0]).isEqualTo(2004);
    assertThat(series.value(lyon, 0)).isEmpty();
    assertThat(series.value(lyon, 1)).hasValue(32);
    Indicator growth = release.figures().catalogue().get("croissance-generalistes");
    assertThat(release.figures().figure(growth, Level.TVS, lyon))
        .isEqualTo(new Figure.Missing(Figure.Reason.SOURCE));
  }

  private static double area(Level level, String code) {
    return release.outlines().find(level, code).orElseThrow().geometry().getArea();
  }

  /** The table read by other means: split on quotes, for every cell is quoted. */
  @Test
  void levelsAreThoseOfTheTable() throws IOException {
    Map<String, String[]> rows = new HashMap<>();
    List<String> header;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    Files.newInputStream(
                        OfficialMirror.folder().resolve("zonages/zonages-com-20250531.csv.gz"))),
                StandardCharsets.UTF_8))) {
      header = List.of(cells(lines.readLine()));
      lines.lines().map(NationalReleaseTest::cells).forEach(row -> rows.put(row[3], row));
    }
    for (Profession profession : release.atlas().zonings().rules().professions()) {
      int column = header.indexOf(profession.column() + "_niveau");
      Map<String, Integer> expected = new TreeMap<>();
      Map<String, Integer> found = new TreeMap<>();
      for (Commune commune : release.atlas().communes().all()) {
        String raw = rows.containsKey(commune.code()) ? rows.get(commune.code())[column] : "";
        boolean none = raw.isEmpty() || raw.startsWith("N");
        expected.merge(none ? "" : raw, 1, Integer::sum);
        found.merge(
            release
                .atlas()
                .zoning(profession, commune)
                .filter(
                    designation -> designation.method().findLevel(raw).equals(level(designation)))
                .map(_ -> raw)
                .orElse(""),
            1,
            Integer::sum);
      }
      assertThat(found).as(profession.id()).isEqualTo(expected);
    }
    assertThat(release.manifest().zonings().get("medecin"))
        .containsEntry("ZIP", 13_627)
        .containsEntry("ZAC", 16_708)
        .containsEntry("HZ", 3_052)
        .containsEntry("ZAR", 1_503);
  }

  private static java.util.Optional<fr.rezone.territory.ZoneLevel> level(Designation designation) {
    return java.util.Optional.of(designation.level());
  }

  private static String[] cells(String line) {
    return line.substring(1, line.length() - 1).split("\",\"", -1);
  }

  @Test
  void quartersOfTheRatioAreThoseOfTheSource() {
    Quartiles quartiles =
        release
            .figures()
            .quartiles(indicator("habitants-par-generaliste"), Level.TVS)
            .orElseThrow();
    assertThat(Math.round(quartiles.first())).isEqualTo(1_015);
    assertThat(Math.round(quartiles.median())).isEqualTo(1_272);
    assertThat(Math.round(quartiles.third())).isEqualTo(1_626);
  }

  @Test
  void theMeanAccessibilityIsThatOfTheSource() {
    assertThat(release.figures().figure(indicator("apl-generalistes"), Level.FRANCE, 0))
        .isInstanceOfSatisfying(
            Figure.Published.class,
            published -> assertThat(published.value()).isCloseTo(3.88, within(0.005)));
  }

  @Test
  void practitionersOfLivingTerritoriesAreAllCounted() {
    FigureColumn column =
        release.figures().column(indicator("generalistes"), Level.TVS).orElseThrow();
    assertThat(Arrays.stream(column.published()).sum()).isEqualTo(56_973);
  }

  @Test
  void everyDensityIsAtItsLevel() {
    Indicator density = indicator("densite-generalistes-liberaux");
    int published = 0;
    for (Level level : List.of(Level.FRANCE, Level.REGION, Level.DEPARTEMENT)) {
      published += release.figures().column(density, level).orElseThrow().published().length;
    }
    assertThat(published).isEqualTo(120);
    assertThat(
            release.figures().figure(indicator("effectif-generalistes-liberaux"), Level.FRANCE, 0))
        .isEqualTo(new Figure.Published(55_546, 1));
  }

  @Test
  void oldCodesLeadToLivingCommunes() {
    assertThat(release.atlas().recoding().find("20004")).contains("2A004");
    assertThat(release.atlas().recoding().find("69232")).contains("69123");
    assertThat(release.atlas().tvs().all().stream().filter(tvs -> tvs.code().length() == 4).count())
        .isEqualTo(22);
    Set<String> wholeCities = Set.of("75056", "13055", "69123");
    assertThat(release.atlas().tvs().all())
        .allSatisfy(tvs -> assertThat(tvs.communes()).doesNotContainAnyElementsOf(wholeCities));
  }

  @Test
  void whatWasReadIsAllThatTheFilesHold() {
    // The outlines of quarters are in no mirror yet, nor some open tables; the rest is the
    // operator's.
    assertThat(release.manifest().sources())
        .filteredOn(source -> !source.wasRead())
        .extracting(Manifest.Source::id)
        .isSubsetOf(
            "contours-quartiers",
            "secteurs",
            "patientele",
            "honoraires",
            "adresses",
            "temps-de-trajet",
            "tables");
    assertThat(release.manifest().source("zonages").orElseThrow().read()).isEqualTo(35_014);
    assertThat(release.manifest().source("contours").orElseThrow().kept()).isEqualTo(35_014);
    assertThat(release.manifest().source("densites").orElseThrow().kept()).isEqualTo(4_560);
    assertThat(Path.of(release.manifest().source("zonages").orElseThrow().file()))
        .hasFileName("zonages-com-20250531.csv.gz");
  }
}
