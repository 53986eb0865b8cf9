package fr.rezone.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks that a release is what its import wrote: every file, every byte. */
public final class Verification {
  private Verification() {}

  /**
   * The faults found, one French line each; empty when the release is sound.
   *
   * @throws ReleaseException if the manifest itself cannot be trusted
   */
  public static List<String> faults(Path release) {
    return faults(release, ManifestFile.read(release).files().stream());
  }

  /** The same on all processors, for who has nothing else to do meanwhile. */
  static List<String> faultsOnAllProcessors(Path release) {
    return faults(release, ManifestFile.read(release).files().parallelStream());
  }

  private static List<String> faults(Path release, Stream<Manifest.FileEntry> files) {
    return files.flatMap(entry -> fault(release, entry).stream()).toList();
  }

  private static Optional<String> fault(Path release, Manifest.FileEntry entry) {
    Path file = release.resolve(entry.name());
    try {
      if (!Files.isRegularFile(file)) {
        return Optional.of(entry.name() + " : fichier absent");
      }
      long bytes = Files.size(file);
      if (bytes != entry.bytes()) {
        return Optional.of(entry.name() + " : " + bytes + " octets au lieu de " + entry.bytes());
      }
      return Sha256.of(file).equals(entry.sha256())
          ? Optional.empty()
          : Optional.of(entry.name() + " : contenu modifié depuis l’import");
    } catch (IOException e) {
      return Optional.of(entry.name() + " : lecture impossible (" + e.getMessage() + ")");
    }
  }
}
