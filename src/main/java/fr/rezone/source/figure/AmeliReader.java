package fr.rezone.source.figure;

import fr.rezone.source.MissingValue;
import fr.rezone.source.Numbers;
import fr.rezone.source.SourceFile;
import fr.rezone.source.SourceReport;
import fr.rezone.source.csv.CsvFile;
import fr.rezone.source.csv.CsvRow;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Reads the exports of data.ameli.fr that give one value a profession, a year and a département.
 * {@code NS} is a hidden value; a column {@code x_integer} repeats column {@code x} as a number.
 */
public final class AmeliReader {
  private static final List<String> KEYS =
      List.of("annee", "profession_sante", "region", "departement");

  /** The second name is that of the twin column of numbers. */
  private static final String PATIENTS = "nombre_patients_uniques|patients_uniques";

  private static final String FEES = "hono_sans_depassement_moyens";
  private static final String INTEGER = "_integer";

  /** The category of a total. */
  public static final String ALL_AGES = "tout_age";

  private AmeliReader() {}

  /**
   * « Démographie : effectifs et densités »: headcounts by class of age for both sexes, all of them
   * under {@link #ALL_AGES}, and by sex for all ages, under {@code femmes} and {@code hommes}.
   */
  public static void readAges(SourceFile file, SourceReport report, Consumer<AmeliRow> consumer) {
    read(
        file,
        report,
        List.of("classe_age", "libelle_sexe", "effectif"),
        row -> {
          boolean allAges = row.text("classe_age").equals(ALL_AGES);
          boolean bothSexes = row.text("libelle_sexe").equals("tout sexe");
          if (bothSexes) {
            return row.text("classe_age");
          }
          return allAges ? row.text("libelle_sexe") : "";
        },
        "effectif",
        consumer);
  }

  /** « Démographie : secteurs conventionnels »: headcounts by sector. */
  public static void readSectors(
      SourceFile file, SourceReport report, Consumer<AmeliRow> consumer) {
    read(
        file,
        report,
        List.of("libelle_secteur_conventionnel", "effectif"),
        row -> row.text("libelle_secteur_conventionnel"),
        "effectif",
        consumer);
  }

  /** « Patientèle »: mean number of different patients of one professional in the year. */
  public static void readPatients(
      SourceFile file, SourceReport report, Consumer<AmeliRow> consumer) {
    read(file, report, List.of("nombre_patients_uniques"), _ -> "patients", PATIENTS, consumer);
  }

  /** « Honoraires »: mean fees of one professional in the year, overruns excluded, euros. */
  public static void readFees(SourceFile file, SourceReport report, Consumer<AmeliRow> consumer) {
    read(file, report, List.of(FEES), _ -> "honoraires", FEES, consumer);
  }

  private interface Category {
    /** Empty for a row of no use here. */
    String of(CsvRow row);
  }

  private static void read(
      SourceFile file,
      SourceReport report,
      List<String> columns,
      Category category,
      String value,
      Consumer<AmeliRow> consumer) {
    List<String> required = new ArrayList<>(KEYS);
    required.addAll(columns);
    int[] latest = new int[1];
    new CsvFile(file, required)
        .forEach(
            report,
            row -> {
              OptionalInt year = year(row.text("annee"));
              if (year.isEmpty()) {
                report.reject(row.reject("année illisible", row.text("annee")));
                return;
              }
              report.keep();
              String found = category.of(row);
              if (found.isEmpty()) {
                return;
              }
              latest[0] = Math.max(latest[0], year.getAsInt());
              boolean secret = isSecret(row, value);
              consumer.accept(
                  new AmeliRow(
                      row.line(),
                      year.getAsInt(),
                      row.text("profession_sante"),
                      row.text("region"),
                      row.text("departement"),
                      found,
                      secret ? OptionalDouble.empty() : number(row, value),
                      secret));
            });
    if (latest[0] > 0) {
      report.vintage("31 décembre " + latest[0]);
    }
  }

  /** The export writes a year, or its first day. */
  private static OptionalInt year(String text) {
    return Numbers.parseInt(text.matches("\\d{4}-\\d{2}-\\d{2}.*") ? text.substring(0, 4) : text);
  }

  private static boolean isSecret(CsvRow row, String value) {
    for (String name : value.split("\\|", -1)) {
      if (MissingValue.isSecret(row.text(name))
          || MissingValue.isSecret(row.text(name + INTEGER))) {
        return true;
      }
    }
    return false;
  }

  private static OptionalDouble number(CsvRow row, String value) {
    OptionalDouble plain = OptionalDouble.empty();
    for (String name : value.split("\\|", -1)) {
      OptionalDouble twin = Numbers.parseDecimal(row.text(name + INTEGER));
      if (twin.isPresent()) {
        return twin;
      }
      plain = plain.isPresent() ? plain : Numbers.parseDecimal(row.text(name));
    }
    return plain;
  }
}
