package fr.rezone.release.tile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Encodes one tile as Mapbox Vector Tile 2.1. Coordinates come in steps of the tile, x to the east
 * and y to the south from its north-western corner. Not thread-safe: one encoder a tile.
 *
 * @see <a href="https://github.com/mapbox/vector-tile-spec/tree/master/2.1">Vector Tile
 *     Specification 2.1</a>
 */
final class MvtEncoder {
  static final int POINT = 1;
  static final int POLYGON = 3;

  private static final int MOVE_TO = 1;
  private static final int LINE_TO = 2;
  private static final int CLOSE = 7;

  private final ProtoWriter tile = new ProtoWriter();

  // Used again for each feature and each value: a tile has thousands.
  private final ProtoWriter geometry = new ProtoWriter();
  private final ProtoWriter tags = new ProtoWriter();
  private final ProtoWriter feature = new ProtoWriter();

  /** One layer in the making. */
  final class Layer {
    private final ProtoWriter layer = new ProtoWriter();
    private final Map<String, Integer> keys = new LinkedHashMap<>();
    private final Map<TileValue, Integer> values = new LinkedHashMap<>();
    private final int extent;
    private int count;

    private Layer(String name, int extent) {
      this.extent = extent;
      layer.number(15, 2);
      layer.text(1, name);
    }

    /** Adds a polygon feature: each shell (clockwise on the screen) before its holes. */
    void addArea(long id, Map<String, TileValue> attributes, List<int[]> rings) {
      geometry.clear();
      int x = 0;
      int y = 0;
      for (int[] ring : rings) {
        int points = ring.length / 2;
        for (int i = 0; i < points; i++) {
          if (i == 0) {
            geometry.varint(1 << 3 | MOVE_TO);
          } else if (i == 1) {
            geometry.varint((long) (points - 1) << 3 | LINE_TO);
          }
          geometry.varint(zigzag(ring[2 * i] - x));
          geometry.varint(zigzag(ring[2 * i + 1] - y));
          x = ring[2 * i];
          y = ring[2 * i + 1];
        }
        geometry.varint(1 << 3 | CLOSE);
      }
      add(id, attributes, POLYGON);
    }

    void addPoint(long id, Map<String, TileValue> attributes, int x, int y) {
      geometry.clear();
      geometry.varint(1 << 3 | MOVE_TO);
      geometry.varint(zigzag(x));
      geometry.varint(zigzag(y));
      add(id, attributes, POINT);
    }

    private void add(long id, Map<String, TileValue> attributes, int type) {
      tags.clear();
      attributes.forEach(
          (key, value) -> {
            tags.varint(number(keys, key));
            tags.varint(number(values, value));
          });
      feature.clear();
      feature.number(1, id);
      if (!attributes.isEmpty()) {
        feature.message(2, tags);
      }
      feature.number(3, type);
      feature.message(4, geometry);
      layer.message(2, feature);
      count++;
    }

    /** Writes the layer into the tile; an empty one leaves no trace. */
    void end() {
      if (count == 0) {
        return;
      }
      keys.keySet().forEach(key -> layer.text(3, key));
      for (TileValue value : values.keySet()) {
        feature.clear();
        switch (value) {
          case TileValue.Text text -> feature.text(1, text.value());
          case TileValue.Count number -> feature.number(5, number.value());
        }
        layer.message(4, feature);
      }
      layer.number(5, extent);
      tile.message(3, layer);
    }

    private static <T> int number(Map<T, Integer> table, T entry) {
      Integer known = table.putIfAbsent(entry, table.size());
      return known != null ? known : table.size() - 1;
    }
  }

  Layer layer(String name, int extent) {
    return new Layer(name, extent);
  }

  byte[] toBytes() {
    return tile.toBytes();
  }

  private static int zigzag(int value) {
    return value << 1 ^ value >> 31;
  }
}
