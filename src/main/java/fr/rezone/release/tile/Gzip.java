package fr.rezone.release.tile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Gzip in memory, without date or name, so that equal content gives equal bytes. Stateless. */
final class Gzip {
  /** No tile or directory is near this; more is a bomb. */
  private static final int LARGEST = 64 << 20;

  /** The smallest possible would save a thousandth of a map and take twice the time. */
  private static final int LEVEL = 6;

  private Gzip() {}

  static byte[] pack(byte[] content) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(content.length / 2 + 64);
    try (GZIPOutputStream gzip = new Levelled(packed)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /**
   * The content of a slice.
   *
   * @throws TileFormatException if it is no gzip, is cut short or grows beyond 64 MiB
   */
  static byte[] unpack(byte[] packed, int offset, int length) {
    try (GZIPInputStream gzip =
        new GZIPInputStream(new ByteArrayInputStream(packed, offset, length), 1 << 13)) {
      byte[] content = gzip.readNBytes(LARGEST + 1);
      if (content.length > LARGEST) {
        throw new TileFormatException("contenu compressé de plus de 64 Mio : archive à refaire");
      }
      return content;
    } catch (IOException e) {
      throw new TileFormatException(
          "compression abîmée à l’octet "
              + offset
              + " ("
              + e.getMessage()
              + ") : archive à refaire",
          e);
    }
  }

  private static final class Levelled extends GZIPOutputStream {
    Levelled(ByteArrayOutputStream out) throws IOException {
      super(out);
      def.setLevel(LEVEL);
    }
  }
}
