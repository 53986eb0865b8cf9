package fr.rezone.territory.structure;

import fr.rezone.source.structure.GeoPoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Finds the structures nearest to a point, kind by kind; those without a position are not in it.
 * Immutable; safe to share between threads.
 */
public final class StructureIndex {
  /**
   * A structure and how far it is.
   *
   * @param metres straight-line distance on the sphere
   */
  public record Near(Structure structure, double metres) {}

  private record Layer(List<Structure> structures, SphereTree tree) {}

  private final NavigableMap<StructureKind, Layer> layers = new TreeMap<>();

  public StructureIndex(Structures structures) {
    Map<StructureKind, List<Structure>> byKind = new TreeMap<>();
    for (Structure structure : structures.all()) {
      if (structure.position() != null) {
        structure
            .kinds()
            .forEach(kind -> byKind.computeIfAbsent(kind, _ -> new ArrayList<>()).add(structure));
      }
    }
    byKind.forEach((kind, list) -> layers.put(kind, layer(list)));
  }

  private static Layer layer(List<Structure> structures) {
    List<GeoPoint> points = new ArrayList<>(structures.size());
    for (Structure structure : structures) {
      GeoPoint position = structure.position();
      if (position != null) {
        points.add(position);
      }
    }
    return new Layer(List.copyOf(structures), new SphereTree(points));
  }

  /**
   * The nearest structures of a kind, nearest first, equally near ones by id. Logarithmic in their
   * number.
   *
   * @param most how many at most
   * @param maxMetres none farther than this
   */
  public List<Near> nearest(GeoPoint from, StructureKind kind, int most, double maxMetres) {
    Layer layer = layers.get(kind);
    if (layer == null || most <= 0) {
      return List.of();
    }
    SphereTree.Found found = layer.tree.nearest(from, most, maxMetres);
    List<Near> nearest = new ArrayList<>(found.size());
    for (int i = 0; i < found.size(); i++) {
      Structure structure = layer.structures.get(found.point(i));
      GeoPoint position = structure.position();
      if (position != null) {
        nearest.add(new Near(structure, from.distanceMetres(position)));
      }
    }
    return List.copyOf(nearest);
  }

  /**
   * The nearest structure of every kind that has one within reach, by kind in the order of display.
   */
  public Map<StructureKind, Near> nearestOfEach(GeoPoint from, double maxMetres) {
    NavigableMap<StructureKind, Near> nearest = new TreeMap<>();
    for (StructureKind kind : layers.keySet()) {
      List<Near> one = nearest(from, kind, 1, maxMetres);
      if (!one.isEmpty()) {
        nearest.put(kind, one.getFirst());
      }
    }
    return Collections.unmodifiableMap(nearest);
  }
}
