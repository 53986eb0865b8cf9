package fr.rezone.source.fetch;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/**
 * A few lines kept beside a file about where it comes from. A notebook that cannot be read is as
 * good as none: the file is then downloaded again.
 */
record Notebook(Path path) {
  private static final String URI_KEY = "uri";
  private static final String ETAG = "etag";
  private static final String LAST_MODIFIED = "last-modified";
  private static final String FILE = "file";
  private static final String SHA256 = "sha256";

  /** What was noted; every text empty when nothing was. */
  record Entry(String uri, Validator validator, String fileName, String sha256) {
    static final Entry NONE = new Entry("", Validator.NONE, "", "");

    boolean isAbout(URI address) {
      return uri.equals(address.toString());
    }
  }

  Entry read() {
    if (!Files.isRegularFile(path)) {
      return Entry.NONE;
    }
    Properties lines = new Properties();
    try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      lines.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      return Entry.NONE;
    }
    return new Entry(
        lines.getProperty(URI_KEY, ""),
        new Validator(lines.getProperty(ETAG, ""), lines.getProperty(LAST_MODIFIED, "")),
        lines.getProperty(FILE, ""),
        lines.getProperty(SHA256, ""));
  }

  void write(Entry entry) throws IOException {
    Properties lines = new Properties();
    lines.setProperty(URI_KEY, entry.uri());
    lines.setProperty(ETAG, entry.validator().etag());
    lines.setProperty(LAST_MODIFIED, entry.validator().lastModified());
    lines.setProperty(FILE, entry.fileName());
    lines.setProperty(SHA256, entry.sha256());
    Path beside = path.resolveSibling(path.getFileName() + ".new");
    try (Writer writer = Files.newBufferedWriter(beside, StandardCharsets.UTF_8)) {
      lines.store(writer, null);
    }
    Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  void delete() throws IOException {
    Files.deleteIfExists(path);
  }
}
