package fr.rezone.release;

import fr.rezone.release.tile.Label;
import fr.rezone.release.tile.LabelLayer;
import fr.rezone.release.tile.TileFeature;
import fr.rezone.release.tile.TileLayer;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Level;
import fr.rezone.territory.Tvs;
import fr.rezone.territory.outline.Outline;
import fr.rezone.territory.outline.Outlines;
import java.util.ArrayList;
import java.util.List;

/**
 * What the map is made of: outlines and names as tile layers. A feature's number is the rank of its
 * territory, so that colours come apart from shapes. Structures are a set of tiles of their own.
 *
 * @see StructureTiles
 */
final class MapTiles {
  private static final int LAST_ZOOM = 11;
  private static final int FIRST_ZOOM_OF_DEPARTEMENTS = 6;
  private static final int FIRST_ZOOM_OF_COMMUNES = 7;
  private static final int FIRST_ZOOM_OF_NAMES = 5;

  private MapTiles() {}

  static List<TileLayer> layers(Atlas atlas, Outlines outlines) {
    return List.of(
        areas("communes", FIRST_ZOOM_OF_COMMUNES, Level.COMMUNE, atlas, outlines),
        areas("tvs", 0, Level.TVS, atlas, outlines),
        areas("departements", FIRST_ZOOM_OF_DEPARTEMENTS, Level.DEPARTEMENT, atlas, outlines),
        areas("regions", 0, Level.REGION, atlas, outlines),
        QuartierTiles.areas(atlas, outlines, LAST_ZOOM),
        QuartierTiles.marks(atlas, outlines, LAST_ZOOM),
        names(atlas, outlines));
  }

  private static TileLayer areas(
      String name, int firstZoom, Level level, Atlas atlas, Outlines outlines) {
    List<TileFeature> features = new ArrayList<>();
    for (Outline outline : outlines.list(level)) {
      boolean drawn =
          outline.hasSurface()
              && !(level == Level.COMMUNE && atlas.communes().get(outline.code()).divided());
      if (drawn) {
        features.add(
            TileFeature.ofCode(
                atlas.places(level).rank(outline.code()), outline.geometry(), outline.code()));
      }
    }
    return new TileLayer(name, firstZoom, LAST_ZOOM, TileLayer.Kind.COVERAGE, features);
  }

  /** Towns, not territories, name the places of a map: a territory bears the name of its town. */
  private static TileLayer names(Atlas atlas, Outlines outlines) {
    List<Label> labels = new ArrayList<>();
    for (Outline outline : outlines.list(Level.COMMUNE)) {
      Commune commune = atlas.communes().get(outline.code());
      if (!commune.isArrondissement()) {
        labels.add(
            new Label(
                atlas.communes().rank(commune.code()),
                Level.COMMUNE.id(),
                commune.code(),
                commune.name(),
                outline.label(),
                commune.population().orElse(0),
                FIRST_ZOOM_OF_NAMES));
      }
    }
    for (Outline outline : outlines.list(Level.REGION)) {
      long population =
          atlas.tvs().all().stream()
              .filter(tvs -> tvs.region().equals(outline.code()))
              .mapToLong(Tvs::population)
              .sum();
      labels.add(
          new Label(
              atlas.regions().rank(outline.code()),
              Level.REGION.id(),
              outline.code(),
              atlas.regions().get(outline.code()).name(),
              outline.label(),
              population,
              3));
    }
    return LabelLayer.of("libelles", labels, LAST_ZOOM);
  }
}
