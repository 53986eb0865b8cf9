package fr.rezone.release.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class LabelLayerTest {
  private static Label commune(int id, double lon, double lat, long weight) {
    return new Label(id, "commune", "c" + id, "Commune " + id, new Coordinate(lon, lat), weight, 5);
  }

  @Test
  void theWeightiestOfACellComesFirstAndEveryoneAtTheEnd() {
    TileLayer layer =
        LabelLayer.of(
            "libelles",
            List.of(commune(1, 2.001, 46, 100), commune(2, 2, 46, 9_000), commune(3, 9, 46, 5)),
            11);

    assertThat(layer.features()).extracting(TileFeature::id).containsExactly(2L, 1L, 3L);
    assertThat(layer.features()).extracting(TileFeature::minZoom).containsExactly(5, 11, 5);
    assertThat(layer.features().getFirst().attributes())
        .containsEntry("rang", TileValue.of(0))
        .containsEntry("nom", TileValue.of("Commune 2"));
  }

  @Test
  void noTileGetsMoreNewNamesThanItHasCells() {
    Random random = new Random(4);
    List<Label> labels = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      labels.add(commune(i, 2 + random.nextDouble(), 46 + random.nextDouble(), i));
    }
    TileLayer layer = LabelLayer.of("libelles", labels, 11);

    long atFive = layer.features().stream().filter(feature -> feature.minZoom() == 5).count();
    // One degree at zoom 5 spans less than two cells a side in longitude and three in latitude.
    assertThat(atFive).isBetween(1L, 6L);
    assertThat(layer.features()).hasSize(5_000).allMatch(feature -> feature.minZoom() <= 11);
  }

  @Test
  void orderOfInputDoesNotMatter() {
    List<Label> labels = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      labels.add(commune(i, i % 7, 40 + i % 5, i % 3));
    }
    assertThat(LabelLayer.of("l", labels.reversed(), 11)).isEqualTo(LabelLayer.of("l", labels, 11));
  }
}
