package fr.rezone.site.download;

import fr.rezone.aid.AidCatalogue;
import fr.rezone.aid.load.CatalogueFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files of the catalogue of aids as they are, and the same as JSON, in one archive. Made when
 * first asked for: some hundred kilobytes, then kept. Thread-safe.
 */
public final class AidArchive {
  static final String NAME = "aides.zip";

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final AidCatalogue catalogue;
  private volatile byte @Nullable [] made;

  public AidArchive(AidCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The archive; nobody writes into it. */
  byte[] bytes() {
    byte[] bytes = made;
    if (bytes == null) {
      // Two threads may both make it: the same bytes.
      bytes = make();
      made = bytes;
    }
    return bytes;
  }

  String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private byte[] make() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 17);
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (CatalogueFile file : catalogue.files()) {
        put(zip, "yaml/" + file.name(), file.text().getBytes(StandardCharsets.UTF_8));
        put(zip, "json/" + file.name().replaceFirst("\\.yml$", ".json"), json(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] json(CatalogueFile file) {
    Object content = new Load(LoadSettings.builder().build()).loadFromString(file.text());
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(content);
  }

  /** Entries have no date of their own: the same rules give the same bytes. */
  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(0);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
