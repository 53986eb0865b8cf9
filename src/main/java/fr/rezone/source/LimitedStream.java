package fr.rezone.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/**
 * The unpacked content of a file, cut off where it grows beyond what any table packs to: a file of
 * a few megabytes must not keep an import busy for hours, or fill its memory. Not thread-safe.
 */
public final class LimitedStream extends FilterInputStream {
  /** So much is always let through: tables packed to almost nothing are small. */
  private static final long ALWAYS = 64L << 20;

  /** Times its size on disk; official tables unpack to 15 times at most. */
  private static final long RATIO = 100;

  private final long most;
  private long read;

  /**
   * @param packed size of the file on disk, bytes
   */
  public LimitedStream(InputStream in, long packed) {
    super(in);
    most = Math.max(ALWAYS, RATIO * packed);
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    count(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    count(count);
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = super.skip(count);
    count(skipped);
    return skipped;
  }

  private void count(long more) throws IOException {
    read += Math.max(0, more);
    if (read > most) {
      throw new ZipException("plus de " + (most >> 20) + " Mio une fois décompressé");
    }
  }
}
