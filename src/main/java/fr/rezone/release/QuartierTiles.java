package fr.rezone.release;

import fr.rezone.release.tile.TileFeature;
import fr.rezone.release.tile.TileLayer;
import fr.rezone.release.tile.TileValue;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Level;
import fr.rezone.territory.Quartier;
import fr.rezone.territory.outline.Outline;
import fr.rezone.territory.outline.Outlines;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Priority quarters on the map: their outlines where they are known, and for the others one mark at
 * the commune that holds them, since nobody can say more. Stateless.
 */
final class QuartierTiles {
  private static final int FIRST_ZOOM_OF_AREAS = 8;
  private static final int FIRST_ZOOM_OF_MARKS = 7;

  private QuartierTiles() {}

  /** Outlines, numbered by rank of the quarter; they overlap communes and may touch each other. */
  static TileLayer areas(Atlas atlas, Outlines outlines, int lastZoom) {
    List<TileFeature> features = new ArrayList<>();
    for (Outline outline : outlines.list(Level.QUARTIER)) {
      Map<String, TileValue> attributes = new LinkedHashMap<>();
      attributes.put("code", TileValue.of(outline.code()));
      attributes.put("nom", TileValue.of(atlas.quartiers().get(outline.code()).name()));
      features.add(
          new TileFeature(
              atlas.quartiers().rank(outline.code()),
              outline.geometry(),
              attributes,
              FIRST_ZOOM_OF_AREAS));
    }
    return new TileLayer(
        "quartiers", FIRST_ZOOM_OF_AREAS, lastZoom, TileLayer.Kind.AREAS, features);
  }

  /**
   * One point, numbered by rank of the commune, for each commune that has quarters without outline;
   * {@code nombre} is how many of them.
   */
  static TileLayer marks(Atlas atlas, Outlines outlines, int lastZoom) {
    Map<String, Integer> unknown = new LinkedHashMap<>();
    for (Quartier quartier : atlas.quartiers().all()) {
      if (outlines.find(Level.QUARTIER, quartier.code()).isEmpty()) {
        quartier.communes().forEach(commune -> unknown.merge(commune, 1, Integer::sum));
      }
    }
    GeometryFactory geometries = new GeometryFactory();
    List<TileFeature> features = new ArrayList<>();
    for (Outline outline : outlines.list(Level.COMMUNE)) {
      Integer count = unknown.get(outline.code());
      if (count != null) {
        Commune commune = atlas.communes().get(outline.code());
        Map<String, TileValue> attributes = new LinkedHashMap<>();
        attributes.put("code", TileValue.of(commune.code()));
        attributes.put("nom", TileValue.of(commune.name()));
        attributes.put("nombre", TileValue.of(count));
        features.add(
            new TileFeature(
                atlas.communes().rank(commune.code()),
                geometries.createPoint(outline.label()),
                attributes,
                FIRST_ZOOM_OF_MARKS));
      }
    }
    return new TileLayer(
        "reperes-quartiers", FIRST_ZOOM_OF_MARKS, lastZoom, TileLayer.Kind.POINTS, features);
  }
}
