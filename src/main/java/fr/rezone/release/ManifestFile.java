package fr.rezone.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads {@code manifest.json}, and the file beside it that vouches for its bytes. */
final class ManifestFile {
  static final String NAME = "manifest.json";
  static final String SEAL = "manifest.sha256";

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ManifestFile() {}

  static void write(Manifest manifest, Path folder) throws IOException {
    byte[] json = MAPPER.writeValueAsBytes(manifest);
    Files.write(folder.resolve(NAME), json);
    Files.writeString(folder.resolve(SEAL), seal(json));
  }

  /** As {@code sha256sum} writes and checks it. */
  private static String seal(byte[] json) {
    return Sha256.of(json) + "  " + NAME + "\n";
  }

  /**
   * @throws ReleaseException if it is absent, altered, or of another format
   */
  static Manifest read(Path folder) {
    try {
      byte[] json = Files.readAllBytes(folder.resolve(NAME));
      String seal = Files.readString(folder.resolve(SEAL), StandardCharsets.US_ASCII);
      if (!seal.equals(seal(json))) {
        throw new ReleaseException(
            folder.resolve(NAME)
                + " : le fichier a été modifié depuis l’import ; importer à nouveau");
      }
      @Nullable Manifest manifest = MAPPER.readValue(json, Manifest.class);
      if (manifest == null) {
        throw new ReleaseException(folder.resolve(NAME) + " : manifeste vide ; importer à nouveau");
      }
      if (manifest.format() != Manifest.FORMAT) {
        throw new ReleaseException(
            folder
                + " : version de données "
                + manifest.format()
                + ", cette application lit la "
                + Manifest.FORMAT
                + " ; importer à nouveau");
      }
      return manifest;
    } catch (IOException e) {
      throw new ReleaseException(
          folder
              + " : pas de version de données complète ici ("
              + e.getMessage()
              + ") ; importer à nouveau",
          e);
    } catch (JacksonException e) {
      throw new ReleaseException(
          folder.resolve(NAME) + " : manifeste illisible ; importer à nouveau", e);
    }
  }
}
