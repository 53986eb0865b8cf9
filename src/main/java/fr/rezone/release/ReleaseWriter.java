package fr.rezone.release;

import fr.rezone.release.export.ExportWriter;
import fr.rezone.release.store.Store;
import fr.rezone.release.table.Tables;
import fr.rezone.release.tile.TileArchiveWriter;
import fr.rezone.release.tile.TileSetDescription;
import fr.rezone.territory.outline.Outlines;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;

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

  /**
   * @param id of the release
   * @param sources described in what is handed to others
   */
  void write(
      Store store,
      Outlines outlines,
      String id,
      Manifest.Kind kind,
      Instant now,
      List<Manifest.Source> sources)
      throws IOException {
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
    Tables tables = Tables.of(store.atlas(), store.figures(), store.structures(), outlines);
    progress.step("GeoPackage et exports");
    // The GeoPackage is written by one thread, which leaves another to the exports.
    Future<?> exports =
        ForkJoinPool.commonPool()
            .submit(
                () -> {
                  new ExportWriter(draft, tables, store.atlas()).write(id, kind, now, sources);
                  return null;
                });
    try {
      new GeoPackageContent(tables).write(draft.resolve(Release.GEOPACKAGE), now);
      progress.step("Fichiers de la version");
      store.write(draft.resolve(Store.FILE));
      outlines.write(draft.resolve(Release.OUTLINES));
    } finally {
      await(exports);
    }
  }

  private static void await(Future<?> exports) throws IOException {
    try {
      exports.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException fault -> throw fault;
        case RuntimeException fault -> throw fault;
        case Error fault -> throw fault;
        case null, default -> throw new IllegalStateException(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("import interrompu");
    }
  }
}
