package fr.rezone.release;

import fr.rezone.release.tile.TileFeature;
import fr.rezone.release.tile.TileLayer;
import fr.rezone.release.tile.TileValue;
import fr.rezone.source.structure.GeoPoint;
import fr.rezone.territory.structure.Structure;
import fr.rezone.territory.structure.Structures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The places of health and care as tiles of their own: gathered with their counts from afar, each
 * by itself from near. A place counts under the whole set of what it is and does ({@code
 * hopital+smr+urgences}), so that however kinds are chosen it counts once. Stateless.
 */
final class StructureTiles {
  private static final int FIRST_ZOOM = 3;
  private static final int LAST_ZOOM = 13;

  private StructureTiles() {}

  /** Those with coordinates, in the order of ids, numbered by it. */
  static List<TileLayer> layers(Structures structures) {
    GeometryFactory geometries = new GeometryFactory();
    List<TileFeature> features = new ArrayList<>();
    List<Structure> all = structures.all();
    for (int i = 0; i < all.size(); i++) {
      Structure structure = all.get(i);
      GeoPoint position = structure.position();
      if (position != null) {
        Map<String, TileValue> attributes = new LinkedHashMap<>();
        attributes.put("code", TileValue.of(structure.id()));
        attributes.put("nom", TileValue.of(structure.name()));
        attributes.put("famille", TileValue.of(structure.mainKind().group().id()));
        attributes.put("genres", TileValue.of(structure.kindSet()));
        features.add(
            new TileFeature(
                i,
                geometries.createPoint(new Coordinate(position.lon(), position.lat())),
                attributes,
                FIRST_ZOOM));
      }
    }
    return List.of(
        new TileLayer("structures", FIRST_ZOOM, LAST_ZOOM, TileLayer.Kind.CLUSTERS, features));
  }
}
