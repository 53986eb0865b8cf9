package fr.rezone.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.rezone.Given;
import fr.rezone.SmallWorld;
import fr.rezone.source.SourceFile;
import fr.rezone.source.SourceReport;
import fr.rezone.source.figure.AmeliReader;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Level;
import fr.rezone.territory.SmallAtlas;
import java.nio.file.Path;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports of data.ameli.fr, in their documented columns, as values to compare with. */
class AmeliFiguresTest {
  private static final String GP = "Ensemble des médecins généralistes";
  private static final String PLACE =
      "annee;profession_sante;region;libelle_region;departement;libelle_departement;";

  private final Path folder;
  private final Atlas atlas;
  private final OpenData data = new OpenData();
  private final SourceReport report = new SourceReport("essai");

  AmeliFiguresTest(@TempDir Path folder) {
    this.folder = folder;
    this.atlas = SmallAtlas.of(new SmallWorld(), folder.resolve("sources")).atlas();
  }

  private SourceFile file(String text) {
    return Given.file(folder, "export.csv", text);
  }

  private Figure figure(String indicator, Level level, String code) {
    Figures figures =
        OpenFigures.compute(IndicatorCatalogue.load(), atlas, data, new HashMap<>(), "COG d’essai");
    int rank = level == Level.FRANCE ? 0 : atlas.places(level).rank(code);
    return figures.figure(figures.catalogue().get(indicator), level, rank);
  }

  private double value(String indicator, Level level, String code) {
    Figure figure = figure(indicator, level, code);
    assertThat(figure).isInstanceOf(Figure.Published.class);
    return ((Figure.Published) figure).value();
  }

  @Test
  void classesOfAgeAndWomenAreSharesOfTheLatestYear() {
    String end = ";84;Hauts-et-Lacs;01;Amont;";
    AmeliReader.readAges(
        file(
            PLACE
                + "classe_age;libelle_classe_age;libelle_sexe;effectif;densite\n"
                + ("2024;" + GP + end + "moins_30;moins de 30 ans;tout sexe;10;1\n")
                + ("2024;" + GP + end + "30_34;30 à 34 ans;tout sexe;20;1\n")
                + ("2024;" + GP + end + "50_54;50 à 54 ans;tout sexe;30;1\n")
                + ("2024;" + GP + end + "60_64;60 à 64 ans;tout sexe;25;1\n")
                + ("2024;" + GP + end + "65_69;65 à 69 ans;tout sexe;10;1\n")
                + ("2024;" + GP + end + "70_plus;70 ans et plus;tout sexe;5;1\n")
                + ("2024;" + GP + end + "tout_age;Tout âge;tout sexe;100;1\n")
                + ("2024;" + GP + end + "tout_age;Tout âge;femmes;55;1\n")
                + ("2024;" + GP + end + "tout_age;Tout âge;hommes;45;1\n")
                + ("2024;" + GP + end + "60_64;60 à 64 ans;femmes;9;1\n")
                + ("2023;" + GP + end + "moins_30;moins de 30 ans;tout sexe;99;1\n")),
        report,
        data::addAge);
    assertThat(value("part-age-moins-35-medecin-generaliste", Level.DEPARTEMENT, "01"))
        .isCloseTo(30, within(1e-9));
    assertThat(value("part-age-65-plus-medecin-generaliste", Level.DEPARTEMENT, "01"))
        .isCloseTo(15, within(1e-9));
    assertThat(value("part-60-ans-medecin-generaliste", Level.DEPARTEMENT, "01"))
        .isCloseTo(40, within(1e-9));
    assertThat(value("part-femmes-medecin-generaliste", Level.DEPARTEMENT, "01"))
        .isCloseTo(55, within(1e-9));
    assertThat(figure("part-60-ans-medecin-generaliste", Level.DEPARTEMENT, "71"))
        .isEqualTo(new Figure.Missing(Figure.Reason.SOURCE));
    assertThat(figure("part-60-ans-medecin-generaliste", Level.COMMUNE, "01001"))
        .isEqualTo(new Figure.Missing(Figure.Reason.LEVEL));
  }

