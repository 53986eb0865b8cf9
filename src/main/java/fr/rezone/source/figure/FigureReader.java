package fr.rezone.source.figure;

import fr.rezone.source.MissingValue;
import fr.rezone.source.Numbers;
import fr.rezone.source.SourceFile;
import fr.rezone.source.SourceReport;
import fr.rezone.source.csv.CsvFile;
import fr.rezone.source.csv.CsvRow;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Reads the tables of figures that come as delimited text. */
public final class FigureReader {
  private FigureReader() {}

  /**
   * data.ameli.fr, « démographie : effectifs et densités »; only the rows of all ages and both
   * sexes are handed over.
   */
  public static void readDensities(
      SourceFile file, SourceReport report, Consumer<DensityRow> consumer) {
    int[] latest = new int[1];
    new CsvFile(
            file,
            List.of(
                "annee",
                "profession_sante",
                "region",
                "departement",
                "classe_age",
                "libelle_sexe",
                "effectif",
                "densite"))
        .forEach(
            report,
            row -> {
              OptionalInt year = Numbers.parseInt(row.text("annee"));
              if (year.isEmpty()) {
                report.reject(row.reject("année illisible", row.text("annee")));
                return;
              }
              report.keep();
              latest[0] = Math.max(latest[0], year.getAsInt());
              if (row.text("classe_age").equals("tout_age")
                  && row.text("libelle_sexe").equals("tout sexe")) {
                consumer.accept(
                    new DensityRow(
                        row.line(),
                        year.getAsInt(),
                        row.text("profession_sante"),
                        row.text("region"),
                        row.text("departement"),
                        Numbers.parseInt(row.text("effectif")),
                        Numbers.parseDecimal(row.text("densite"))));
              }
            });
    if (latest[0] > 0) {
      report.vintage("31 décembre " + latest[0]);
    }
  }

  /** C@rtoSanté, general practitioners by territoire de vie-santé and year. */
  public static void readGeneralPractitioners(
      SourceFile file, SourceReport report, Consumer<TvsYearRow> consumer) {
    int[] span = {Integer.MAX_VALUE, Integer.MIN_VALUE};
    new CsvFile(file, List.of("code_tvs", "annee", "nb_medecins"))
        .forEach(
            report,
            row -> {
              OptionalInt year = Numbers.parseInt(row.text("annee"));
              if (year.isEmpty()) {
                report.reject(row.reject("année illisible", row.text("annee")));
                return;
              }
              OptionalInt count = Numbers.parseInt(row.text("nb_medecins"));
              if (isFaulty(count, row, "nb_medecins", report)) {
                return;
              }
              report.keep();
              span[0] = Math.min(span[0], year.getAsInt());
              span[1] = Math.max(span[1], year.getAsInt());
              consumer.accept(
                  new TvsYearRow(row.line(), row.text("code_tvs"), year.getAsInt(), count));
            });
    if (span[0] <= span[1]) {
      report.vintage(span[0] + " à " + span[1]);
    }
  }

  /** Standardised population by territoire de vie-santé. */
  public static void readStandardisedPopulation(
      SourceFile file, SourceReport report, Consumer<StandardisedPopulationRow> consumer) {
    new CsvFile(
            file,
            List.of(
                "code_tvs",
                "nb_communes",
                "nb_communes_avec_valeur",
                "population_standardisee_2016"))
        .forEach(
            report,
            row -> {
              OptionalInt population = Numbers.parseInt(row.text("population_standardisee_2016"));
              if (isFaulty(population, row, "population_standardisee_2016", report)) {
                return;
              }
              report.keep();
              consumer.accept(
                  new StandardisedPopulationRow(
                      row.line(),
                      row.text("code_tvs"),
                      Numbers.parseInt(row.text("nb_communes")).orElse(0),
                      Numbers.parseInt(row.text("nb_communes_avec_valeur")).orElse(0),
                      population));
            });
    report.vintage("2016");
  }

  /**
   * A cell that holds neither a number of zero or more nor a known way to say « none » refuses its
   * row.
   */
  private static boolean isFaulty(
      OptionalInt value, CsvRow row, String column, SourceReport report) {
    String text = row.text(column);
    boolean faulty = value.isEmpty() ? !MissingValue.isMissing(text) : value.getAsInt() < 0;
    if (faulty) {
      report.reject(row.reject(column + " n’est pas un nombre positif", text));
    } else if (value.isEmpty()) {
      report.note("valeur absente dans la source (" + column + ")", 1);
    }
    return faulty;
  }
}
