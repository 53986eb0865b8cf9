package fr.rezone.release.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.rezone.territory.around.NearestStructures;
import fr.rezone.territory.around.World;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class NearestStoreTest {
  private static final int KINDS = World.KINDS.all().size();

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    NearestStructures written = World.nearest();
    NearestStructures read = NearestStore.read(input(written), World.structures(), KINDS, 3);
    assertThat(read.ranks()).isEqualTo(written.ranks());
    assertThat(read.metres()).isEqualTo(written.metres());
  }

  @Test
  void aSectionForOtherKindsOrTerritoriesIsRefused() throws IOException {
    assertThatThrownBy(
            () -> NearestStore.read(input(World.nearest()), World.structures(), KINDS + 1, 3))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(
            () -> NearestStore.read(input(World.nearest()), World.structures(), KINDS, 4))
        .isInstanceOf(IOException.class);
  }

  private static StoreInput input(NearestStructures nearest) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StoreOutput out = new StoreOutput(bytes);
    NearestStore.write(nearest, out);
    out.flush();
    return new StoreInput(ByteBuffer.wrap(bytes.toByteArray()));
  }
}
