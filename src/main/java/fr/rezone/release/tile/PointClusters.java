package fr.rezone.release.tile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers the points of one tile so that none is lost and a screen can show them: those of one cell
 * become one feature that says how many they are ({@code nombre}), and how many of each value of
 * {@link #WORD}, in an attribute named by that value. A browser that hides some values can so tell
 * how many are left without asking again. A point alone in its cell stays what it is. Stateless.
 */
final class PointClusters {
  /** The most that one tile of gathered points may weigh, compressed, as it is served. */
  static final int BUDGET_BYTES = 60_000;

  /** The attribute by which points are counted. */
  static final String WORD = "genres";

  /** How many points a cell stands for. */
  static final String COUNT = "nombre";

  private static final int TILE_PIXELS = 512;
  private static final int LARGEST_CELL_PIXELS = 64;
  private static final int SMALLEST_CELL_PIXELS = 8;

  /** So few points are never near the budget, whatever their names. */
  private static final int FEW = 100;

  private PointClusters() {}

  /**
   * @param zoomsLeft how many deeper zooms the layer has: the fewer, the smaller the cells; at the
   *     last two every point stands alone unless the tile would be too heavy
   */
  static void write(
      MvtEncoder.Layer layer,
      String name,
      List<PointThinner.Placed> points,
      int extent,
      int zoomsLeft) {
    int pixels = cell(zoomsLeft);
    List<PointThinner.Placed> kept = gather(points, pixels, extent);
    while (kept.size() > FEW && weigh(name, kept, extent) > BUDGET_BYTES && pixels < TILE_PIXELS) {
      pixels = Math.max(SMALLEST_CELL_PIXELS, pixels * 2);
      kept = gather(points, pixels, extent);
    }
    PointThinner.write(layer, kept);
  }

  private static int cell(int zoomsLeft) {
    return zoomsLeft <= 1
        ? 0
        : Math.min(LARGEST_CELL_PIXELS, SMALLEST_CELL_PIXELS << zoomsLeft - 1);
  }

  private static List<PointThinner.Placed> gather(
      List<PointThinner.Placed> points, int pixels, int extent) {
    if (pixels == 0) {
      return points;
    }
    int side = Math.max(1, pixels * extent / TILE_PIXELS);
    record Cell(int column, int row) {}
    Map<Cell, List<PointThinner.Placed>> cells = new LinkedHashMap<>();
    for (PointThinner.Placed point : points) {
      cells
          .computeIfAbsent(
              new Cell(Math.floorDiv(point.x(), side), Math.floorDiv(point.y(), side)),
              _ -> new ArrayList<>())
          .add(point);
    }
    return cells.values().stream()
        .map(cell -> cell.size() == 1 ? cell.getFirst() : together(cell))
        .toList();
  }

  /** One feature in the middle of those it stands for. */
  private static PointThinner.Placed together(List<PointThinner.Placed> cell) {
    long x = 0;
    long y = 0;
    Map<String, Long> counts = new LinkedHashMap<>();
    for (PointThinner.Placed point : cell) {
      x += point.x();
      y += point.y();
      if (point.feature().attributes().get(WORD) instanceof TileValue.Text word) {
        counts.merge(word.value(), 1L, Long::sum);
      }
    }
    Map<String, TileValue> attributes = new LinkedHashMap<>();
    counts.forEach((word, count) -> attributes.put(word, TileValue.of(count)));
    TileFeature first = cell.getFirst().feature();
    return new PointThinner.Placed(
        new TileFeature(first.id(), first.lonLat(), attributes, first.minZoom()),
        (int) (x / cell.size()),
        (int) (y / cell.size()),
        cell.size());
  }

  private static int weigh(String name, List<PointThinner.Placed> points, int extent) {
    MvtEncoder encoder = new MvtEncoder();
    PointThinner.write(encoder.layer(name, extent), points);
    byte[] plain = encoder.toBytes();
    return plain.length <= BUDGET_BYTES ? plain.length : Gzip.pack(plain).length;
  }
}
