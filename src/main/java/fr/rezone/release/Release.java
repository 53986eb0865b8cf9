package fr.rezone.release;

import fr.rezone.indicator.Figures;
import fr.rezone.release.address.AddressBook;
import fr.rezone.release.store.Store;
import fr.rezone.release.tile.PmtilesReader;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.around.NearestStructures;
import fr.rezone.territory.around.TravelTimes;
import fr.rezone.territory.outline.Outlines;
import fr.rezone.territory.structure.Structures;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * One release in memory: all that a server needs. Immutable, safe to share between threads.
 *
 * @param folder where its files are, for downloads
 * @param addresses empty when the operator imported none
 */
public record Release(
    Path folder,
    Manifest manifest,
    Atlas atlas,
    Figures figures,
    Structures structures,
    NearestStructures nearest,
    Outlines outlines,
    PmtilesReader tiles,
    PmtilesReader structureTiles,
    TravelTimes travelTimes,
    Optional<AddressBook> addresses) {

  /** File names of a release, besides those of its parts. */
  public static final String TILES = "carte.pmtiles";

  /** The places of health and care, apart: most who look at the map do not ask for them. */
  public static final String STRUCTURE_TILES = "structures.pmtiles";

  /** The exchange file. */
  public static final String GEOPACKAGE = "rezone.gpkg";

  static final String OUTLINES = "contours.bin";

  private interface Reading<T> {
    T read() throws IOException;
  }

  /**
   * Loads a release.
   *
   * @throws ReleaseException if a file is absent or is not what the import wrote
   */
  public static Release open(Path folder) {
    Manifest manifest = ManifestFile.read(folder);
    try {
      CompletableFuture<Outlines> outlines =
          CompletableFuture.supplyAsync(
              reading(() -> Outlines.read(checked(folder, manifest, OUTLINES))));
      CompletableFuture<PmtilesReader> tiles =
          CompletableFuture.supplyAsync(
              reading(() -> PmtilesReader.open(checked(folder, manifest, TILES))));
      CompletableFuture<PmtilesReader> structureTiles =
          CompletableFuture.supplyAsync(
              reading(() -> PmtilesReader.open(checked(folder, manifest, STRUCTURE_TILES))));
      Store store = Store.read(checked(folder, manifest, Store.FILE));
      return new Release(
          folder,
          manifest,
          store.atlas(),
          store.figures(),
          store.structures(),
          store.nearest(),
          outlines.join(),
          tiles.join(),
          structureTiles.join(),
          store.travelTimes(),
          addresses(folder, manifest));
    } catch (IOException e) {
      throw unreadable(folder, e);
    } catch (CompletionException e) {
      throw e.getCause() instanceof ReleaseException fault ? fault : unreadable(folder, e);
    }
  }

  /** Addresses are there when the operator gave some. */
  private static Optional<AddressBook> addresses(Path folder, Manifest manifest)
      throws IOException {
    boolean written =
        manifest.files().stream().anyMatch(file -> file.name().equals(AddressBook.FILE));
    return written
        ? Optional.of(AddressBook.open(checked(folder, manifest, AddressBook.FILE)))
        : Optional.empty();
  }

  private static <T> Supplier<T> reading(Reading<T> reading) {
    return () -> {
      try {
        return reading.read();
      } catch (IOException e) {
        throw new CompletionException(e);
      }
    };
  }

  /** A file whose bytes are those that the import wrote. */
  private static Path checked(Path folder, Manifest manifest, String name) throws IOException {
    Path file = folder.resolve(name);
    String expected =
        manifest.files().stream()
            .filter(entry -> entry.name().equals(name))
            .map(Manifest.FileEntry::sha256)
            .findFirst()
            .orElse("");
    if (!Sha256.of(file).equals(expected)) {
      throw new ReleaseException(
          file
              + " : contenu modifié depuis l’import ; remettre une autre version en service ou importer à nouveau");
    }
    return file;
  }

  private static ReleaseException unreadable(Path folder, Exception e) {
    return new ReleaseException(
        folder
            + " : version illisible ("
            + reason(e)
            + ") ; en remettre une autre en service ou importer à nouveau",
        e);
  }

  private static String reason(Throwable e) {
    return switch (e) {
      case CompletionException wrapper when wrapper.getCause() != null ->
          reason(wrapper.getCause());
      case NoSuchFileException absent -> "fichier absent : " + absent.getFile();
      default -> String.valueOf(e.getMessage());
    };
  }
}
