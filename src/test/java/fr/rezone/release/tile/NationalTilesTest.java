package fr.rezone.release.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real map of the country: what it weighs, and that neighbours fit at every zoom. */
class NationalTilesTest {
  @TempDir private static Path folder = Path.of(".");
  private static List<ZoomStatistics> zooms = List.of();

  @BeforeAll
  static void build() {
    zooms = France.write(folder.resolve("carte.pmtiles"));
  }

  private static PmtilesReader reader() {
    try {
      return PmtilesReader.open(folder.resolve("carte.pmtiles"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static MvtTile decode(byte[] tile) {
    return MvtTile.decode(Gzip.unpack(tile, 0, tile.length));
  }

  @Test
  void theArchiveIsSoundAndSmall() {
    PmtilesReader reader = reader();
    reader.verify();

    assertThat(reader.sizeBytes()).isLessThan(20_000_000);
    assertThat(zooms).hasSize(12);
    assertThat(zooms).allMatch(zoom -> zoom.largestBytes() < 110_000);
  }

  @Test
  void theFirstNationalViewIsLight() {
    PmtilesReader reader = reader();
    int bytes = 0;
    for (int x = 15; x <= 16; x++) { // -11.25° to 11.25°
      for (int y = 10; y <= 11; y++) { // 40.98° to 55.78°
        bytes += TileBytes.of(reader, 5, x, y).orElseThrow().length;
      }
    }
    assertThat(bytes).isLessThan(100_000);
  }

  /**
   * Every border between neighbours is run once in each direction; what is left over is coast or
   * foreign border, the same in all layers. Rounding turns a handful of slivers inside out: they
   * are left out, and their neighbours overlap by a step.
   */
  @Test
  void neighboursLeaveNoGapAtAnyZoom() {
    PmtilesReader reader = reader();
    int strays = 0;
    for (int z = 0; z <= 11; z++) {
      for (byte[] tile : tiles(reader, z)) {
        Map<String, Map<TileTopology.Edge, Integer>> unmatched = new HashMap<>();
        for (MvtTile.Layer layer : decode(tile).layers()) {
          if (!layer.name().equals("libelles")) {
            unmatched.put(layer.name(), TileTopology.unmatched(layer));
            assertThat(TileTopology.overlapping(TileTopology.unmatched(layer))).isEmpty();
          }
        }
        for (String layer : List.of("departements", "communes")) {
          strays += strays(unmatched, layer, z);
        }
        if (z >= 6) {
          strays += strays(unmatched, "tvs", z);
        }
      }
    }
    assertThat(strays).isLessThan(10);
  }

  private static int strays(
      Map<String, Map<TileTopology.Edge, Integer>> unmatched, String layer, int zoom) {
    Map<TileTopology.Edge, Integer> own = unmatched.getOrDefault(layer, Map.of());
    Set<TileTopology.Edge> strays = new HashSet<>(own.keySet());
    strays.removeAll(unmatched.getOrDefault("regions", Map.of()).keySet());
    assertThat(zoom == 6 ? strays : Set.of()).isEmpty();
    return strays.size();
  }

  private static List<byte[]> tiles(PmtilesReader reader, int z) {
    List<byte[]> tiles = new ArrayList<>();
    for (int x = 0; x < 1 << z; x++) {
      for (int y = 0; y < 1 << z; y++) {
        TileBytes.of(reader, z, x, y).ifPresent(tiles::add);
      }
    }
    return tiles;
  }

  @Test
  void everyTerritoryIsOnTheMapAtTheLastZoom() {
    PmtilesReader reader = reader();
    Map<String, Set<Long>> ids = new HashMap<>();
    for (byte[] tile : tiles(reader, 11)) {
      for (MvtTile.Layer layer : decode(tile).layers()) {
        layer
            .features()
            .forEach(
                feature ->
                    ids.computeIfAbsent(layer.name(), _ -> new HashSet<>()).add(feature.id()));
      }
    }
    assertThat(ids.get("regions")).hasSize(26);
    assertThat(ids.get("departements")).hasSize(109);
    assertThat(ids.get("tvs")).hasSize(2_838);
    assertThat(ids.get("communes")).hasSize(35_011 - 2); // two have no surface
    assertThat(ids).containsKey("libelles");
  }

  @Test
  void coarseTilesStillShowNearlyEveryTvs() {
    byte[] tile = TileBytes.of(reader(), 5, 16, 11).orElseThrow();
    MvtTile.Layer tvs =
        decode(tile).layers().stream()
            .filter(layer -> layer.name().equals("tvs"))
            .findFirst()
            .orElseThrow();

    assertThat(tvs.features()).hasSizeGreaterThan(1_700);
  }
}
