package fr.rezone.release.table;

import fr.rezone.release.geopackage.Cell;
import fr.rezone.release.geopackage.Column;
import fr.rezone.release.geopackage.TableDescription;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A table whose rows are made when asked for. Immutable, safe to share between threads.
 *
 * @param description what it is; the first column is the key
 * @param form what its rows are on a map
 * @param size number of rows
 * @param key the text of a row's first cell, without making the row
 * @param row cells of a row, in the order of the columns
 * @param geometry where a row lies, degrees; null when unknown
 * @param datasets ids of the datasets it comes from, the main one first
 */
public record Table(
    TableDescription description,
    Form form,
    int size,
    IntFunction<String> key,
    IntFunction<List<Cell>> row,
    IntFunction<@Nullable Geometry> geometry,
    List<String> datasets) {

  /** What the rows of a table are on a map. */
  public enum Form {
    NONE,
    SURFACE,
    POINT
  }

  public Table {
    datasets = List.copyOf(datasets);
  }

  public String name() {
    return description.name();
  }

  public List<Column> columns() {
    return description.columns();
  }

  /** The key of a row: the text of its first cell. Cheap: nothing else of the row is made. */
  public String key(int rank) {
    return key.apply(rank);
  }
}
