package fr.rezone.release.tile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps the points of one tile within what a screen can show and a network should carry. Points
 * with the same attributes that fall into one cell become the first of them, with their number as
 * {@code nombre}; cells grow until the layer is small enough. Stateless.
 */
final class PointThinner {
  /** The most that one layer of points may weigh in one tile, compressed. */
  static final int BUDGET_BYTES = 60_000;

  private static final int LARGEST_CELL_PIXELS = 64;

  private PointThinner() {}

  /** A point in steps of its tile. */
  record Placed(TileFeature feature, int x, int y, long number) {}

  static List<Placed> thin(String layer, List<Placed> points, int extent) {
    List<Placed> kept = points;
    for (int pixels = 1; weigh(layer, kept, extent) > BUDGET_BYTES; pixels *= 2) {
      if (pixels > LARGEST_CELL_PIXELS) {
        return mostImportant(layer, kept, extent);
      }
      kept = merge(points, Math.max(1, pixels * extent / 512));
    }
    return kept;
  }

  private static List<Placed> merge(List<Placed> points, int cell) {
    record Cell(int x, int y, Map<String, TileValue> attributes) {}
    Map<Cell, Placed> merged = new LinkedHashMap<>();
    for (Placed point : points) {
      merged.merge(
          new Cell(point.x / cell, point.y / cell, point.feature.attributes()),
          point,
          (first, other) ->
              new Placed(first.feature, first.x, first.y, first.number + other.number));
    }
    return new ArrayList<>(merged.values());
  }

  /** Points come in order of importance: the first half, until it fits. */
  private static List<Placed> mostImportant(String layer, List<Placed> points, int extent) {
    List<Placed> kept = points;
    while (weigh(layer, kept, extent) > BUDGET_BYTES) {
      kept = kept.subList(0, kept.size() / 2);
    }
    return kept;
  }

  private static int weigh(String layer, List<Placed> points, int extent) {
    if (points.size() < BUDGET_BYTES / 64) {
      return 0; // too few to be worth weighing: no point takes 64 bytes once compressed with its
      // peers
    }
    MvtEncoder encoder = new MvtEncoder();
    write(encoder.layer(layer, extent), points);
    byte[] plain = encoder.toBytes();
    return plain.length <= BUDGET_BYTES ? plain.length : Gzip.pack(plain).length;
  }

  static void write(MvtEncoder.Layer layer, List<Placed> points) {
    for (Placed point : points) {
      Map<String, TileValue> attributes = point.feature.attributes();
      if (point.number > 1) {
        attributes = new LinkedHashMap<>(attributes);
        attributes.put("nombre", TileValue.of(point.number));
      }
      layer.addPoint(point.feature.id(), attributes, point.x, point.y);
    }
    layer.end();
  }
}
