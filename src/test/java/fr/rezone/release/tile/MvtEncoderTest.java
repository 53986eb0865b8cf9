package fr.rezone.release.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsLayer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** What we write is read by another implementation, and by ours. */
class MvtEncoderTest {
  private static final int[] SHELL = {0, 0, 10, 0, 10, 10, 0, 10};
  private static final int[] HOLE = {2, 2, 2, 4, 4, 4, 4, 2};

  private static byte[] sample() {
    MvtEncoder encoder = new MvtEncoder();
    MvtEncoder.Layer areas = encoder.layer("tvs", 2048);
    areas.addArea(300, Map.of("code", TileValue.of("2A004")), List.of(SHELL, HOLE));
    areas.end();
    MvtEncoder.Layer points = encoder.layer("libelles", 2048);
    points.addPoint(0, Map.of("rang", TileValue.of(12)), 5, 2047);
    points.addPoint(1, Map.of("nom", TileValue.of("L’Haÿ-les-Roses")), 0, 0);
    points.end();
    encoder.layer("vide", 2048).end();
    return encoder.toBytes();
  }

  @Test
  void anotherReaderFindsTheSame() throws IOException {
    Map<String, JtsLayer> layers =
        MvtReader.loadMvt(
                new ByteArrayInputStream(sample()),
                new GeometryFactory(),
                new TagKeyValueMapConverter(false, "id"))
            .getLayersByName();

    assertThat(layers).containsOnlyKeys("tvs", "libelles");
    Geometry area =
        java.util.Objects.requireNonNull(layers.get("tvs")).getGeometries().iterator().next();
    assertThat(area.isValid()).isTrue();
    assertThat(area.getArea()).isEqualTo(100 - 4);
    assertThat(area.getUserData()).isEqualTo(Map.of("code", "2A004", "id", 300L));
    assertThat(java.util.Objects.requireNonNull(layers.get("libelles")).getExtent())
        .isEqualTo(2048);
    assertThat(java.util.Objects.requireNonNull(layers.get("libelles")).getGeometries())
        .extracting(Geometry::getUserData)
        .containsExactly(Map.of("rang", 12L, "id", 0L), Map.of("nom", "L’Haÿ-les-Roses", "id", 1L));
  }

  @Test
  void ourOwnReaderFindsTheSame() {
    MvtTile tile = MvtTile.decode(sample());

    assertThat(tile.layers()).extracting(MvtTile.Layer::name).containsExactly("tvs", "libelles");
    MvtTile.Feature area = tile.layers().get(0).features().getFirst();
    assertThat(area.id()).isEqualTo(300);
    assertThat(area.attributes()).isEqualTo(Map.of("code", "2A004"));
    assertThat(area.paths()).containsExactly(SHELL, HOLE);
    assertThat(tile.layers().get(1).features().get(0).paths()).containsExactly(new int[] {5, 2047});
  }

  @Test
  void anyTruncationIsSaid() {
    byte[] whole = sample();
    for (int length = 1; length < whole.length; length++) {
      byte[] cut = java.util.Arrays.copyOf(whole, length);
      try {
        assertThat(MvtTile.decode(cut).layers()).hasSizeLessThan(2); // cut between two layers
      } catch (TileFormatException e) {
        assertThat(e).hasMessageContaining("tronqu");
      }
    }
  }

  @Test
  void aHoleWithoutShellIsRefused() {
    MvtEncoder encoder = new MvtEncoder();
    MvtEncoder.Layer layer = encoder.layer("a", 4096);
    layer.addArea(1, Map.of(), List.of(HOLE));
    layer.end();

    assertThatThrownBy(() -> MvtTile.decode(encoder.toBytes()))
        .isInstanceOf(TileFormatException.class)
        .hasMessage("trou sans contour avant lui dans l’objet 1");
  }
}
