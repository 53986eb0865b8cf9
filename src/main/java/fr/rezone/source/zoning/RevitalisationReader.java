package fr.rezone.source.zoning;

import fr.rezone.source.SourceFile;
import fr.rezone.source.SourceReport;
import fr.rezone.source.csv.CsvFile;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Reads the commune lists of zones de revitalisation rurale (until 30 June 2024) and of zones
 * franches urbaines.
 */
public final class RevitalisationReader {
  private RevitalisationReader() {}

  /**
   * Hands over INSEE code and status: {@code C} classed, {@code PC} in part, {@code NC} not
   * classed.
   */
  public static void readZrr(
      SourceFile file, SourceReport report, BiConsumer<String, String> consumer) {
    new CsvFile(file, List.of("code_commune", "statut_zrr"))
        .forEach(
            report,
            row -> {
              String status = row.text("statut_zrr");
              if (!List.of("C", "PC", "NC").contains(status)) {
                report.reject(row.reject("statut ZRR inconnu", status));
                return;
              }
              report.keep();
              consumer.accept(row.text("code_commune"), status);
            });
  }

  /**
   * Hands over INSEE codes of communes that hold at least one zone franche urbaine, and the zone's
   * number.
   */
  public static void readZfu(
      SourceFile file, SourceReport report, BiConsumer<String, String> consumer) {
    new CsvFile(file, List.of("id_zfu", "code_commune"))
        .forEach(
            report,
            row -> {
              report.keep();
              consumer.accept(row.text("code_commune"), row.text("id_zfu"));
            });
  }
}
