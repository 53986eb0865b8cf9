package fr.rezone.territory;

import fr.rezone.source.SourceReport;
import java.util.Map;

/** Where the joining of records is accounted for: the report of each dataset, when it was read. */
record Joining(Map<String, SourceReport> reports) {
  /** Adds to a named count of a dataset's report; counts of zero leave no trace. */
  void note(String dataset, String label, int count) {
    SourceReport report = reports.get(dataset);
    if (report != null && count > 0) {
      report.note(label, count);
    }
  }
}
