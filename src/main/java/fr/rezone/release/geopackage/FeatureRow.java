package fr.rezone.release.geopackage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A row of a table with geometry.
 *
 * @param fid key, unique in the table
 * @param geometry longitude and latitude in degrees; null when the source gives none that fits the
 *     column
 * @param cells one per column of the table, in its order
 */
public record FeatureRow(long fid, @Nullable Geometry geometry, List<Cell> cells) {
  public FeatureRow {
    cells = List.copyOf(cells);
  }
}
