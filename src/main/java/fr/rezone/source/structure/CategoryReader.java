package fr.rezone.source.structure;

import fr.rezone.source.Reject;
import fr.rezone.source.SourceException;
import fr.rezone.source.SourceFile;
import fr.rezone.source.SourceReport;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the labels of FINESS categories: terminology TRE_R397, which the register itself does not
 * carry.
 */
public final class CategoryReader {
  private CategoryReader() {}

  /**
   * The label of each category code, by code. A code met twice keeps its first label.
   *
   * @throws SourceException if the file is absent, damaged, no text, or lacks code or label
   */
  public static Map<String, String> read(SourceFile file, SourceReport report) {
    Table table = Table.open(file, report);
    int code = table.requireColumn("code");
    int label = table.requireColumn("label", "libelle");
    Map<String, String> labels = new TreeMap<>();
    table.forEach(
        line -> {
          String key = line.text(code);
          String value = line.text(label);
          if (key.isEmpty() || value.isEmpty()) {
            report.reject(
                new Reject(file.name(), line.number(), "catégorie sans code ou sans libellé", key));
          } else if (labels.putIfAbsent(key, value) != null) {
            report.reject(new Reject(file.name(), line.number(), "catégorie en double", key));
          } else {
            report.keep();
          }
        });
    return Collections.unmodifiableMap(labels);
  }
}
