package fr.rezone.release.tile;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gathers tiles in the order of their numbers and writes them as one PMTiles archive: equal tiles
 * once, runs of equal tiles as one entry, directories split into leaves if the root would grow too
 * large. Not thread-safe.
 */
final class PmtilesWriter {
  private record Stored(long offset, int length) {}

  /** A compressed tile as a key: its last bytes are the checksum of its content. */
  private record Content(byte[] bytes) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Content(byte[] same) && Arrays.equals(bytes, same);
    }

    @Override
    public int hashCode() {
      return bytes.length < CHECKSUM_BYTES
          ? Arrays.hashCode(bytes)
          : ByteBuffer.wrap(bytes).getInt(bytes.length - CHECKSUM_BYTES);
    }
  }

  /** The checksum and the length that end a gzip stream. */
  private static final int CHECKSUM_BYTES = 8;

  private final Map<Content, Stored> stored = new HashMap<>();
  private final List<byte[]> data = new ArrayList<>();
  private final List<Pmtiles.Entry> entries = new ArrayList<>();
  private long dataLength;
  private long addressed;
  private long lastTile = -1;

  /** Adds a compressed tile; numbers must rise. */
  void add(TileId id, byte[] tile) {
    long number = id.hilbert();
    if (number <= lastTile) {
      throw new IllegalStateException("tuile " + id + " après une tuile de rang supérieur");
    }
    lastTile = number;
    addressed++;
    Stored content =
        stored.computeIfAbsent(
            new Content(tile),
            _ -> {
              data.add(tile);
              dataLength += tile.length;
              return new Stored(dataLength - tile.length, tile.length);
            });
    if (!entries.isEmpty()) {
      Pmtiles.Entry last = entries.getLast();
      if (last.offset() == content.offset && last.tile() + last.run() == number) {
        entries.set(
            entries.size() - 1,
            new Pmtiles.Entry(last.tile(), last.run() + 1, last.offset(), last.length()));
        return;
      }
    }
    entries.add(new Pmtiles.Entry(number, 1, content.offset, content.length));
  }

  /** Writes the archive, replacing the file. */
  void write(Path file, String metadata, Pmtiles.Bounds bounds, Pmtiles.Center center)
      throws IOException {
    Directories directories = Directories.of(entries, Pmtiles.ROOT_END - Pmtiles.HEADER_BYTES);
    byte[] json = Gzip.pack(metadata.getBytes(StandardCharsets.UTF_8));
    long rootEnd = (long) Pmtiles.HEADER_BYTES + directories.root.length;
    long jsonEnd = rootEnd + json.length;
    long leavesEnd = jsonEnd + directories.leaves.length;
    Pmtiles.Header header =
        new Pmtiles.Header(
            new Pmtiles.Span(Pmtiles.HEADER_BYTES, directories.root.length),
            new Pmtiles.Span(rootEnd, json.length),
            new Pmtiles.Span(jsonEnd, directories.leaves.length),
            new Pmtiles.Span(leavesEnd, dataLength),
            addressed,
            entries.size(),
            data.size(),
            entries.isEmpty() ? 0 : TileId.ofHilbert(entries.getFirst().tile()).z(),
            entries.isEmpty() ? 0 : TileId.ofHilbert(lastTile).z(),
            bounds,
            center);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      out.write(Pmtiles.encode(header));
      out.write(directories.root);
      out.write(json);
      out.write(directories.leaves);
      for (byte[] tile : data) {
        out.write(tile);
      }
    }
  }

  /**
   * The root directory and the leaves below it, compressed; without leaves where the root alone is
   * small enough.
   */
  static final class Directories {
    private final byte[] root;
    private final byte[] leaves;

    private Directories(byte[] root, byte[] leaves) {
      this.root = root;
      this.leaves = leaves;
    }

    private static final int FIRST_LEAF_ENTRIES = 4_096;

    static Directories of(List<Pmtiles.Entry> entries, int rootLimit) {
      byte[] alone = Pmtiles.encode(entries);
      if (alone.length <= rootLimit) {
        return new Directories(alone, new byte[0]);
      }
      for (int size = Math.min(FIRST_LEAF_ENTRIES, entries.size()); ; size *= 2) {
        List<Pmtiles.Entry> root = new ArrayList<>();
        ByteBuffer leaves = ByteBuffer.allocate(0);
        for (int first = 0; first < entries.size(); first += size) {
          List<Pmtiles.Entry> part = entries.subList(first, Math.min(entries.size(), first + size));
          byte[] leaf = Pmtiles.encode(part);
          root.add(new Pmtiles.Entry(part.getFirst().tile(), 0, leaves.capacity(), leaf.length));
          leaves =
              ByteBuffer.allocate(leaves.capacity() + leaf.length).put(leaves.array()).put(leaf);
        }
        byte[] encoded = Pmtiles.encode(root);
        if (encoded.length <= rootLimit) {
          return new Directories(encoded, leaves.array());
        }
      }
    }
  }
}
