package fr.rezone.source.travel;

import fr.rezone.source.SourceFile;
import fr.rezone.source.SourceReport;
import fr.rezone.source.csv.CsvFile;
import fr.rezone.source.csv.CsvRow;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Reads a table of travel times between communes, in minutes ({@code depart;arrivee;temps_min}, as
 * from METRIC) or in seconds ({@code origin,destination,duration}, as OSRM counts).
 */
public final class TravelTimeReader {
  private static final String FROM = "depart|origin|origine|from|idsrc|commune_depart";
  private static final String TO = "arrivee|destination|to|iddst|commune_arrivee";
  private static final String MINUTES = "temps_min|minutes|temps|duree_min";
  private static final String SECONDS = "duration|duree_s|seconds";
  private static final Pattern COMMUNE = Pattern.compile("[0-9][0-9AB][0-9]{3}");
  private static final double DAY = 1_440;

  private TravelTimeReader() {}

  public static void read(SourceFile file, SourceReport report, Consumer<TravelTimeRow> consumer) {
    new CsvFile(file, List.of(FROM, TO, MINUTES + "|" + SECONDS))
        .forEach(report, row -> read(row, report, consumer));
  }

  private static void read(CsvRow row, SourceReport report, Consumer<TravelTimeRow> consumer) {
    String from = row.text(FROM);
    String to = row.text(TO);
    OptionalDouble minutes = row.decimal(MINUTES);
    double time =
        minutes.isPresent() ? minutes.getAsDouble() : row.decimal(SECONDS).orElse(Double.NaN) / 60;
    if (!COMMUNE.matcher(from).matches() || !COMMUNE.matcher(to).matches()) {
      report.reject(row.reject("code de commune illisible", from + " " + to));
    } else if (!(time >= 0 && time <= DAY)) {
      report.reject(row.reject("temps illisible ou de plus d’un jour", from + " " + to));
    } else {
      report.keep();
      consumer.accept(new TravelTimeRow(from, to, time));
    }
  }
}
