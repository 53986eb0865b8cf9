package fr.rezone.source.structure;

import fr.rezone.source.SourceException;
import fr.rezone.source.SourceFile;
import fr.rezone.source.SourceReport;
import fr.rezone.source.csv.CsvFile;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the labels of FINESS categories: terminology TRE_R397, which the register itself does not
 * carry.
 */
public final class CategoryReader {
  private static final String LABEL = "label|libelle";

  private CategoryReader() {}

  /**
   * The label of each category code, by code. A code met twice keeps its first label.
   *
   * @throws SourceException if the file is absent, damaged, no text, or lacks code or label
   */
  public static Map<String, String> read(SourceFile file, SourceReport report) {
    Map<String, String> labels = new TreeMap<>();
    new CsvFile(file, List.of("code", LABEL), CsvFile.Encoding.UTF_8_OR_LEGACY)
        .forEach(
            report,
            row -> {
              String key = row.text("code");
              String value = row.text(LABEL);
              if (key.isEmpty() || value.isEmpty()) {
                report.reject(row.reject("catégorie sans code ou sans libellé", key));
              } else if (labels.putIfAbsent(key, value) != null) {
                report.reject(row.reject("catégorie en double", key));
              } else {
                report.keep();
              }
            });
    return Collections.unmodifiableMap(labels);
  }
}
