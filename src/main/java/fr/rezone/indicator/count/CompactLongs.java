package fr.rezone.indicator.count;

/**
 * Whole numbers of -1 or more in as few bytes each as the largest needs. Immutable, safe to share
 * between threads.
 */
public final class CompactLongs {
  private final int width;
  private final byte[] bytes;

  private CompactLongs(int width, byte[] bytes) {
    this.width = width;
    this.bytes = bytes;
  }

  /**
   * @throws IllegalArgumentException if a number is under -1
   */
  public static CompactLongs of(long[] values) {
    long most = 0;
    for (long value : values) {
      if (value < -1) {
        throw new IllegalArgumentException("no count: " + value);
      }
      most = Math.max(most, value + 1);
    }
    int width = 0;
    for (long rest = most; rest != 0; rest >>>= Byte.SIZE) {
      width++;
    }
    byte[] bytes = new byte[Math.multiplyExact(width, values.length)];
    for (int i = 0, at = 0; i < values.length; i++) {
      long value = values[i] + 1;
      for (int b = 0; b < width; b++) {
        bytes[at++] = (byte) (value >>> b * Byte.SIZE);
      }
    }
    return new CompactLongs(width, bytes);
  }

  /**
   * From a file; the array is copied.
   *
   * @throws IllegalArgumentException if it is not of that size
   */
  public static CompactLongs of(int width, byte[] bytes, int size) {
    if (width < 0 || width > Long.BYTES || bytes.length != (long) width * size) {
      throw new IllegalArgumentException(bytes.length + " bytes for " + size + " numbers");
    }
    return new CompactLongs(width, bytes.clone());
  }

  public long get(int index) {
    long value = 0;
    int at = index * width;
    for (int b = 0; b < width; b++) {
      value |= (bytes[at + b] & 0xffL) << b * Byte.SIZE;
    }
    return value - 1;
  }

  /** Bytes a number. */
  public int width() {
    return width;
  }

  /** A copy for a file. */
  public byte[] bytes() {
    return bytes.clone();
  }
}
