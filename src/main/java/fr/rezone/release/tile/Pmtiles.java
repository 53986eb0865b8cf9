package fr.rezone.release.tile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * The binary parts of a PMTiles 3 archive: header and directories. Stateless.
 *
 * @see <a href="https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md">PMTiles 3</a>
 */
final class Pmtiles {
  static final int HEADER_BYTES = 127;

  /** Header and root directory must come with the first request of a browser. */
  static final int ROOT_END = 16_384;

  private static final byte[] MAGIC = {'P', 'M', 'T', 'i', 'l', 'e', 's', 3};
  private static final byte GZIP = 2;
  private static final byte MVT = 1;

  private Pmtiles() {}

  /**
   * A run of tiles with the same content, or, with run length 0, a leaf directory.
   *
   * @param tile number of the first tile
   * @param offset from the start of the tile data, or of the leaves
   */
  record Entry(long tile, int run, long offset, int length) {}

  /** A part of the file. */
  record Span(long offset, long length) {}

  /** The header. Bounds are west, south, east, north in degrees. */
  record Header(
      Span root,
      Span metadata,
      Span leaves,
      Span tiles,
      long addressed,
      long entries,
      long contents,
      int minZoom,
      int maxZoom,
      Bounds bounds,
      Center center) {}

  /** Degrees. */
  record Bounds(double west, double south, double east, double north) {}

  /** Where a viewer should open: degrees and zoom. */
  record Center(double lon, double lat, int zoom) {}

  static byte[] encode(Header header) {
    ByteBuffer buffer = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    buffer.put(MAGIC);
    for (Span span : List.of(header.root, header.metadata, header.leaves, header.tiles)) {
      buffer.putLong(span.offset).putLong(span.length);
    }
    buffer.putLong(header.addressed).putLong(header.entries).putLong(header.contents);
    buffer.put((byte) 1).put(GZIP).put(GZIP).put(MVT);
    buffer.put((byte) header.minZoom).put((byte) header.maxZoom);
    buffer.putInt(e7(header.bounds.west)).putInt(e7(header.bounds.south));
    buffer.putInt(e7(header.bounds.east)).putInt(e7(header.bounds.north));
    buffer.put((byte) header.center.zoom);
    buffer.putInt(e7(header.center.lon)).putInt(e7(header.center.lat));
    return buffer.array();
  }

  private static int e7(double degrees) {
    return (int) Math.round(degrees * 1e7);
  }

  /**
   * Reads a header and checks that each part lies within the file.
   *
   * @throws TileFormatException if it is no PMTiles 3 archive of compressed vector tiles, or is cut
   *     short
   */
  static Header decodeHeader(byte[] file) {
    if (file.length < HEADER_BYTES) {
      throw new TileFormatException(
          "archive de tuiles tronquée (" + file.length + " octets) : la refaire");
    }
    ByteBuffer buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    for (byte expected : MAGIC) {
      if (buffer.get() != expected) {
        throw new TileFormatException(
            "en-tête d’une autre nature que PMTiles 3 : archive à refaire");
      }
    }
    Span root = span(buffer, file.length);
    Span metadata = span(buffer, file.length);
    Span leaves = span(buffer, file.length);
    Span tiles = span(buffer, file.length);
    long addressed = buffer.getLong();
    long entries = buffer.getLong();
    long contents = buffer.getLong();
    buffer.get();
    byte directories = buffer.get();
    byte content = buffer.get();
    byte type = buffer.get();
    if (directories != GZIP || content != GZIP || type != MVT) {
      throw new TileFormatException(
          "archive dont les tuiles ne sont pas des MVT gzip : archive à refaire");
    }
    int minZoom = buffer.get();
    int maxZoom = buffer.get();
    Bounds bounds =
        new Bounds(
            buffer.getInt() / 1e7,
            buffer.getInt() / 1e7,
            buffer.getInt() / 1e7,
            buffer.getInt() / 1e7);
    int centerZoom = buffer.get();
    Center center = new Center(buffer.getInt() / 1e7, buffer.getInt() / 1e7, centerZoom);
    return new Header(
        root, metadata, leaves, tiles, addressed, entries, contents, minZoom, maxZoom, bounds,
        center);
  }

  private static Span span(ByteBuffer buffer, long fileLength) {
    Span span = new Span(buffer.getLong(), buffer.getLong());
    if (span.offset < 0 || span.length < 0 || span.length > fileLength - span.offset) {
      throw new TileFormatException(
          "archive de tuiles tronquée : %d octets, partie annoncée à %d sur %d ; la refaire"
              .formatted(fileLength, span.offset, span.length));
    }
    return span;
  }

  /** A directory, compressed. */
  static byte[] encode(List<Entry> entries) {
    ProtoWriter writer = new ProtoWriter();
    writer.varint(entries.size());
    long previous = 0;
    for (Entry entry : entries) {
      writer.varint(entry.tile - previous);
      previous = entry.tile;
    }
    entries.forEach(entry -> writer.varint(entry.run));
    entries.forEach(entry -> writer.varint(entry.length));
    long expected = -1;
    for (Entry entry : entries) {
      writer.varint(entry.offset == expected ? 0 : entry.offset + 1);
      expected = entry.offset + entry.length;
    }
    return Gzip.pack(writer.toBytes());
  }

  /** Reads a directory: its entries in the order of their tiles. */
  static List<Entry> decodeDirectory(byte[] file, long offset, long length) {
    ProtoReader reader =
        new ProtoReader(Gzip.unpack(file, Math.toIntExact(offset), Math.toIntExact(length)));
    int count = reader.size();
    // Growing as bytes are found, so that an absurd count cannot exhaust the memory.
    List<Long> tiles = new ArrayList<>();
    long tile = 0;
    for (int i = 0; i < count; i++) {
      long step = reader.varint();
      if (step < 0 || (i > 0 && step == 0)) {
        throw new TileFormatException("répertoire de tuiles désordonné : archive à refaire");
      }
      tile += step;
      tiles.add(tile);
    }
    int[] runs = new int[count];
    int[] lengths = new int[count];
    for (int i = 0; i < count; i++) {
      runs[i] = reader.size();
    }
    for (int i = 0; i < count; i++) {
      lengths[i] = reader.size();
    }
    List<Entry> entries = new ArrayList<>(count);
    long expected = 0;
    for (int i = 0; i < count; i++) {
      long coded = reader.varint();
      long start = coded == 0 ? expected : coded - 1;
      entries.add(new Entry(tiles.get(i), runs[i], start, lengths[i]));
      expected = start + lengths[i];
    }
    return entries;
  }
}
