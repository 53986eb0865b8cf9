package fr.rezone.release.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TileIdTest {
  @Test
  void numbersAreThoseOfTheSpecification() {
    assertThat(new TileId(0, 0, 0).hilbert()).isZero();
    assertThat(new TileId(1, 0, 0).hilbert()).isEqualTo(1);
    assertThat(new TileId(1, 0, 1).hilbert()).isEqualTo(2);
    assertThat(new TileId(1, 1, 1).hilbert()).isEqualTo(3);
    assertThat(new TileId(1, 1, 0).hilbert()).isEqualTo(4);
    assertThat(new TileId(2, 0, 0).hilbert()).isEqualTo(5);
    assertThat(new TileId(12, 3423, 1763).hilbert()).isEqualTo(19_078_479);
  }

  @Test
  void aNumberLeadsBackToItsTile() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      int z = random.nextInt(TileId.DEEPEST + 1);
      TileId id = new TileId(z, random.nextInt(1 << z), random.nextInt(1 << z));
      assertThat(TileId.ofHilbert(id.hilbert())).isEqualTo(id);
    }
  }

  @Test
  void tilesOutsideThePyramidAreRefused() {
    assertThat(TileId.exists(3, 8, 0)).isFalse();
    assertThat(TileId.exists(-1, 0, 0)).isFalse();
    assertThat(TileId.exists(27, 0, 0)).isFalse();
    assertThatThrownBy(() -> new TileId(3, 0, 8)).hasMessage("tuile hors de la pyramide : 3/0/8");
  }
}
