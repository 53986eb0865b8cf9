package fr.rezone.source.zoning;

import fr.rezone.source.SourceFile;
import fr.rezone.source.SourceReport;
import fr.rezone.source.csv.CsvFile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the two tables about quartiers prioritaires: the ANCT's national list, and an ARS's list of
 * their levels.
 */
public final class QuartierReader {
  /** {@code QN00101M}: the département on three characters, its second may be a letter. */
  private static final Pattern CODE = Pattern.compile("Q[NP][0-9][0-9A-Z]{4,5}[A-Z]?");

  private static final Pattern COMMUNE =
      Pattern.compile("(?<![0-9A-Z])[0-9][0-9A-Z][0-9]{3}(?![0-9A-Z])");

  private QuartierReader() {}

  /** The national list. Communes are written {@code ="01004"} or {@code 02571; 02691}. */
  public static void readList(
      SourceFile file, SourceReport report, Consumer<QuartierRow> consumer) {
    new CsvFile(file, List.of("code_qp", "lib_qp", "insee_com"))
        .forEach(
            report,
            row -> {
              String code = row.text("code_qp");
              List<String> communes = communes(row.text("insee_com"));
              if (!CODE.matcher(code).matches()) {
                report.reject(row.reject("code de quartier illisible", code));
              } else if (communes.isEmpty()) {
                report.reject(row.reject("quartier sans commune", row.text("insee_com")));
              } else {
                report.keep();
                consumer.accept(new QuartierRow(row.line(), code, row.text("lib_qp"), communes));
              }
            });
  }

  /** Levels decided by an ARS for quarters of its région; {@code date_arrete} may be absent. */
  public static void readLevels(
      SourceFile file, SourceReport report, Consumer<QuartierLevelRow> consumer) {
    new CsvFile(file, List.of("code_qp", "zonage_qpv"))
        .forEach(
            report,
            row -> {
              String code = row.text("code_qp");
              if (!CODE.matcher(code).matches()) {
                report.reject(row.reject("code de quartier illisible", code));
              } else {
                report.keep();
                consumer.accept(
                    new QuartierLevelRow(
                        row.line(),
                        code,
                        row.text("zonage_qpv"),
                        TableDate.read(row, row.text("date_arrete"), report)));
              }
            });
  }

  private static List<String> communes(String text) {
    List<String> communes = new ArrayList<>();
    Matcher matcher = COMMUNE.matcher(text);
    while (matcher.find()) {
      communes.add(matcher.group());
    }
    return communes;
  }
}
