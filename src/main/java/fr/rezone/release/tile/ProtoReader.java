package fr.rezone.release.tile;

import java.nio.charset.StandardCharsets;

/**
 * Reads Protocol Buffers from a slice of bytes that may be anything. Not thread-safe.
 *
 * <p>Every method throws {@link TileFormatException} where the bytes end early or make no sense.
 */
final class ProtoReader {
  private final byte[] bytes;
  private int position;
  private final int end;

  ProtoReader(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.position = start;
    this.end = end;
  }

  ProtoReader(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  boolean hasMore() {
    return position < end;
  }

  long varint() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (position >= end) {
        throw new TileFormatException("données tronquées à l’octet " + position);
      }
      byte b = bytes[position++];
      value |= (b & 0x7fL) << shift;
      if (b >= 0) {
        return value;
      }
    }
    throw new TileFormatException("nombre trop long à l’octet " + position);
  }

  /** A varint that must fit a non-negative int. */
  int size() {
    long value = varint();
    if (value < 0 || value > Integer.MAX_VALUE) {
      throw new TileFormatException("taille impossible " + value + " à l’octet " + position);
    }
    return (int) value;
  }

  /** The next length-delimited field as a reader of its own. */
  ProtoReader message() {
    int length = size();
    if (length > end - position) {
      throw new TileFormatException("données tronquées à l’octet " + position);
    }
    ProtoReader inner = new ProtoReader(bytes, position, position + length);
    position += length;
    return inner;
  }

  String text() {
    ProtoReader inner = message();
    return new String(bytes, inner.position, inner.end - inner.position, StandardCharsets.UTF_8);
  }

  /** Passes over a field of the wire type in its tag. */
  void skip(int tag) {
    switch (tag & 7) {
      case 0 -> varint();
      case 1 -> skipBytes(8);
      case 2 -> message();
      case 5 -> skipBytes(4);
      default -> throw new TileFormatException("champ de type inconnu à l’octet " + position);
    }
  }

  private void skipBytes(int count) {
    if (count > end - position) {
      throw new TileFormatException("données tronquées à l’octet " + position);
    }
    position += count;
  }
}
