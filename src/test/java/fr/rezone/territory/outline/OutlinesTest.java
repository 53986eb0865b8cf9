package fr.rezone.territory.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.rezone.territory.Level;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class OutlinesTest {
  private static final Mosaic MOSAIC =
      Mosaic.of(
          List.of(
              raw("01", "POLYGON((0 0,4 0,4 4,0 4,0 0),(1 1,1 2,2 2,2 1,1 1))"),
              raw(
                  "02",
                  "MULTIPOLYGON(((1 1,2 1,2 2,1 2,1 1)),((8.001 -3.5,9 -3.5,9 -2,8.001 -3.5)))"),
              raw("03", "POLYGON((5 5,7 5,4 5,5 5))"),
              raw("04", "POLYGON((6 6,6 6,6 6,6 6))")),
          Grid.THOUSANDTHS);

  @TempDir private Path folder = Path.of(".");

  private static RawOutline raw(String code, String wkt) {
    try {
      return new RawOutline(code, new WKTReader().read(wkt));
    } catch (ParseException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Outlines outlines() {
    return Outlines.builder()
        .add(Level.COMMUNE, Grid.THOUSANDTHS, MOSAIC.outlines())
        .add(Level.TVS, Grid.THOUSANDTHS, MOSAIC.dissolve(_ -> Optional.of("T")))
        .build();
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    Path file = folder.resolve("contours.bin");
    outlines().write(file);

    Outlines read = Outlines.read(file);

    assertThat(read.levels()).containsExactly(Level.TVS, Level.COMMUNE);
    for (Level level : read.levels()) {
      assertThat(read.list(level)).isEqualTo(outlines().list(level));
    }
    assertThat(read.find(Level.COMMUNE, "02").orElseThrow().geometry().getNumGeometries())
        .isEqualTo(2);
    assertThat(read.find(Level.COMMUNE, "99")).isEmpty();
    assertThat(read.find(Level.REGION, "01")).isEmpty();
  }

  @Test
  void aPointFindsItsTerritories() {
    Outlines outlines = outlines();

    assertThat(codes(outlines.locator(Level.COMMUNE).covering(3, 3))).containsExactly("01");
    assertThat(codes(outlines.locator(Level.COMMUNE).covering(1.5, 1.5))).containsExactly("02");
    assertThat(codes(outlines.locator(Level.COMMUNE).covering(1, 1.5))).containsExactly("01", "02");
    assertThat(outlines.locator(Level.COMMUNE).covering(7, 7)).isEmpty();
    assertThat(outlines.locator(Level.EPCI).covering(3, 3)).isEmpty();
  }

  private static List<String> codes(List<Outline> outlines) {
    return outlines.stream().map(Outline::code).toList();
  }

  @Test
  void aDamagedFileIsRefusedInOneLine() throws IOException {
    Path file = folder.resolve("contours.bin");
    outlines().write(file);
    byte[] sound = Files.readAllBytes(file);
    Random random = new Random(1);
    for (int i = 0; i < 300; i++) {
      byte[] damaged = sound.clone();
      damaged[random.nextInt(sound.length)] ^= (byte) (1 + random.nextInt(255));
      Files.write(file, damaged);
      assertThatThrownBy(() -> Outlines.read(file))
          .isInstanceOf(OutlineFileException.class)
          .hasMessageStartingWith("contours.bin : ")
          .hasMessageEndingWith("refaire l’import");
    }
  }

  /** Whoever changes bytes may also change the checksum. */
  @Test
  void changedBytesUnderARightChecksumAreReadOrRefusedNeverACrash() throws IOException {
    Path file = folder.resolve("contours.bin");
    outlines().write(file);
    byte[] sound = Files.readAllBytes(file);
    Random random = new Random(2);
    int refused = 0;
    for (int i = 0; i < 2_000; i++) {
      byte[] forged = sound.clone();
      for (int j = random.nextInt(3); j >= 0; j--) {
        forged[random.nextInt(forged.length - Integer.BYTES)] =
            (byte) (random.nextBoolean() ? random.nextInt() : random.nextBoolean() ? 0x7f : 0xff);
      }
      CRC32 sum = new CRC32();
      sum.update(forged, 0, forged.length - Integer.BYTES);
      ByteBuffer.wrap(forged).putInt(forged.length - Integer.BYTES, (int) sum.getValue());
      Files.write(file, forged);
      try {
        Outlines.read(file);
      } catch (OutlineFileException e) {
        refused++;
      }
    }
    assertThat(refused).isPositive();
  }

  @Test
  void theWholeCountryFitsInASmallFile() throws IOException {
    List<Mirror.Place> places = Mirror.places();
    Mosaic mosaic =
        Mosaic.of(places.stream().map(Mirror.Place::outline).toList(), Grid.THOUSANDTHS);
    Outlines country =
        Outlines.builder()
            .add(Level.COMMUNE, Grid.THOUSANDTHS, mosaic.outlines())
            .add(
                Level.TVS,
                Grid.THOUSANDTHS,
                mosaic.dissolve(Mirror.grouping(places, Mirror.Place::tvs)))
            .build();
    Path file = folder.resolve("contours.bin");
    country.write(file);

    Outlines read = Outlines.read(file);

    assertThat(Files.size(file)).isLessThan(3_000_000);
    assertThat(read.list(Level.COMMUNE)).isEqualTo(mosaic.outlines());
    assertThat(codes(read.locator(Level.COMMUNE).covering(5.216, 46.205))).containsExactly("01053");
    for (Outline commune : read.list(Level.COMMUNE)) {
      Geometry geometry = commune.geometry();
      if (commune.hasSurface()) {
        assertThat(read.locator(Level.COMMUNE).covering(commune.label().x, commune.label().y))
            .as(commune.code())
            .containsExactly(commune);
      } else {
        assertThat(geometry.getLength()).isPositive();
      }
    }
  }
}
