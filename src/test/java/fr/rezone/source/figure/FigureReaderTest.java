package fr.rezone.source.figure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rezone.Given;
import fr.rezone.OfficialMirror;
import fr.rezone.source.SourceFile;
import fr.rezone.source.SourceReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureReaderTest {
  private final Path folder;
  private final SourceReport report = new SourceReport("figures");

  FigureReaderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void densitiesKeepTheThreeSuperposedLevelsApart() {
    List<DensityRow> rows = new ArrayList<>();
    FigureReader.readDensities(
        Given.file(
            folder,
            "d.csv",
            """
            annee,profession_sante,region,departement,classe_age,libelle_sexe,effectif,densite
            2024,Médecins,99,999,tout_age,tout sexe,10,1.0
            2024,Médecins,84,999,tout_age,tout sexe,10,1.0
            2024,Médecins,84,01,tout_age,tout sexe,10,NS
            2024,Médecins,84,01,tout_age,femmes,4,1.0
            an,Médecins,84,01,tout_age,tout sexe,4,1.0
            """),
        report,
        rows::add);
    assertThat(rows).hasSize(3);
    assertThat(rows.get(0).isFrance()).isTrue();
    assertThat(rows.get(0).isRegion()).isFalse();
    assertThat(rows.get(1).isRegion()).isTrue();
    assertThat(rows.get(2).isRegion()).isFalse();
    assertThat(rows.get(2).density()).isEmpty();
    assertThat(report.rejectCounts()).containsOnly(Map.entry("année illisible", 1L));
    assertThat(report.vintage()).contains("31 décembre 2024");
  }

  @Test
  void anEmptyCountIsNoZero() {
    List<TvsYearRow> rows = new ArrayList<>();
    FigureReader.readGeneralPractitioners(
        Given.file(
            folder,
            "g.csv",
            "code_tvs;annee;nb_medecins\n2A01;2004;0\n01001;2004;\n01001;2005;-3\n01001;2019;N/A\n"),
        report,
        rows::add);
    assertThat(rows)
        .extracting(TvsYearRow::generalPractitioners)
        .containsExactly(OptionalInt.of(0), OptionalInt.empty(), OptionalInt.empty());
    assertThat(report.rejectCounts())
        .containsOnly(Map.entry("nb_medecins n’est pas un nombre positif", 1L));
    assertThat(report.vintage()).contains("2004 à 2019");
  }

  @Test
  void aPartialSumIsKnownAsSuch() {
    List<StandardisedPopulationRow> rows = new ArrayList<>();
    FigureReader.readStandardisedPopulation(
        Given.file(
            folder,
            "p.csv",
            """
            code_tvs;nb_communes;nb_communes_avec_valeur;population_standardisee_2016
            01001;3;3;45401
            01002;3;2;45401
            01003;3;0;
            """),
        report,
        rows::add);
    assertThat(rows)
        .extracting(StandardisedPopulationRow::isComplete)
        .containsExactly(true, false, false);
  }

  @Test
  @Tag("mirror")
  void theMirrorHasTheCountsOfItsReadme() {
    Path mirror = OfficialMirror.folder();
    List<TvsYearRow> practitioners = new ArrayList<>();
    FigureReader.readGeneralPractitioners(
        new SourceFile("g", mirror.resolve("cartosante/generalistes-par-tvs-2004-2019.csv")),
        report,
        practitioners::add);
    assertThat(practitioners).hasSize(43_632);
    assertThat(
            practitioners.stream()
                .filter(row -> row.year() == 2019)
                .mapToInt(row -> row.generalPractitioners().orElse(0))
                .sum())
        .isEqualTo(56_990);
    assertThat(practitioners.stream().filter(row -> row.generalPractitioners().isEmpty()).count())
        .isEqualTo(104);
    List<DensityRow> densities = new ArrayList<>();
    FigureReader.readDensities(
        new SourceFile("d", mirror.resolve("ameli/demographie-effectifs-et-les-densites-2024.csv")),
        report,
        densities::add);
    assertThat(densities).hasSize(4_560);
    List<DensityRow> general =
        densities.stream()
            .filter(row -> row.profession().equals("Ensemble des médecins généralistes"))
            .toList();
    assertThat(general).hasSize(120);
    assertThat(general.stream().mapToInt(row -> row.headcount().orElse(0)).sum())
        .isEqualTo(3 * 55_546);
    List<StandardisedPopulationRow> populations = new ArrayList<>();
    FigureReader.readStandardisedPopulation(
        new SourceFile("p", mirror.resolve("cartosante/population-standardisee-tvs-2016.csv")),
        report,
        populations::add);
    assertThat(populations).hasSize(2_840);
  }
}
