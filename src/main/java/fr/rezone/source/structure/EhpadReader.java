package fr.rezone.source.structure;

import fr.rezone.source.Reject;
import fr.rezone.source.SourceException;
import fr.rezone.source.SourceFile;
import fr.rezone.source.SourceReport;
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
    Table table = Table.open(file, report);
    int name = table.requireColumn("nom");
    int lon = table.requireColumn("longitude");
    int lat = table.requireColumn("latitude");
    int single = table.findColumn("prix_chambre_simple_mensuel");
    int shared = table.findColumn("prix_chambre_double_mensuel");
    int gir12 = table.findColumn("tarif_gir12_mensuel");
    int gir34 = table.findColumn("tarif_gir34_mensuel");
    int gir56 = table.findColumn("tarif_gir56_mensuel");
    Positions positions = new Positions();
    table.forEach(
        line -> {
          Optional<GeoPoint> position = positions.decide("", line.decimal(lon), line.decimal(lat));
          if (line.text(name).isEmpty()) {
            refuse(file, report, line, "EHPAD sans nom", "");
          } else if (position.isEmpty()) {
            refuse(file, report, line, "position absente ou hors de France", line.text(name));
          } else {
            EhpadPrices prices =
                new EhpadPrices(
                    price(line, single, report),
                    price(line, shared, report),
                    price(line, gir12, report),
                    price(line, gir34, report),
                    price(line, gir56, report));
            consumer.accept(
                new PricedEhpad(line.number(), line.text(name), position.get(), prices));
            report.keep();
          }
        });
  }

  private static OptionalInt price(Table.Line line, int column, SourceReport report) {
    if (line.text(column).isEmpty()) {
      return OptionalInt.empty();
    }
    Integer price = line.count(column);
    if (price == null || price == 0 || price > HIGHEST_PRICE) {
      report.note("prix illisibles ou invraisemblables, laissés manquants", 1);
      return OptionalInt.empty();
    }
    return OptionalInt.of(price);
  }

  private static void refuse(
      SourceFile file, SourceReport report, Table.Line line, String reason, String found) {
    report.reject(new Reject(file.name(), line.number(), reason, found));
  }
}
