package fr.rezone.release;

import fr.rezone.release.geopackage.FeatureRow;
import fr.rezone.release.geopackage.GeoPackageWriter;
import fr.rezone.release.geopackage.GeometryType;
import fr.rezone.release.table.Table;
import fr.rezone.release.table.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.IntStream;

/**
 * What the exchange file holds: a layer per level with outlines, zonings and figures, one of
 * structures, the priority quarters, and what the columns mean. A figure that is not published is
 * an empty cell beside its reason.
 */
final class GeoPackageContent {
  private final Tables tables;

  GeoPackageContent(Tables tables) {
    this.tables = tables;
  }

  /**
   * @param lastChange what the file says of its date
   */
  void write(Path file, Instant lastChange) throws IOException {
    try (GeoPackageWriter writer = GeoPackageWriter.open(file, lastChange)) {
      tables.mapped().forEach(table -> write(writer, table));
      tables.lists().stream()
          .filter(table -> !table.name().equals("zonages"))
          .forEach(table -> write(writer, table));
      writer.finish();
    }
  }

  private static void write(GeoPackageWriter writer, Table table) {
    IntStream ranks = IntStream.range(0, table.size());
    if (table.form() == Table.Form.NONE) {
      writer.writeAttributes(table.description(), ranks.mapToObj(table.row())::iterator);
    } else {
      writer.writeFeatures(
          table.description(),
          table.form() == Table.Form.POINT ? GeometryType.POINT : GeometryType.MULTIPOLYGON,
          ranks.mapToObj(
                  rank ->
                      new FeatureRow(
                          rank + 1L, table.geometry().apply(rank), table.row().apply(rank)))
              ::iterator);
    }
  }
}
