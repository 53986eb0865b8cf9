package fr.rezone.source.geo;

import fr.rezone.source.Reject;
import fr.rezone.source.SourceFile;
import fr.rezone.source.SourceReport;
import fr.rezone.source.json.JsonRecords;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Reads the ANCT's outlines of priority quarters (GeoJSON, WGS84, properties {@code code_qp} and
 * {@code lib_qp}), packed or not.
 */
public final class QuartierOutlineReader {
  /** Département on three characters, number, letter: {@code QN02A03N}. */
  private static final Pattern CODE = Pattern.compile("QN[0-9A-Z]{6}");

  private QuartierOutlineReader() {}

  public static void read(SourceFile file, SourceReport report, Consumer<OutlineRecord> consumer) {
    JsonRecords.forEachUnder(
        file,
        "features",
        (feature, rank) -> {
          JsonNode properties = feature.path("properties");
          String code = JsonRecords.text(properties, "code_qp");
          try {
            if (!CODE.matcher(code).matches()) {
              throw new IllegalArgumentException("« code_qp » absent ou mal formé");
            }
            OutlineRecord outline =
                new OutlineRecord(
                    rank,
                    code,
                    JsonRecords.text(properties, "lib_qp"),
                    OutlineReader.geometry(feature.path("geometry")));
            report.keep();
            consumer.accept(outline);
          } catch (IllegalArgumentException e) {
            report.reject(
                new Reject(file.name(), rank, "contour illisible : " + e.getMessage(), code));
          }
        });
  }
}
