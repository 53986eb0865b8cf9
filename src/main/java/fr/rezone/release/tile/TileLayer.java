package fr.rezone.release.tile;

import java.util.List;

/**
 * One layer of the map.
 *
 * @param name as styles call it
 * @param minZoom the first zoom at which it is in the tiles
 * @param maxZoom the last; the browser magnifies beyond
 * @param kind how its features relate
 * @param features in order of importance for points, in any fixed order for areas; empty layers are
 *     allowed
 */
public record TileLayer(
    String name, int minZoom, int maxZoom, Kind kind, List<TileFeature> features) {

  /** How the features of a layer relate to each other. */
  public enum Kind {
    /**
     * Areas that fit each other and those of the other coverages: simplified together, borders stay
     * common.
     */
    COVERAGE,
    /** Areas that may overlap. */
    AREAS,
    /** Points, each in one tile; thinned out where a tile would hold too many. */
    POINTS,
    /**
     * Points to be counted, each in one tile: where they are many, those near each other become one
     * with its counts, so that none is lost.
     *
     * @see PointClusters
     */
    CLUSTERS
  }

  public TileLayer {
    if (minZoom < 0 || maxZoom < minZoom || maxZoom > 20) {
      throw new IllegalArgumentException(
          "zooms de la couche "
              + name
              + " : attendu 0 ≤ min ≤ max ≤ 20, reçu "
              + minZoom
              + " et "
              + maxZoom);
    }
    features = List.copyOf(features);
  }

  boolean showsAt(int zoom) {
    return zoom >= minZoom && zoom <= maxZoom;
  }
}
