package fr.rezone.source.zoning;

import fr.rezone.source.Numbers;
import fr.rezone.source.SourceFile;
import fr.rezone.source.SourceReport;
import fr.rezone.source.csv.CsvFile;
import fr.rezone.source.csv.CsvRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads « Zonages des professionnels de santé libéraux, table des communes » (ARS, AtlaSanté):
 * thirty columns, two for each profession.
 */
public final class ZoningReader {
  private static final List<String> REQUIRED =
      List.of(
          "date_maj",
          "niveau",
          "code",
          "lib",
          "pop",
          "tvs_region",
          "tvs_dpt",
          "tvs_code",
          "tvs_lib",
          "bvcv_code",
          "bvcv_lib");

  private ZoningReader() {}

  /**
   * Streams the rows of communes and arrondissements; others (districts) are refused and counted.
   *
   * @param professions column prefixes to read, such as {@code zmed}
   * @return the day the file describes (column {@code date_maj}, the latest met); empty for a file
   *     without rows
   */
  public static Optional<LocalDate> read(
      SourceFile file,
      List<String> professions,
      SourceReport report,
      Consumer<ZoningRow> consumer) {
    List<String> required = new ArrayList<>(REQUIRED);
    for (String profession : professions) {
      required.add(profession + "_niveau");
      required.add(profession + "_date_arrete");
    }
    LocalDate[] latest = new LocalDate[1];
    new CsvFile(file, required)
        .forEach(
            report,
            row -> {
              Optional<LocalDate> day = TableDate.read(row, row.text("date_maj"), report);
              if (day.isPresent() && (latest[0] == null || day.get().isAfter(latest[0]))) {
                latest[0] = day.get();
              }
              read(row, professions, report, consumer);
            });
    return Optional.ofNullable(latest[0]);
  }

  private static void read(
      CsvRow row, List<String> professions, SourceReport report, Consumer<ZoningRow> consumer) {
    String kind = row.text("niveau");
    if (!kind.equals("COM") && !kind.equals("ARM")) {
      report.reject(row.reject("ni commune ni arrondissement", kind + " " + row.text("code")));
      return;
    }
    String code = row.text("code");
    if (code.length() != 5) {
      report.reject(row.reject("code de commune illisible", code));
      return;
    }
    Map<String, ZoningRow.Designated> designations = new HashMap<>();
    for (String profession : professions) {
      designations.put(
          profession,
          new ZoningRow.Designated(
              row.text(profession + "_niveau"),
              TableDate.read(row, row.text(profession + "_date_arrete"), report)));
    }
    report.keep();
    consumer.accept(
        new ZoningRow(
            row.line(),
            code,
            row.text("lib"),
            Numbers.parseInt(row.text("pop")),
            row.text("tvs_code"),
            row.text("tvs_lib"),
            row.text("tvs_dpt"),
            row.text("tvs_region"),
            row.text("bvcv_code"),
            row.text("bvcv_lib"),
            Map.copyOf(designations)));
  }
}
