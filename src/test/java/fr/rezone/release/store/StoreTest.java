package fr.rezone.release.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.rezone.SmallWorld;
import fr.rezone.indicator.Figures;
import fr.rezone.indicator.SmallFigures;
import fr.rezone.source.structure.Activity;
import fr.rezone.source.structure.Capacity;
import fr.rezone.source.structure.EhpadPrices;
import fr.rezone.source.structure.GeoPoint;
import fr.rezone.source.structure.Ownership;
import fr.rezone.source.structure.PostalAddress;
import fr.rezone.territory.around.NothingNear;
import fr.rezone.territory.structure.LegalEntity;
import fr.rezone.territory.structure.Structure;
import fr.rezone.territory.structure.StructureCoverage;
import fr.rezone.territory.structure.StructureKinds;
import fr.rezone.territory.structure.Structures;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
  private final Path folder;
  private final Store store;
  private byte[] bytes = {};

  StoreTest(@TempDir Path folder) {
    this.folder = folder;
    SmallFigures small = SmallFigures.of(new SmallWorld(), folder);
    Structures structures = structures();
    store =
        new Store(
            small.atlas(),
            small.figures(),
            structures,
            NothingNear.of(structures, small.atlas().tvs().size()));
  }

  @BeforeEach
  void write() throws IOException {
    store.write(folder.resolve(Store.FILE));
    bytes = Files.readAllBytes(folder.resolve(Store.FILE));
  }

  private static Structures structures() {
    StructureKinds kinds = StructureKinds.load();
    Structure hospital =
        new Structure(
            "010000024",
            true,
            "Hôpital d’Alpha",
            List.of(kinds.get("hopital")),
            "355",
            new LegalEntity("010780054", "Hôpital"),
            Ownership.PUBLIC,
            new PostalAddress("1 RUE A", "", "01400", "ALPHA"),
            "01001",
            "01001",
            new GeoPoint(2.05, 46.05),
            Map.of(Capacity.BEDS_REHABILITATION, 46),
            new EhpadPrices(
                OptionalInt.of(2000),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.of(150)),
            List.of("finess", "sae"),
            LocalDate.of(2026, 1, 31));
    return new Structures(
        List.of(hospital),
        new StructureCoverage(Set.of("01"), Set.of(Activity.REHABILITATION), true, Set.of("01")));
  }

  private Store read(byte[] content) throws IOException {
    return Store.read(Files.write(folder.resolve("copie.bin"), content));
  }

  private static byte[] written(Store store, Path file) throws IOException {
    store.write(file);
    return Files.readAllBytes(file);
  }

  @Test
  void whatIsReadIsWhatWasWritten() throws IOException {
    Store copy = read(bytes);
    assertThat(written(copy, folder.resolve("encore.bin"))).isEqualTo(bytes);
    assertThat(copy.atlas().communes().all()).isEqualTo(store.atlas().communes().all());
    assertThat(copy.atlas().tvs().all()).isEqualTo(store.atlas().tvs().all());
    assertThat(copy.atlas().quartiers().all()).isEqualTo(store.atlas().quartiers().all());
    assertThat(copy.atlas().epci().all()).isEqualTo(store.atlas().epci().all());
    assertThat(copy.atlas().fiscalZones()).isEqualTo(store.atlas().fiscalZones());
    assertThat(copy.atlas().recoding().former()).isEqualTo(store.atlas().recoding().former());
    assertThat(copy.atlas().zonings().quartiers()).isEqualTo(store.atlas().zonings().quartiers());
    assertThat(copy.structures().all()).isEqualTo(store.structures().all());
    assertThat(copy.structures().coverage()).isEqualTo(store.structures().coverage());
    for (Figures.Key key : store.figures().columns().keySet()) {
      for (int rank = 0; rank < column(store, key).size(); rank++) {
        assertThat(column(copy, key).figure(rank)).isEqualTo(column(store, key).figure(rank));
      }
    }
  }

  private static fr.rezone.indicator.FigureColumn column(Store store, Figures.Key key) {
    return store
        .figures()
        .column(store.figures().catalogue().get(key.indicator()), key.level())
        .orElseThrow();
  }

  @Test
  void everyTruncationAndAnyByteMoreIsRefused() {
    for (int length = 0; length < bytes.length; length += length < 200 ? 1 : 7) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> read(cut)).as("%d bytes", length).isInstanceOf(IOException.class);
    }
    assertThatThrownBy(() -> read(Arrays.copyOf(bytes, bytes.length + 1)))
        .isInstanceOf(IOException.class);
  }

  @Test
  void everyFlippedBitIsRefused() {
    Random random = new Random(8);
    for (int round = 0; round < 400; round++) {
      byte[] damaged = bytes.clone();
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      assertThatThrownBy(() -> read(damaged)).isInstanceOf(IOException.class);
    }
  }

  /** Whoever changes bytes may also change the checksum: no length may then fill the memory. */
  @Test
  void changedBytesUnderARightChecksumAreRefusedOrReadNeverACrash() throws IOException {
    Random random = new Random(9);
    int refused = 0;
    for (int round = 0; round < 600; round++) {
      byte[] forged = bytes.clone();
      for (int i = random.nextInt(3); i >= 0; i--) {
        forged[random.nextInt(forged.length - Long.BYTES)] =
            (byte) (random.nextBoolean() ? random.nextInt() : random.nextBoolean() ? 0x7f : 0xff);
      }
      CRC32C checksum = new CRC32C();
      checksum.update(forged, 0, forged.length - Long.BYTES);
      ByteBuffer.wrap(forged).putLong(forged.length - Long.BYTES, checksum.getValue());
      try {
        read(forged);
      } catch (IOException e) {
        refused++;
      }
    }
    assertThat(refused).isPositive();
  }

  @Test
  void anotherFileIsRefused() {
    assertThatThrownBy(() -> read("PK".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> Store.read(folder.resolve("absent.bin")))
        .isInstanceOf(IOException.class);
  }
}
