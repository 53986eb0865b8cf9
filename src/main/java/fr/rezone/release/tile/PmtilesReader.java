package fr.rezone.release.tile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A PMTiles archive held in memory, all directories unfolded when it is opened: a tile is one
 * binary search away. Immutable and thread-safe.
 */
public final class PmtilesReader {
  private static final int DEEPEST_LEAVES = 3;
  private static final int MOST_ENTRIES = 50_000_000;

  /** Outside the heap: what the network sends from there need not be copied first. */
  private final ByteBuffer content;

  private final Pmtiles.Header header;
  private final String metadata;

  /** Runs of tiles: first number, length of the run, place in the file. */
  private final long[] tiles;

  private final int[] runs;
  private final int[] offsets;
  private final int[] lengths;

  private PmtilesReader(byte[] file) {
    this.content = ByteBuffer.allocateDirect(file.length).put(file).flip().asReadOnlyBuffer();
    this.header = Pmtiles.decodeHeader(file);
    Pmtiles.Span json = header.metadata();
    this.metadata =
        new String(
            Gzip.unpack(file, Math.toIntExact(json.offset()), Math.toIntExact(json.length())),
            StandardCharsets.UTF_8);
    List<Pmtiles.Entry> entries = new ArrayList<>();
    unfold(file, header.root().offset(), header.root().length(), 0, entries);
    this.tiles = new long[entries.size()];
    this.runs = new int[entries.size()];
    this.offsets = new int[entries.size()];
    this.lengths = new int[entries.size()];
    for (int i = 0; i < entries.size(); i++) {
      Pmtiles.Entry entry = entries.get(i);
      boolean early = i > 0 && entry.tile() < tiles[i - 1] + runs[i - 1];
      if (early || entry.tile() < 0 || entry.tile() + entry.run() > TileId.COUNT) {
        throw new TileFormatException("répertoire de tuiles désordonné : archive à refaire");
      }
      if (entry.offset() < 0 || entry.length() > header.tiles().length() - entry.offset()) {
        throw new TileFormatException("tuile annoncée hors du fichier : archive à refaire");
      }
      tiles[i] = entry.tile();
      runs[i] = entry.run();
      offsets[i] = Math.toIntExact(header.tiles().offset() + entry.offset());
      lengths[i] = entry.length();
    }
  }

  /**
   * Reads a whole archive into memory.
   *
   * @throws TileFormatException if it is no sound archive; the message names the file
   * @throws IOException if it cannot be read
   */
  public static PmtilesReader open(Path path) throws IOException {
    try {
      return new PmtilesReader(Files.readAllBytes(path));
    } catch (TileFormatException e) {
      throw new TileFormatException(path.getFileName() + " : " + e.getMessage(), e);
    }
  }

  private void unfold(
      byte[] file, long offset, long length, int depth, List<Pmtiles.Entry> entries) {
    if (depth > DEEPEST_LEAVES) {
      throw new TileFormatException("répertoires de tuiles trop profonds : archive à refaire");
    }
    for (Pmtiles.Entry entry : Pmtiles.decodeDirectory(file, offset, length)) {
      if (entry.run() > 0) {
        entries.add(entry);
      } else if (entry.offset() < 0 || entry.length() > header.leaves().length() - entry.offset()) {
        throw new TileFormatException("répertoire annoncé hors du fichier : archive à refaire");
      } else {
        unfold(file, header.leaves().offset() + entry.offset(), entry.length(), depth + 1, entries);
      }
      if (entries.size() > MOST_ENTRIES) {
        throw new TileFormatException("plus de 50 millions de tuiles : archive à refaire");
      }
    }
  }

  /**
   * The gzip-compressed tile as the archive holds it, not copied: read-only, a buffer of its own
   * each time. Empty where there is nothing to show or no such tile exists.
   */
  public Optional<ByteBuffer> tile(int z, int x, int y) {
    int entry = find(z, x, y);
    return entry < 0
        ? Optional.empty()
        : Optional.of(content.slice(offsets[entry], lengths[entry]));
  }

  private byte[] copy(int entry) {
    byte[] bytes = new byte[lengths[entry]];
    content.get(offsets[entry], bytes);
    return bytes;
  }

  private int find(int z, int x, int y) {
    if (!TileId.exists(z, x, y)) {
      return -1;
    }
    long number = new TileId(z, x, y).hilbert();
    int position = Arrays.binarySearch(tiles, number);
    int entry = position >= 0 ? position : -position - 2;
    return entry >= 0 && number < tiles[entry] + runs[entry] ? entry : -1;
  }

  public int minZoom() {
    return header.minZoom();
  }

  public int maxZoom() {
    return header.maxZoom();
  }

  /** Degrees. */
  public double west() {
    return header.bounds().west();
  }

  /** Degrees. */
  public double south() {
    return header.bounds().south();
  }

  /** Degrees. */
  public double east() {
    return header.bounds().east();
  }

  /** Degrees. */
  public double north() {
    return header.bounds().north();
  }

  /** The archive's own description: JSON with {@code vector_layers}. */
  public String metadata() {
    return metadata;
  }

  /** How many tiles a map may ask for and get. */
  public long tileCount() {
    return header.addressed();
  }

  /** The size of the archive. */
  public int sizeBytes() {
    return content.capacity();
  }

  /**
   * Checks the whole archive: counts of the header, compression and structure of every tile.
   *
   * @throws TileFormatException naming the first tile at fault
   */
  public void verify() {
    long addressed = Arrays.stream(runs).asLongStream().sum();
    if (addressed != header.addressed() || tiles.length != header.entries()) {
      throw new TileFormatException(
          "l’en-tête annonce %d tuiles, l’archive en a %d : archive à refaire"
              .formatted(header.addressed(), addressed));
    }
    java.util.stream.IntStream.range(0, tiles.length).parallel().forEach(this::verifyTile);
  }

  private void verifyTile(int entry) {
    try {
      MvtTile.decode(Gzip.unpack(copy(entry), 0, lengths[entry]));
    } catch (TileFormatException e) {
      throw new TileFormatException(
          "tuile " + TileId.ofHilbert(tiles[entry]) + " : " + e.getMessage(), e);
    }
  }
}
