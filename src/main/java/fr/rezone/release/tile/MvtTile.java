package fr.rezone.release.tile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A decoded vector tile, to check archives and to look into them. Immutable.
 *
 * @param layers in their order in the tile
 */
public record MvtTile(List<Layer> layers) {
  public MvtTile {
    layers = List.copyOf(layers);
  }

  /**
   * @param extent side of the tile in steps
   */
  public record Layer(String name, int extent, List<Feature> features) {
    public Layer {
      features = List.copyOf(features);
    }
  }

  /**
   * @param paths points or rings, x and y in turn, y to the south, closing points not repeated; not
   *     to be written into
   */
  public record Feature(long id, boolean area, Map<String, String> attributes, List<int[]> paths) {
    public Feature {
      attributes = Map.copyOf(attributes);
      paths = List.copyOf(paths);
    }
  }

  /**
   * Decodes and checks a tile.
   *
   * @throws TileFormatException if it breaks the specification: truncated, unknown attributes,
   *     rings without surface, a hole without a shell before it
   */
  public static MvtTile decode(byte[] bytes) {
    ProtoReader reader = new ProtoReader(bytes);
    List<Layer> layers = new ArrayList<>();
    while (reader.hasMore()) {
      int tag = reader.size();
      if (tag == (3 << 3 | 2)) {
        layers.add(layer(reader.message()));
      } else {
        reader.skip(tag);
      }
    }
    return new MvtTile(layers);
  }

  private static Layer layer(ProtoReader reader) {
    String name = "";
    int extent = 4096;
    List<ProtoReader> features = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    List<String> values = new ArrayList<>();
    while (reader.hasMore()) {
      int tag = reader.size();
      switch (tag >> 3) {
        case 1 -> name = reader.text();
        case 2 -> features.add(reader.message());
        case 3 -> keys.add(reader.text());
        case 4 -> values.add(value(reader.message()));
        case 5 -> extent = reader.size();
        default -> reader.skip(tag);
      }
    }
    if (name.isEmpty() || extent == 0) {
      throw new TileFormatException("couche sans nom ou sans étendue");
    }
    return new Layer(
        name, extent, features.stream().map(feature -> feature(feature, keys, values)).toList());
  }

  private static String value(ProtoReader reader) {
    String value = "";
    while (reader.hasMore()) {
      int tag = reader.size();
      switch (tag >> 3) {
        case 1 -> value = reader.text();
        case 5 -> value = Long.toString(reader.varint());
        default -> reader.skip(tag);
      }
    }
    return value;
  }

  private static Feature feature(ProtoReader reader, List<String> keys, List<String> values) {
    long id = 0;
    int type = 0;
    Map<String, String> attributes = new LinkedHashMap<>();
    List<int[]> paths = List.of();
    while (reader.hasMore()) {
      int tag = reader.size();
      switch (tag >> 3) {
        case 1 -> id = reader.varint();
        case 2 -> readTags(reader.message(), keys, values, attributes);
        case 3 -> type = reader.size();
        case 4 -> paths = MvtGeometry.decode(reader.message());
        default -> reader.skip(tag);
      }
    }
    if (type == MvtEncoder.POLYGON) {
      MvtGeometry.requireShellsFirst(paths, id);
    } else if (type != MvtEncoder.POINT) {
      throw new TileFormatException("géométrie de type inattendu " + type + " pour l’objet " + id);
    }
    return new Feature(id, type == MvtEncoder.POLYGON, attributes, paths);
  }

  private static void readTags(
      ProtoReader reader, List<String> keys, List<String> values, Map<String, String> attributes) {
    while (reader.hasMore()) {
      int key = reader.size();
      int value = reader.size();
      if (key >= keys.size() || value >= values.size()) {
        throw new TileFormatException("attribut hors des tables de sa couche");
      }
      attributes.put(keys.get(key), values.get(value));
    }
  }
}
