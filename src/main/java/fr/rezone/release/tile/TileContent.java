package fr.rezone.release.tile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one tile will hold, layer by layer, before it is encoded. Filled by one thread, then encoded
 * by one.
 */
final class TileContent {
  private final int west;
  private final int north;
  private final int extent;
  private final Map<String, List<Area>> areas = new HashMap<>();
  private final Map<String, List<PointThinner.Placed>> points = new HashMap<>();

  private record Area(TileFeature feature, List<int[]> rings) {}

  TileContent(TileId id, TileScale scale) {
    this.west = id.x() << scale.extentBits();
    this.north = scale.northOf(id.y());
    this.extent = scale.extent();
  }

  /** Adds a piece of an area, on the plane. */
  void addArea(TileLayer layer, TileFeature feature, List<int[]> rings) {
    areas.computeIfAbsent(layer.name(), _ -> new ArrayList<>()).add(new Area(feature, rings));
  }

  /** Adds a point, on the plane. */
  void addPoint(TileLayer layer, TileFeature feature, int x, int y) {
    points
        .computeIfAbsent(layer.name(), _ -> new ArrayList<>())
        .add(new PointThinner.Placed(feature, x - west, north - 1 - y, 1));
  }

  /** The tile, not yet compressed, with its layers in the order given. */
  byte[] encode(List<TileLayer> order) {
    MvtEncoder encoder = new MvtEncoder();
    for (TileLayer layer : order) {
      MvtEncoder.Layer encoded = encoder.layer(layer.name(), extent);
      if (layer.kind() == TileLayer.Kind.POINTS) {
        List<PointThinner.Placed> placed = points.getOrDefault(layer.name(), List.of());
        PointThinner.write(encoded, PointThinner.thin(layer.name(), placed, extent));
      } else {
        for (Area area : areas.getOrDefault(layer.name(), List.of())) {
          List<int[]> rings = RingOrder.arrange(area.rings, west, north);
          if (!rings.isEmpty()) {
            encoded.addArea(area.feature.id(), area.feature.attributes(), rings);
          }
        }
        encoded.end();
      }
    }
    return encoder.toBytes();
  }
}
