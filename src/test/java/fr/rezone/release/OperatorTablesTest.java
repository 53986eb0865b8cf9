package fr.rezone.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.rezone.SmallTables;
import fr.rezone.SmallWorld;
import fr.rezone.indicator.Figure;
import fr.rezone.indicator.Figures;
import fr.rezone.indicator.Indicator;
import fr.rezone.indicator.count.ProtectedColumn;
import fr.rezone.indicator.count.ProtectedCounts;
import fr.rezone.release.audit.ReleaseAudit;
import fr.rezone.secrecy.Leak;
import fr.rezone.source.Mirror;
import fr.rezone.source.table.Counted;
import fr.rezone.source.table.TableException;
import fr.rezone.territory.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator's tables in a release: what is shown, what is hidden, what cannot be computed. */
class OperatorTablesTest {
  private static Path world;
  private static Path folder;
  private static Release release;

  @BeforeAll
  static void importOnce(@TempDir Path temporary) {
    world = temporary;
    new SmallWorld().writeTo(world.resolve("sources"));
    new SmallTables().writeTo(world.resolve("sources"));
    folder = imported("data");
    release = Release.open(folder);
  }

  private static Path imported(String data) {
    return new Importer(
            new ReleaseFolder(world.resolve(data)), ImportProgress.SILENT, Clock.systemUTC())
        .importFrom(new Mirror(world.resolve("sources")), List.of(), Manifest.Kind.OFFICIAL);
  }

  private static Figure figure(String indicator, Level level, String code) {
    Figures figures = release.figures();
    int rank = level == Level.FRANCE ? 0 : release.atlas().places(level).rank(code);
    return figures.figure(figures.catalogue().get(indicator), level, rank);
  }

  private static double value(String indicator, Level level, String code) {
    assertThat(figure(indicator, level, code)).isInstanceOf(Figure.Published.class);
    return ((Figure.Published) figure(indicator, level, code)).value();
  }

  @Test
  void countsAddUpToEveryLevel() {
    assertThat(value("nombre-medecin-generaliste", Level.COMMUNE, "01002")).isEqualTo(2);
    assertThat(value("nombre-medecin-generaliste", Level.TVS, "01001")).isEqualTo(20);
    assertThat(value("nombre-medecin-generaliste", Level.DEPARTEMENT, "71")).isEqualTo(28);
    assertThat(value("nombre-medecin-generaliste", Level.REGION, "84")).isEqualTo(67);
    assertThat(value("nombre-medecin-generaliste", Level.FRANCE, "")).isEqualTo(95);
  }

  @Test
  void ratiosAreMadeOfSums() {
    // 500 + 110 + 440 + 900 + 1500 + 1200 years for 95 physicians
    assertThat(value("age-moyen-medecin-generaliste", Level.FRANCE, ""))
        .isCloseTo(4650 / 95.0, within(1e-9));
    assertThat(value("patients-par-medecin-generaliste", Level.FRANCE, ""))
        .isCloseTo(85_000 / 95.0, within(1e-9));
    assertThat(value("patients-exoneres-medecin-generaliste", Level.REGION, "84"))
        .isCloseTo(100 * 11_400 / 59_000.0, within(1e-9));
    assertThat(value("actes-cliniques-medecin-generaliste", Level.FRANCE, "")).isEqualTo(66_000);
    assertThat(value("actes-techniques-medecin-generaliste", Level.FRANCE, "")).isEqualTo(1000);
  }

  @Test
  void whatFewProfessionalsMakeIsSecretAndNeverZero() {
    for (String indicator :
        List.of(
            "age-moyen-medecin-generaliste",
            "part-60-ans-medecin-generaliste",
            "patients-par-medecin-generaliste",
            "patients-exoneres-medecin-generaliste")) {
      assertThat(figure(indicator, Level.COMMUNE, "01002"))
          .as(indicator)
          .isEqualTo(new Figure.Secret());
    }
  }

  @Test
  void aHiddenCellHidesAnotherWhenTheirSumIsShown() {
    Counted ages = Counted.total("ages", "medecin-generaliste", 2024);
    ProtectedCounts counts = release.figures().counts().orElseThrow();
    ProtectedColumn column = counts.column(ages).orElseThrow();
    List<String> hidden =
        release.atlas().communes().all().stream()
            .map(commune -> commune.code())
            .filter(code -> column.isHidden(release.atlas().communes().rank(code)))
            .toList();
    assertThat(hidden).contains("01002");
    boolean territoryShown =
        counts.count(ages, Level.TVS, release.atlas().tvs().rank("01001"))
            instanceof Figure.Published;
    assertThat(!territoryShown || hidden.size() > 1).isTrue();
  }

  @Test
  void theValueOfAHiddenCellIsNowhereInTheRelease() throws IOException {
    ProtectedCounts counts = release.figures().counts().orElseThrow();
    counts
        .columns()
        .forEach(
            (counted, column) -> {
              for (int place = 0; place < counts.places().size(); place++) {
                if (column.isHidden(place)) {
                  assertThat(column.values().get(place)).as(counted.text()).isZero();
                }
              }
            });
  }

