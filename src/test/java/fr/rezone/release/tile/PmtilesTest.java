package fr.rezone.release.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PmtilesTest {
  private static final Pmtiles.Bounds WORLD = new Pmtiles.Bounds(-180, -85, 180, 85);
  private static final Pmtiles.Center CENTER = new Pmtiles.Center(2.5, 46.5, 5);

  @TempDir private Path folder = Path.of(".");

  private static byte[] tile(int content) {
    MvtEncoder encoder = new MvtEncoder();
    MvtEncoder.Layer layer = encoder.layer("p", 4096);
    layer.addPoint(content, Map.of(), 1, 1);
    layer.end();
    return Gzip.pack(encoder.toBytes());
  }

  private Path write(TreeMap<TileId, byte[]> tiles) throws IOException {
    PmtilesWriter writer = new PmtilesWriter();
    tiles.forEach(writer::add);
    Path file = folder.resolve("a.pmtiles");
    writer.write(file, "{}", WORLD, CENTER);
    return file;
  }

  @Test
  void everyTileComesBackAndEqualOnesAreStoredOnce() throws IOException {
    TreeMap<TileId, byte[]> tiles = new TreeMap<>();
    for (int x = 0; x < 8; x++) {
      for (int y = 0; y < 8; y++) {
        tiles.put(new TileId(3, x, y), tile(x < 6 ? 1 : 2));
      }
    }
    tiles.remove(new TileId(3, 7, 7));

    PmtilesReader reader = PmtilesReader.open(write(tiles));
    reader.verify();

    assertThat(TileBytes.of(reader, 3, 0, 0)).hasValue(tile(1));
    assertThat(TileBytes.of(reader, 3, 6, 3)).hasValue(tile(2));
    assertThat(TileBytes.of(reader, 3, 7, 7)).isEmpty();
    assertThat(TileBytes.of(reader, 2, 0, 0)).isEmpty();
    assertThat(TileBytes.of(reader, 3, 8, 0)).isEmpty();
    assertThat(TileBytes.of(reader, -1, 0, 0)).isEmpty();
    assertThat(reader.tileCount()).isEqualTo(63);
    assertThat(reader.minZoom()).isEqualTo(3);
    assertThat(reader.sizeBytes()).isLessThan(127 + 2 * tile(1).length + 100);
    assertThat(reader.metadata()).isEqualTo("{}");
  }

  @Test
  void aLargeArchiveHasLeavesAndItsRootStaysSmall() throws IOException {
    TreeMap<TileId, byte[]> tiles = new TreeMap<>();
    Random random = new Random(5);
    while (tiles.size() < 30_000) {
      TileId id = new TileId(12, random.nextInt(4096), random.nextInt(4096));
      tiles.put(id, tile(random.nextInt(20_000)));
    }
    Path file = write(tiles);
    Pmtiles.Header header = Pmtiles.decodeHeader(Files.readAllBytes(file));
    PmtilesReader reader = PmtilesReader.open(file);

    assertThat(header.leaves().length()).isPositive();
    assertThat(header.root().offset() + header.root().length()).isLessThan(16_384);
    tiles.forEach(
        (id, bytes) -> assertThat(TileBytes.of(reader, id.z(), id.x(), id.y())).hasValue(bytes));
  }

  @Test
  void anEmptyArchiveIsSound() throws IOException {
    PmtilesReader reader = PmtilesReader.open(write(new TreeMap<>()));
    reader.verify();

    assertThat(TileBytes.of(reader, 0, 0, 0)).isEmpty();
  }

  @Test
  void whatIsNoArchiveIsRefusedWithTheNameOfTheFile() throws IOException {
    TreeMap<TileId, byte[]> tiles = new TreeMap<>(Map.of(new TileId(0, 0, 0), tile(1)));
    byte[] whole = Files.readAllBytes(write(tiles));
    Path cut = folder.resolve("coupe.pmtiles");
    Files.write(cut, Arrays.copyOf(whole, whole.length - 1));
    Path other = folder.resolve("autre.pmtiles");
    Files.write(other, new byte[500]);

    assertThatThrownBy(() -> PmtilesReader.open(cut))
        .isInstanceOf(TileFormatException.class)
        .hasMessageStartingWith("coupe.pmtiles : archive de tuiles tronquée");
    assertThatThrownBy(() -> PmtilesReader.open(other))
        .hasMessage("autre.pmtiles : en-tête d’une autre nature que PMTiles 3 : archive à refaire");
  }

  /** Any byte may be wrong: the archive then still works, or says so, and never fails otherwise. */
  @Test
  void damagedBytesAreNeverABug() throws IOException {
    TreeMap<TileId, byte[]> tiles = new TreeMap<>();
    for (int x = 0; x < 4; x++) {
      tiles.put(new TileId(2, x, x), tile(x));
    }
    byte[] sound = Files.readAllBytes(write(tiles));
    Random random = new Random(9);
    Path file = folder.resolve("b.pmtiles");
    int refused = 0;
    for (int i = 0; i < 3_000; i++) {
      byte[] damaged = sound.clone();
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      Files.write(file, damaged);
      try {
        PmtilesReader.open(file).verify();
      } catch (TileFormatException _) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(1_000);
  }
}
