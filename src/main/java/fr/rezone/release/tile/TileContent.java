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
  private final int zoom;
  private final Map<String, List<Area>> areas = new HashMap<>();
  private final Map<String, List<PointThinner.Placed>> points = new HashMap<>();

  private record Area(TileFeature feature, List<int[]> rings) {}

  TileContent(TileId id, TileScale scale) {
    this.west = id.x() << scale.extentBits();
    this.north = scale.northOf(id.y());
    this.extent = scale.extent();
    this.zoom = id.z();
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
      switch (layer.kind()) {
        case POINTS ->
            PointThinner.write(encoded, PointThinner.thin(layer.name(), placed(layer), extent));
        case CLUSTERS ->
            PointClusters.write(
                encoded, layer.name(), placed(layer), extent, layer.maxZoom() - zoom);
        case COVERAGE, AREAS -> {
          for (Area area : areas.getOrDefault(layer.name(), List.of())) {
            List<int[]> rings = RingOrder.arrange(area.rings, west, north);
            if (!rings.isEmpty()) {
              encoded.addArea(area.feature.id(), area.feature.attributes(), rings);
            }
          }
          encoded.end();
        }
      }
    }
    return encoder.toBytes();
  }

  private List<PointThinner.Placed> placed(TileLayer layer) {
    return points.getOrDefault(layer.name(), List.of());
  }
}
