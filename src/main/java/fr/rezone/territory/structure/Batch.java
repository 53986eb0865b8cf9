package fr.rezone.territory.structure;

import fr.rezone.source.SourceFile;
import fr.rezone.source.SourceReport;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What was read of one dataset, and the report to which joining adds what became of it.
 *
 * @param records empty when the dataset is absent
 */
public record Batch<T>(List<T> records, SourceReport report) {
  public Batch {
    records = List.copyOf(records);
  }

  /** Any of the readers of {@code fr.rezone.source.structure}. */
  @FunctionalInterface
  public interface Reading<T> {
    void read(SourceFile file, SourceReport report, Consumer<T> consumer);
  }

  /**
   * Reads a whole dataset, or nothing of it.
   *
   * @throws fr.rezone.source.SourceException as the reader does
   */
  public static <T> Batch<T> read(SourceFile file, Reading<T> reading) {
    SourceReport report = new SourceReport(file.datasetId());
    List<T> records = new ArrayList<>();
    reading.read(file, report, records::add);
    return new Batch<>(records, report);
  }

  /** A dataset that is not at hand. */
  public static <T> Batch<T> absent(String datasetId) {
    return new Batch<>(List.of(), new SourceReport(datasetId));
  }
}
