package fr.rezone.release.tile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes the few parts of Protocol Buffers that tiles are made of. Not thread-safe. */
final class ProtoWriter {
  private byte[] bytes = new byte[256];
  private int size;

  void varint(long value) {
    require(10);
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      bytes[size++] = (byte) ((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  /** A number field. */
  void number(int field, long value) {
    varint((long) field << 3);
    varint(value);
  }

  void text(int field, String value) {
    blob(field, value.getBytes(StandardCharsets.UTF_8));
  }

  void blob(int field, byte[] value) {
    blob(field, value, value.length);
  }

  private void blob(int field, byte[] value, int length) {
    varint((long) field << 3 | 2);
    varint(length);
    require(length);
    System.arraycopy(value, 0, bytes, size, length);
    size += length;
  }

  void message(int field, ProtoWriter value) {
    blob(field, value.bytes, value.size);
  }

  /** Begins anew: what was written is forgotten, its room kept. */
  void clear() {
    size = 0;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  private void require(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
    }
  }
}
