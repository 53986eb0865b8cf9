package fr.rezone.source;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * One file at hand, downloaded or mirrored.
 *
 * @param datasetId the dataset of the catalogue it belongs to
 * @param path where it lies
 */
public record SourceFile(String datasetId, Path path) {
  private static final int BUFFER = 1 << 16;

  /** The name that reports and messages use. */
  public String name() {
    return path.getFileName().toString();
  }

  /**
   * Opens the content, unpacked if it is gzip (told by its first two bytes, whatever its name).
   * What unpacks beyond measure fails while it is read.
   *
   * @throws SourceException if the file is absent or cannot be read
   */
  public InputStream open() {
    try {
      InputStream raw = new BufferedInputStream(Files.newInputStream(path), BUFFER);
      try {
        return unpacked(raw);
      } catch (IOException e) {
        raw.close();
        throw e;
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private InputStream unpacked(InputStream raw) throws IOException {
    raw.mark(2);
    boolean gzip = raw.read() == 0x1f && raw.read() == 0x8b;
    raw.reset();
    return gzip ? new LimitedStream(new GZIPInputStream(raw, BUFFER), Files.size(path)) : raw;
  }

  /** Turns a failure to read into the line that the operator needs. */
  public SourceException unreadable(IOException e) {
    if (e instanceof java.nio.file.NoSuchFileException) {
      return SourceException.at(
          name(),
          0,
          "fichier absent",
          "le placer en " + path + " ou relancer l’import en ligne",
          e);
    }
    if (e instanceof EOFException || e instanceof ZipException) {
      return SourceException.at(
          name(),
          0,
          "fichier tronqué ou abîmé (" + e.getMessage() + ")",
          "le télécharger à nouveau",
          e);
    }
    return SourceException.at(
        name(),
        0,
        "lecture impossible (" + e.getMessage() + ")",
        "vérifier le disque et les droits",
        e);
  }
}
