package fr.rezone.release.tile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Envelope;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the map. Equal layers give equal bytes, whatever the machine's number of cores. Stateless.
 */
public final class TileArchiveWriter {
  private TileArchiveWriter() {}

  /**
   * Builds all tiles of all layers, from zoom 0 to the deepest that a layer asks for, and writes
   * them to one PMTiles file. Layers are drawn, and stand in the tiles, in the order given.
   *
   * @param file replaced if it exists
   * @return what each zoom holds
   * @throws IOException if the file cannot be written
   */
  public static List<ZoomStatistics> write(
      Path file, List<TileLayer> layers, TileSetDescription description, TileProgress progress)
      throws IOException {
    TilePyramid pyramid = new TilePyramid(layers);
    PmtilesWriter writer = new PmtilesWriter();
    List<ZoomStatistics> statistics = new ArrayList<>();
    for (int zoom = 0; zoom <= pyramid.lastZoom(); zoom++) {
      List<TilePyramid.Tile> tiles = pyramid.build(zoom);
      tiles.forEach(tile -> writer.add(tile.id(), tile.content()));
      long bytes = tiles.stream().mapToLong(tile -> tile.content().length).sum();
      int largest = tiles.stream().mapToInt(tile -> tile.content().length).max().orElse(0);
      ZoomStatistics done = new ZoomStatistics(zoom, tiles.size(), bytes, largest);
      statistics.add(done);
      progress.zoomDone(done);
    }
    writer.write(
        file,
        metadata(layers, description),
        bounds(layers),
        new Pmtiles.Center(description.lon(), description.lat(), description.zoom()));
    return List.copyOf(statistics);
  }

  private static Pmtiles.Bounds bounds(List<TileLayer> layers) {
    Envelope all = new Envelope();
    layers.forEach(
        layer ->
            layer
                .features()
                .forEach(feature -> all.expandToInclude(feature.lonLat().getEnvelopeInternal())));
    return all.isNull()
        ? new Pmtiles.Bounds(-180, -85, 180, 85)
        : new Pmtiles.Bounds(all.getMinX(), all.getMinY(), all.getMaxX(), all.getMaxY());
  }

  private static String metadata(List<TileLayer> layers, TileSetDescription description) {
    JsonMapper json = JsonMapper.builder().build();
    ObjectNode root = json.createObjectNode();
    root.put("name", description.name());
    root.put("attribution", description.attribution());
    root.put("format", "pbf");
    root.put("type", "overlay");
    ArrayNode described = root.putArray("vector_layers");
    for (TileLayer layer : layers) {
      ObjectNode node = described.addObject();
      node.put("id", layer.name());
      node.put("minzoom", layer.minZoom());
      node.put("maxzoom", layer.maxZoom());
      ObjectNode fields = node.putObject("fields");
      for (Map.Entry<String, String> field : fields(layer).entrySet()) {
        fields.put(field.getKey(), field.getValue());
      }
    }
    return json.writeValueAsString(root);
  }

  private static Map<String, String> fields(TileLayer layer) {
    Map<String, String> fields = new TreeMap<>();
    for (TileFeature feature : layer.features()) {
      feature
          .attributes()
          .forEach(
              (key, value) ->
                  fields.put(
                      key,
                      switch (value) {
                        case TileValue.Text _ -> "String";
                        case TileValue.Count _ -> "Number";
                      }));
    }
    if (layer.kind() == TileLayer.Kind.POINTS) {
      fields.putIfAbsent("nombre", "Number");
    }
    return fields;
  }
}
