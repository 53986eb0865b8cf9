package fr.rezone.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What became of each record of one dataset, from reading to joining: the raw material of the
 * quality report. Mutable, confined to the thread that reads the dataset.
 */
public final class SourceReport {
  /** How many examples of one reason are kept; the count is always exact. */
  private static final int EXAMPLES = 5;

  private final String datasetId;
  private long read;
  private long kept;
  private final Map<String, Long> rejectCounts = new TreeMap<>();
  private final Map<String, List<Reject>> rejectExamples = new TreeMap<>();
  private final Map<String, Long> notes = new LinkedHashMap<>();
  private Optional<String> vintage = Optional.empty();

  public SourceReport(String datasetId) {
    this.datasetId = datasetId;
  }

  /** A record was read and understood. */
  public void keep() {
    read++;
    kept++;
  }

  /** So many records were read and understood. */
  public void keep(long count) {
    read += count;
    kept += count;
  }

  /** A record was read and refused as a whole. */
  public void reject(Reject reject) {
    read++;
    rejectValue(reject);
  }

  /**
   * One value of a record is refused and stays missing; the record itself is counted apart, as kept
   * or refused.
   */
  public void rejectValue(Reject reject) {
    rejectCounts.merge(reject.reason(), 1L, Long::sum);
    List<Reject> examples = rejectExamples.computeIfAbsent(reject.reason(), _ -> new ArrayList<>());
    if (examples.size() < EXAMPLES) {
      examples.add(reject);
    }
  }

  /**
   * Adds to a named count worth reporting that refuses nothing: a repair, a value known to be
   * absent, rows joined or left without a partner. The label is French, as it stands in the report.
   */
  public void note(String label, long count) {
    notes.merge(label, count, Long::sum);
  }

  /** The vintage as the file itself tells it; it replaces that of the catalogue. */
  public void vintage(String text) {
    vintage = Optional.of(text);
  }

  /**
   * The vintage read in the file, French, such as « 31 mai 2025 »; empty when the file does not
   * tell it.
   */
  public Optional<String> vintage() {
    return vintage;
  }

  public String datasetId() {
    return datasetId;
  }

  /** Records met, kept or refused. */
  public long read() {
    return read;
  }

  public long kept() {
    return kept;
  }

  public long rejected() {
    return read - kept;
  }

  /** Count per reason, by reason. */
  public Map<String, Long> rejectCounts() {
    return Collections.unmodifiableMap(rejectCounts);
  }

  /** The first rejects of each reason, by reason. */
  public Map<String, List<Reject>> rejectExamples() {
    return Collections.unmodifiableMap(rejectExamples);
  }

  /** Named counts, in the order in which they first came. */
  public Map<String, Long> notes() {
    return Collections.unmodifiableMap(notes);
  }
}
