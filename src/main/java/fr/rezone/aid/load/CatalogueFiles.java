package fr.rezone.aid.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the files of a catalogue: those of the application, and those of an operator's folder. */
public final class CatalogueFiles {
  private static final String ROOT = "/aids/";
  private static final String LIST = "catalogue.txt";
  private static final int MOST_FILES = 2_000;
  private static final long LARGEST = 1 << 20;

  private CatalogueFiles() {}

  /** The files that come with the application, in the order in which aids are shown. */
  public static List<CatalogueFile> builtIn() {
    return resource(LIST)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .map(name -> new CatalogueFile(name, resource(name), false))
        .toList();
  }

  /**
   * The {@code .yml} files of a folder, by name.
   *
   * @throws CatalogueException if the folder or a file cannot be read
   */
  public static List<CatalogueFile> folder(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw refused(folder, "dossier absent ; indiquer un dossier de fichiers .yml");
    }
    List<Path> paths;
    try (Stream<Path> entries = Files.list(folder)) {
      paths =
          entries
              .filter(path -> path.getFileName().toString().endsWith(".yml"))
              .sorted()
              .limit(MOST_FILES + 1L)
              .toList();
    } catch (IOException e) {
      throw refused(folder, "dossier illisible (" + e.getMessage() + ") ; vérifier les droits");
    }
    if (paths.size() > MOST_FILES) {
      throw refused(folder, "plus de " + MOST_FILES + " fichiers ; en retirer");
    }
    List<CatalogueFile> files = new ArrayList<>();
    for (Path path : paths) {
      files.add(
          new CatalogueFile(folder.getFileName() + "/" + path.getFileName(), text(path), true));
    }
    return files;
  }

  private static String text(Path path) {
    try {
      if (Files.size(path) > LARGEST) {
        throw refused(path, "fichier de plus d’un mégaoctet ; le découper");
      }
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(java.nio.ByteBuffer.wrap(Files.readAllBytes(path)))
          .toString();
    } catch (CharacterCodingException e) {
      throw refused(path, "fichier qui n’est pas en UTF-8 ; l’enregistrer en UTF-8");
    } catch (IOException e) {
      throw refused(path, "lecture impossible (" + e.getMessage() + ") ; vérifier les droits");
    }
  }

  private static CatalogueException refused(Path path, String message) {
    return new CatalogueException(List.of(new Fault(path.toString(), 0, message)));
  }

  private static String resource(String name) {
    try (InputStream stream = CatalogueFiles.class.getResourceAsStream(ROOT + name)) {
      if (stream == null) {
        throw new CatalogueException(
            List.of(
                new Fault(
                    name,
                    0,
                    "fichier cité par " + LIST + " mais absent de l’application ; reconstruire")));
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + name, e);
    }
  }
}
