package fr.rezone.source.structure;

import fr.rezone.source.SourceException;
import fr.rezone.source.SourceFile;
import fr.rezone.source.SourceReport;
import fr.rezone.source.csv.CsvFile;
import fr.rezone.source.csv.CsvRow;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Reads the list of EHPAD with their monthly prices. A line without a usable position is refused:
 * nothing else places it.
 */
public final class EhpadReader {
  /** No price of a month is above; beyond, a decimal point was lost. */
  private static final int HIGHEST_PRICE = 20_000;

  private EhpadReader() {}

  /**
   * Streams the EHPAD, in the order of the file.
   *
   * @throws SourceException if the file is absent, damaged, no text, or lacks name or position
   */
  public static void read(SourceFile file, SourceReport report, Consumer<PricedEhpad> consumer) {
    Positions positions = new Positions();
    new CsvFile(file, List.of("nom", "longitude", "latitude"), CsvFile.Encoding.UTF_8_OR_LEGACY)
        .forEach(
            report,
            row -> {
              Optional<GeoPoint> position =
                  positions.decide(
                      "",
                      row.decimal("longitude").orElse(Double.NaN),
                      row.decimal("latitude").orElse(Double.NaN));
              String name = row.text("nom");
              if (name.isEmpty()) {
                report.reject(row.reject("EHPAD sans nom", ""));
              } else if (position.isEmpty()) {
                report.reject(row.reject("position absente ou hors de France", name));
              } else {
                consumer.accept(
                    new PricedEhpad(row.line(), name, position.get(), prices(row, report)));
                report.keep();
              }
            });
  }

  private static EhpadPrices prices(CsvRow row, SourceReport report) {
    return new EhpadPrices(
        price(row, "prix_chambre_simple_mensuel", report),
        price(row, "prix_chambre_double_mensuel", report),
        price(row, "tarif_gir12_mensuel", report),
        price(row, "tarif_gir34_mensuel", report),
        price(row, "tarif_gir56_mensuel", report));
  }

  private static OptionalInt price(CsvRow row, String column, SourceReport report) {
    if (row.text(column).isEmpty()) {
      return OptionalInt.empty();
    }
    OptionalInt price = row.count(column);
    if (price.isEmpty() || price.getAsInt() == 0 || price.getAsInt() > HIGHEST_PRICE) {
      report.note("prix illisibles ou invraisemblables, laissés manquants", 1);
      return OptionalInt.empty();
    }
    return price;
  }
}
