package fr.rezone.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Checks that a release is what its import wrote: every file, every byte. */
public final class Verification {
  private Verification() {}

  /**
   * The faults found, one French line each; empty when the release is sound.
   *
   * @throws ReleaseException if the manifest itself cannot be trusted
   */
  public static List<String> faults(Path release) {
    Manifest manifest = ManifestFile.read(release);
    List<String> faults = new ArrayList<>();
    for (Manifest.FileEntry entry : manifest.files()) {
      Path file = release.resolve(entry.name());
      try {
        if (!Files.isRegularFile(file)) {
          faults.add(entry.name() + " : fichier absent");
        } else if (Files.size(file) != entry.bytes()) {
          faults.add(
              entry.name() + " : " + Files.size(file) + " octets au lieu de " + entry.bytes());
        } else if (!Sha256.of(file).equals(entry.sha256())) {
          faults.add(entry.name() + " : contenu modifié depuis l’import");
        }
      } catch (IOException e) {
        faults.add(entry.name() + " : lecture impossible (" + e.getMessage() + ")");
      }
    }
    return faults;
  }
}
