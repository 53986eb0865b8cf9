package fr.rezone.release.tile;

import fr.rezone.territory.outline.ArcNetwork;
import fr.rezone.territory.outline.LatticeShape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * Builds all tiles of all zooms. Per zoom, coverages are simplified together for the whole world
 * and moved to the steps of the tiles, and only then cut, so that a border is the same in both
 * territories and on both sides of a tile's edge. Work is shared among the machine's cores; the
 * result does not depend on how. Confined to one thread.
 */
final class TilePyramid {
  private final List<TileLayer> layers;
  private final int lastZoom;
  private final Map<List<String>, ArcNetwork> networks = new HashMap<>();

  TilePyramid(List<TileLayer> layers) {
    this.layers = layers;
    this.lastZoom = layers.stream().mapToInt(TileLayer::maxZoom).max().orElse(0);
  }

  int lastZoom() {
    return lastZoom;
  }

  /** A compressed tile. */
  record Tile(TileId id, byte[] content) {}

  /** A tile still to be encoded, with its number in the archive: dear to compute, and compared. */
  private record Numbered(long number, TileId id, TileContent content) {}

  /**
   * The compressed tiles of one zoom, in the order of their numbers; tiles without anything in them
   * are absent.
   */
  List<Tile> build(int zoom) {
    TileScale scale = TileScale.of(zoom, lastZoom);
    Map<TileId, TileContent> contents = new HashMap<>();
    List<TileLayer> shown = layers.stream().filter(layer -> layer.showsAt(zoom)).toList();
    List<TileLayer> coverages =
        shown.stream().filter(layer -> layer.kind() == TileLayer.Kind.COVERAGE).toList();
    place(coverages, scale, contents);
    for (TileLayer layer : shown) {
      switch (layer.kind()) {
        case COVERAGE -> {}
        case AREAS -> place(List.of(layer), scale, contents);
        case POINTS, CLUSTERS -> placePoints(layer, scale, contents);
      }
    }
    List<Numbered> numbered = new ArrayList<>(contents.size());
    contents.forEach((id, content) -> numbered.add(new Numbered(id.hilbert(), id, content)));
    numbered.sort(Comparator.comparingLong(Numbered::number));
    return numbered.parallelStream()
        .map(tile -> new Tile(tile.id(), Gzip.pack(tile.content().encode(shown))))
        .toList();
  }

  /** Cuts the areas of layers that are simplified together. */
  private void place(List<TileLayer> together, TileScale scale, Map<TileId, TileContent> contents) {
    if (together.isEmpty()) {
      return;
    }
    List<LatticeShape> shapes = network(together).simplify(scale.minPlaneArea(), scale.shift());
    int first = 0;
    for (TileLayer layer : together) {
      List<TileFeature> features = layer.features();
      List<LatticeShape> own = shapes.subList(first, first + features.size());
      first += features.size();
      List<List<TileCutter.Piece>> pieces =
          IntStream.range(0, features.size())
              .parallel()
              .mapToObj(
                  i ->
                      features.get(i).minZoom() <= scale.zoom()
                          ? TileCutter.cut(own.get(i), scale)
                          : List.<TileCutter.Piece>of())
              .toList();
      for (int i = 0; i < pieces.size(); i++) {
        for (TileCutter.Piece piece : pieces.get(i)) {
          content(contents, scale, piece.column(), piece.row())
              .addArea(layer, features.get(i), piece.rings());
        }
      }
    }
  }

  private ArcNetwork network(List<TileLayer> together) {
    return networks.computeIfAbsent(
        together.stream().map(TileLayer::name).toList(),
        _ -> {
          List<Geometry> geometries = new ArrayList<>();
          together.forEach(
              layer -> layer.features().forEach(feature -> geometries.add(feature.lonLat())));
          return ArcNetwork.of(geometries, Mercator.PLANE);
        });
  }

  private static void placePoints(
      TileLayer layer, TileScale scale, Map<TileId, TileContent> contents) {
    for (TileFeature feature : layer.features()) {
      if (feature.minZoom() <= scale.zoom() && feature.lonLat() instanceof Point point) {
        int x = Mercator.PLANE.x(point.getX()) >> scale.shift();
        int y = Mercator.PLANE.y(point.getY()) >> scale.shift();
        int column = x >> scale.extentBits();
        int row = scale.rowOf(y);
        if (TileId.exists(scale.zoom(), column, row)) {
          content(contents, scale, column, row).addPoint(layer, feature, x, y);
        }
      }
    }
  }

  private static TileContent content(
      Map<TileId, TileContent> contents, TileScale scale, int column, int row) {
    return contents.computeIfAbsent(
        new TileId(scale.zoom(), column, row), id -> new TileContent(id, scale));
  }
}
