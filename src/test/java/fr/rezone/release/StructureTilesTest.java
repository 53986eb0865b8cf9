package fr.rezone.release;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rezone.NationalRelease;
import fr.rezone.release.tile.MvtTile;
import fr.rezone.release.tile.TileBytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The structures of the whole country as tiles: none is lost, no tile is heavy. */
@Tag("mirror")
class StructureTilesTest {
  private static Release release;
  private static Map<String, Long> expected = Map.of();

  @BeforeAll
  static void open() {
    release = NationalRelease.open();
    Map<String, Long> counts = new HashMap<>();
    release.structures().all().stream()
        .filter(structure -> structure.position() != null)
        .forEach(structure -> counts.merge(structure.kindSet(), 1L, Long::sum));
    expected = counts;
  }

  private static List<byte[]> tiles(int z) {
    List<byte[]> tiles = new ArrayList<>();
    for (int x = 0; x < 1 << z; x++) {
      for (int y = 0; y < 1 << z; y++) {
        TileBytes.of(release.structureTiles(), z, x, y).ifPresent(tiles::add);
      }
    }
    return tiles;
  }

  private static MvtTile decode(byte[] packed) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return MvtTile.decode(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sixty kilobytes as served, that is compressed. */
  @Test
  void everyTileAtEveryZoomIsLightAndCountsEveryStructureOnce() {
    int last = release.structureTiles().maxZoom();
    for (int z = release.structureTiles().minZoom(); z <= last; z++) {
      Map<String, Long> counts = new HashMap<>();
      int heaviest = 0;
      Set<String> alone = new HashSet<>();
      for (byte[] tile : tiles(z)) {
        heaviest = Math.max(heaviest, tile.length);
        for (MvtTile.Feature feature : decode(tile).layers().getFirst().features()) {
          Map<String, String> attributes = feature.attributes();
          if (attributes.containsKey("code")) {
            assertThat(alone.add(attributes.get("code"))).isTrue();
            counts.merge(attributes.get("genres"), 1L, Long::sum);
          } else {
            attributes.forEach(
                (word, count) -> {
                  if (!word.equals("nombre")) {
                    counts.merge(word, Long.parseLong(count), Long::sum);
                  }
                });
          }
        }
      }
      assertThat(heaviest).as("zoom %d", z).isLessThanOrEqualTo(60_000);
      assertThat(counts).as("zoom %d", z).isEqualTo(expected);
      System.err.printf(
          "structures, zoom %d : %d octets au plus, %d seules%n", z, heaviest, alone.size());
    }
  }

  @Test
  void theMapItselfNoLongerCarriesThem() {
    byte[] tile = TileBytes.of(release.tiles(), 10, 516, 373).orElseThrow(); // Toulouse
    assertThat(decode(tile).layers())
        .extracting(MvtTile.Layer::name)
        .contains("communes", "tvs", "reperes-quartiers")
        .doesNotContain("structures");
  }
}
