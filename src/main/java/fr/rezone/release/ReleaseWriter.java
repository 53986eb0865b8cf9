package fr.rezone.release;

import fr.rezone.release.store.Store;
import fr.rezone.release.tile.TileArchiveWriter;
import fr.rezone.release.tile.TileSetDescription;
import fr.rezone.territory.outline.Outlines;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** Writes the files of a release into its draft folder. */
final class ReleaseWriter {
  private static final String ATTRIBUTION =
      "Contours : Etalab, d’après l’IGN et l’Insee. Zonages : agences régionales de santé.";

  private static final String STRUCTURE_ATTRIBUTION =
      "Structures : Agence du numérique en santé, Drees, CNSA.";

  private final Path draft;
  private final ImportProgress progress;

  ReleaseWriter(Path draft, ImportProgress progress) {
    this.draft = draft;
    this.progress = progress;
  }

  void write(Store store, Outlines outlines, Instant now) throws IOException {
    progress.step("Tuiles de la carte");
    TileArchiveWriter.write(
        draft.resolve(Release.TILES),
        MapTiles.layers(store.atlas(), outlines),
        TileSetDescription.ofFrance("Rézone", ATTRIBUTION),
        _ -> {});
    TileArchiveWriter.write(
        draft.resolve(Release.STRUCTURE_TILES),
        StructureTiles.layers(store.structures()),
        TileSetDescription.ofFrance("Rézone, structures", STRUCTURE_ATTRIBUTION),
        _ -> {});
    progress.step("GeoPackage");
    new GeoPackageContent(store, outlines).write(draft.resolve(Release.GEOPACKAGE), now);
    progress.step("Fichiers de la version");
    store.write(draft.resolve(Store.FILE));
    outlines.write(draft.resolve(Release.OUTLINES));
  }
}
