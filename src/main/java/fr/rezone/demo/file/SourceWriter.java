package fr.rezone.demo.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/**
 * Writes files under a folder of sources. Packed files carry no date: the same content gives the
 * same bytes.
 *
 * @param folder made if it is not there
 */
public record SourceWriter(Path folder) {
  private static final int BUFFER = 1 << 16;

  /** Fills a writer. */
  interface Content {
    void write(Writer out) throws IOException;
  }

  /** Writes UTF-8 text, packed if the name ends so. */
  void text(String path, Content content) throws IOException {
    try (OutputStream file = open(path);
        OutputStream packed = path.endsWith(".gz") ? new GZIPOutputStream(file, BUFFER) : file;
        Writer out =
            new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8), BUFFER)) {
      content.write(out);
    }
  }

  OutputStream open(String path) throws IOException {
    Path file = folder.resolve(path);
    Path parent = file.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    return Files.newOutputStream(file);
  }
}