  @Test
  void sectorsAreToldByTheirLabelsAndAHiddenOneHidesTheShare() {
    String line = "2024-01-01;" + GP + ";";
    AmeliReader.readSectors(
        file(
            PLACE
                + "secteur_conventionnel;libelle_secteur_conventionnel;effectif\n"
                + (line + "99;FRANCE;999;TOUT;1;Secteur 1;900\n")
                + (line + "99;FRANCE;999;TOUT;2;Secteur 2;30\n")
                + (line + "99;FRANCE;999;TOUT;3;Secteur 2 Optam;60\n")
                + (line + "99;FRANCE;999;TOUT;4;Non conventionné;10\n")
                + (line + "99;FRANCE;999;TOUT;9;Tout secteur;1000\n")
                + (line + "84;Hauts-et-Lacs;999;TOUT;1;Secteur 1;40\n")
                + (line + "84;Hauts-et-Lacs;999;TOUT;2;Secteur 2;NS\n")),
        report,
        data::addSector);
    assertThat(value("part-secteur-secteur-1-medecin-generaliste", Level.FRANCE, "")).isEqualTo(90);
    assertThat(value("part-secteur-optam-medecin-generaliste", Level.FRANCE, "")).isEqualTo(6);
    assertThat(figure("part-secteur-secteur-1-medecin-generaliste", Level.REGION, "84"))
        .isEqualTo(new Figure.Secret());
    assertThat(report.vintage()).contains("31 décembre 2024");
  }

  @Test
  void meansComeFromTheTwinColumnOfNumbersUnlessTheyAreSecret() {
    AmeliReader.readPatients(
        file(
            PLACE
                + "nombre_patients_uniques;nombre_patients_medecin_traitant;patients_uniques_integer;patients_medecin_traitant_integer\n"
                + ("2024;" + GP + ";99;FRANCE;999;TOUT;1 650;900;1649,5;900\n")
                + ("2024;" + GP + ";84;Hauts-et-Lacs;01;Amont;NS;NS;0;0\n")
                + ("2024;" + GP + ";84;Hauts-et-Lacs;69;Lacs;1 700;900;;\n")),
        report,
        data::addPatients);
    AmeliReader.readFees(
        file(
            PLACE
                + "hono_sans_depassement_totaux;hono_sans_depassement_moyens;hono_sans_depassement_moyens_integer\n"
                + ("2024;" + GP + ";84;Hauts-et-Lacs;999;TOUT;100;150 000;150000\n")),
        report,
        data::addFees);
    assertThat(value("patients-par-medecin-generaliste", Level.FRANCE, "")).isEqualTo(1649.5);
    assertThat(figure("patients-par-medecin-generaliste", Level.DEPARTEMENT, "01"))
        .isEqualTo(new Figure.Secret());
    assertThat(value("patients-par-medecin-generaliste", Level.DEPARTEMENT, "69")).isEqualTo(1700);
    assertThat(value("honoraires-moyens-medecin-generaliste", Level.REGION, "84"))
        .isEqualTo(150_000);
  }

  @Test
  void aFigureSaysWhichDatasetGaveIt() {
    AmeliReader.readPatients(
        file(PLACE + "nombre_patients_uniques\n" + ("2024;" + GP + ";99;FRANCE;999;TOUT;1 650\n")),
        report,
        data::addPatients);
    Figures figures =
        OpenFigures.compute(IndicatorCatalogue.load(), atlas, data, new HashMap<>(), "COG d’essai");
    Indicator patients = figures.catalogue().get("patients-par-medecin-generaliste");
    assertThat(figures.sources(patients)).containsExactly("patientele");
    assertThat(figures.vintage(patients)).isEqualTo("31 décembre 2024");
    assertThat(figures.known()).contains(patients);
    assertThat(figures.known())
        .doesNotContain(figures.catalogue().get("age-moyen-medecin-generaliste"));
  }
}