  @Test
  void whereNothingIsCountedIsNotConcernedAndWhereNothingIsKnownIsMissing() {
    // 2A has no row at all: nothing is known there
    assertThat(figure("nombre-medecin-generaliste", Level.COMMUNE, "2A001"))
        .isEqualTo(new Figure.Missing(Figure.Reason.SOURCE));
    assertThat(figure("nombre-medecin-generaliste", Level.COMMUNE, "97501"))
        .isEqualTo(new Figure.Missing(Figure.Reason.SOURCE));
    assertThat(figure("actes-cliniques-medecin-generaliste", Level.COMMUNE, "69381"))
        .isEqualTo(new Figure.Published(0, 1));
    assertThat(figure("part-acte-visite-medecin-generaliste", Level.COMMUNE, "69381"))
        .isEqualTo(new Figure.NotConcerned(Figure.Reason.NOTHING_COUNTED));
    assertThat(figure("nombre-infirmier", Level.COMMUNE, "69381"))
        .isEqualTo(new Figure.Missing(Figure.Reason.NOT_IMPORTED));
  }

  @Test
  void aSeriesHasTheYearsOfTheTables() {
    Indicator count = release.figures().catalogue().get("nombre-medecin-generaliste");
    int delta = release.atlas().tvs().rank("71002");
    assertThat(release.figures().history(count, Level.TVS, delta))
        .containsExactly(
            new Figures.YearFigure(2023, new Figure.Published(15, 1)),
            new Figures.YearFigure(2024, new Figure.Published(20, 1)));
    assertThat(release.figures().series(count, Level.TVS).orElseThrow().line(delta))
        .containsExactly(15, 20);
    assertThat(release.figures().vintage(count)).isEqualTo("2024");
  }

  @Test
  void quartilesAreThoseOfPublishedValues() {
    Indicator patients = release.figures().catalogue().get("patients-par-medecin-generaliste");
    // territories: 800, 1000, 800, 1000 patients a physician
    assertThat(release.figures().quartiles(patients, Level.TVS).orElseThrow().count()).isEqualTo(4);
    assertThat(release.figures().quartiles(patients, Level.TVS).orElseThrow().median())
        .isEqualTo(900);
  }

  @Test
  void theManifestNamesTheOperatorAndWhatWasHidden() {
    Manifest.Source tables = release.manifest().source("tables").orElseThrow();
    assertThat(tables.title()).isEqualTo("Tables d’essai");
    assertThat(tables.producer()).isEqualTo("Caisse d’essai");
    assertThat(tables.vintage()).isEqualTo("2023 et 2024");
    assertThat(tables.kept()).isEqualTo(72);
    assertThat(tables.sha256()).hasSize(64);
    assertThat(tables.notes()).containsKey("masquées par une règle de secret");
  }

  @Test
  void theExchangeFileHasMainFiguresAndNothingWhereTheyAreSecret() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Release.GEOPACKAGE));
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT nombre_medecin_generaliste, age_moyen_medecin_generaliste"
                    + " FROM communes WHERE code = '01002'")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getDouble(1)).isEqualTo(2);
      assertThat(row.getObject(2)).isNull();
    }
  }

  @Test
  void theReleaseWithstandsItsAttack() throws IOException {
    ReleaseAudit audit = ReleaseAudit.of(folder, List.of()).orElseThrow();
    assertThat(audit.report().hidden()).isPositive();
    assertThat(audit.report().leaks()).as(() -> names(audit)).isEmpty();
  }

  private static String names(ReleaseAudit audit) {
    return String.join(
        "\n",
        audit.report().leaks().stream()
            .map(leak -> audit.cells().name(leak.cell()) + " " + leak)
            .toList());
  }

  /** Planted: the GeoPackage shows the mean age of two physicians. */
  @Test
  void aMeanThatSlipsIntoTheExchangeFileIsALeak(@TempDir Path copy)
      throws IOException, SQLException {
    for (String file : List.of("atlas.bin", Release.GEOPACKAGE)) {
      Files.copy(folder.resolve(file), copy.resolve(file));
    }
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + copy.resolve(Release.GEOPACKAGE));
        Statement statement = connection.createStatement()) {
      // triggers keep the spatial index, with functions that only a GIS has
      for (String trigger : triggers(connection)) {
        statement.executeUpdate("DROP TRIGGER \"" + trigger + '"');
      }
      statement.executeUpdate(
          "UPDATE communes SET age_moyen_medecin_generaliste = 55 WHERE code = '01002'");
    }
    ReleaseAudit audit = ReleaseAudit.of(copy, List.of()).orElseThrow();
    assertThat(audit.report().count(Leak.Kind.EXACT)).isPositive();
    assertThat(names(audit)).contains("ages, medecin-generaliste, 2024, commune 01002");
  }

  private static List<String> triggers(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT name FROM sqlite_master WHERE type = 'trigger'")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  @Test
  void faultyTablesLeaveTheFormerReleaseServed() {
    new SmallTables()
        .edit("patients.csv", ";exoneration;exonere;3000;", ";exoneration;exonere;2999;")
        .writeTo(world.resolve("sources"));
    try {
      assertThatThrownBy(() -> imported("data"))
          .isInstanceOf(TableException.class)
          .hasMessageContaining("1 faute");
      assertThat(new ReleaseFolder(world.resolve("data")).current()).contains(folder);
    } finally {
      new SmallTables().writeTo(world.resolve("sources"));
    }
  }
}
