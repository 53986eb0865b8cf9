package fr.rezone.site.http;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;

/**
 * Packs texts on the way out. Deflaters hold native memory and are dear to make: a few are kept.
 * Thread-safe.
 */
final class Gzip {
  /** Below, the header of the format eats what is won. */
  static final int WORTHWHILE_BYTES = 1000;

  /** Between speed and size: on our pages, 6 wins 2 % of size for a third more time. */
  private static final int LEVEL = 5;

  private static final int HEADER = 10;
  private static final int TRAILER = 8;
  private static final byte[] START = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, -1};

  private final ArrayBlockingQueue<Deflater> idle =
      new ArrayBlockingQueue<>(2 * Runtime.getRuntime().availableProcessors());

  /** The gzip form (RFC 1952) of what remains in the buffer, whose position does not move. */
  ByteBuffer pack(ByteBuffer plain) {
    Deflater pooled = idle.poll();
    Deflater deflater = pooled != null ? pooled : new Deflater(LEVEL, true);
    ByteBuffer input = plain.duplicate();
    // Deflate never grows its input by more than five bytes a 16 kB block.
    byte[] packed = new byte[HEADER + input.remaining() + input.remaining() / 1000 + 64 + TRAILER];
    System.arraycopy(START, 0, packed, 0, HEADER);
    deflater.setInput(input.duplicate());
    deflater.finish();
    int size = HEADER + deflater.deflate(packed, HEADER, packed.length - HEADER - TRAILER);
    if (!deflater.finished()) {
      throw new IllegalStateException("deflate overran its bound");
    }
    deflater.reset();
    if (!idle.offer(deflater)) {
      deflater.end();
    }
    CRC32 crc = new CRC32();
    int length = input.remaining();
    crc.update(input);
    return ByteBuffer.wrap(packed, 0, size + TRAILER)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(size, (int) crc.getValue())
        .putInt(size + 4, length);
  }

  /**
   * Packs what is written, a buffer at a time; closing it ends the format and closes {@code out}.
   */
  static OutputStream stream(OutputStream out, int buffer) throws IOException {
    return new BufferedOutputStream(new Packing(out, buffer), buffer);
  }

  /** The library's own stream at our level. */
  private static final class Packing extends GZIPOutputStream {
    Packing(OutputStream out, int buffer) throws IOException {
      super(out, buffer);
      def.setLevel(LEVEL);
    }
  }

  /**
   * What a gzip content of our own holds: its length is at its end, and its header has no option.
   */
  static ByteBuffer unpack(ByteBuffer packed) {
    ByteBuffer in = packed.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    byte[] bytes = new byte[in.getInt(in.limit() - Integer.BYTES)];
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(in.position(in.position() + HEADER));
      if (inflater.inflate(bytes) != bytes.length) {
        throw new IllegalStateException("a stored content is shorter than it says");
      }
      return ByteBuffer.wrap(bytes);
    } catch (DataFormatException e) {
      throw new IllegalStateException("a stored content is not gzip", e);
    } finally {
      inflater.end();
    }
  }
}
