package fr.rezone.release;

import fr.rezone.release.address.AddressBook;
import fr.rezone.release.address.AddressBookWriter;
import fr.rezone.release.export.ExportWriter;
import fr.rezone.release.store.Store;
import fr.rezone.release.tile.TileArchiveWriter;
import fr.rezone.release.tile.TileSetDescription;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Writes the files of a release into its draft folder, each as soon as its parts are there. */
final class ReleaseWriter {
  private static final String ATTRIBUTION =
      "Contours : Etalab, d’après l’IGN et l’Insee. Zonages : agences régionales de santé.";

  private static final String STRUCTURE_ATTRIBUTION =
      "Structures : Agence du numérique en santé, Drees, CNSA.";

  /**
   * What tells a release from others.
   *
   * @param manifest what went into it
   */
  record Title(String id, Manifest.Kind kind, Instant now, ManifestBuilder manifest) {}

  private final Path draft;
  private final SideBySide steps;

  ReleaseWriter(Path draft, SideBySide steps) {
    this.draft = draft;
    this.steps = steps;
  }

  /**
   * Begins to write every file but the manifest. The GeoPackage, which one thread writes, comes
   * before what several can share.
   *
   * @return the steps to wait for
   */
  List<CompletableFuture<?>> start(
      ReleaseParts parts,
      CompletableFuture<Title> title,
      Instant now,
      AddressBookWriter addresses) {
    return List.of(
        steps.write(
            "GeoPackage",
            () ->
                new GeoPackageContent(parts.tables().join())
                    .write(draft.resolve(Release.GEOPACKAGE), now),
            parts.tables()),
        // After the figures: while an operator's are protected, they have the memory for
        // themselves.
        steps.write(
            "Tuiles de la carte",
            () ->
                TileArchiveWriter.write(
                    draft.resolve(Release.TILES),
                    MapTiles.layers(parts.land().atlas().join(), parts.land().outlines().join()),
                    TileSetDescription.ofFrance("Rézone", ATTRIBUTION),
                    _ -> {}),
            parts.land().outlines(),
            parts.figures()),
        steps.write(
            "Exports en CSV",
            () -> {
              Title of = title.join();
              exports(parts).writeTables(of.id, of.kind, of.now, of.manifest.sources());
            },
            title,
            parts.tables()),
        steps.write(
            "Exports par région",
            () -> exports(parts).writeRegions(title.join().id),
            title,
            parts.tables()),
        steps.write(
            "Tuiles des structures",
            () ->
                TileArchiveWriter.write(
                    draft.resolve(Release.STRUCTURE_TILES),
                    StructureTiles.layers(parts.structures().join()),
                    TileSetDescription.ofFrance("Rézone, structures", STRUCTURE_ATTRIBUTION),
                    _ -> {}),
            parts.structures(),
            parts.figures()),
        steps.write(
            "Fichiers de la version",
            () -> {
              parts.store().join().write(draft.resolve(Store.FILE));
              parts.land().outlines().join().write(draft.resolve(Release.OUTLINES));
              if (!addresses.isEmpty()) {
                addresses.write(draft.resolve(AddressBook.FILE));
              }
            },
            parts.store()));
  }

  private ExportWriter exports(ReleaseParts parts) {
    return new ExportWriter(draft, parts.tables().join(), parts.land().atlas().join());
  }
}
