package fr.rezone.release.geopackage;

import java.util.List;

/**
 * What a table is.
 *
 * @param name lower-case ASCII
 * @param title French, unique in the file, as software lists it
 * @param description French: what a row is, from which source and vintage; may be empty
 * @param columns besides the key {@code fid} and, where there is one, the geometry {@code geom}
 */
public record TableDescription(
    String name, String title, String description, List<Column> columns) {
  public TableDescription {
    SqlName.require(name);
    columns = List.copyOf(columns);
    if (columns.stream().map(Column::name).distinct().count() != columns.size()) {
      throw new IllegalArgumentException("deux colonnes de même nom dans la table " + name);
    }
  }
}
