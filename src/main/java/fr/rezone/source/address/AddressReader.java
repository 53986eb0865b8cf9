package fr.rezone.source.address;

import fr.rezone.source.SourceFile;
import fr.rezone.source.SourceReport;
import fr.rezone.source.csv.CsvFile;
import fr.rezone.source.csv.CsvRow;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads {@code adresses-XX.csv.gz}, the BAN's table of a département, whatever its other columns.
 */
public final class AddressReader {
  private static final int MOST_NUMBER = 65_535;

  /** The BAN's number of a hamlet's only point. */
  private static final int NO_NUMBER = 99_999;

  /** Positions that are not those of the address itself. */
  private static final Set<String> ROUGH = Set.of("segment", "commune", "municipality", "street");

  private AddressReader() {}

  public static void read(SourceFile file, SourceReport report, Consumer<AddressRow> consumer) {
    new CsvFile(file, List.of("numero", "nom_voie", "code_postal", "code_insee", "lon", "lat"))
        .forEach(report, row -> read(row, report, consumer));
  }

  private static void read(CsvRow row, SourceReport report, Consumer<AddressRow> consumer) {
    OptionalDouble number = row.decimal("numero");
    String street = row.text("nom_voie").isEmpty() ? row.text("nom_ld") : row.text("nom_voie");
    String commune = row.text("code_insee");
    OptionalDouble lon = row.decimal("lon");
    OptionalDouble lat = row.decimal("lat");
    OptionalInt whole = whole(number);
    if (whole.isEmpty()) {
      report.reject(row.reject("numéro illisible, ou lieu sans numéro", row.text("numero")));
    } else if (street.isEmpty()) {
      report.reject(row.reject("adresse sans nom de voie", row.text("id")));
    } else if (commune.length() != 5) {
      report.reject(row.reject("code de commune illisible", commune));
    } else if (!within(lon, 180) || !within(lat, 90)) {
      report.reject(row.reject("position illisible", row.text("lon") + " " + row.text("lat")));
    } else {
      report.keep();
      consumer.accept(
          new AddressRow(
              whole.getAsInt(),
              row.text("rep").toLowerCase(Locale.ROOT),
              street,
              row.text("code_postal"),
              commune,
              row.text("nom_commune"),
              lon.orElse(0),
              lat.orElse(0),
              !ROUGH.contains(row.text("type_position").toLowerCase(Locale.ROOT))));
    }
  }

  private static OptionalInt whole(OptionalDouble number) {
    double value = number.orElse(NO_NUMBER);
    return value == Math.rint(value) && value >= 0 && value <= MOST_NUMBER
        ? OptionalInt.of((int) value)
        : OptionalInt.empty();
  }

  private static boolean within(OptionalDouble degrees, double most) {
    return degrees.isPresent() && Math.abs(degrees.getAsDouble()) <= most;
  }
}
