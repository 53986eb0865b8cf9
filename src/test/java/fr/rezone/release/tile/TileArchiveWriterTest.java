package fr.rezone.release.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** A small country of ten by ten jagged squares, of which the layers are known in advance. */
class TileArchiveWriterTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final TileSetDescription DESCRIPTION =
      TileSetDescription.ofFrance("Essai", "Personne");

  @TempDir private Path folder = Path.of(".");

  /** Corners jittered by the seed, the same for the four squares that meet there. */
  private static List<TileFeature> squares() {
    Random random = new Random(1);
    Coordinate[][] corners = new Coordinate[11][11];
    for (int i = 0; i <= 10; i++) {
      for (int j = 0; j <= 10; j++) {
        double jitter = random.nextInt(300) / 1000.0;
        corners[i][j] = new Coordinate(i + jitter, 40 + j + random.nextInt(300) / 1000.0);
      }
    }
    List<TileFeature> squares = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      for (int j = 0; j < 10; j++) {
        Geometry square =
            FACTORY.createPolygon(
                new Coordinate[] {
                  corners[i][j],
                  corners[i + 1][j],
                  corners[i + 1][j + 1],
                  corners[i][j + 1],
                  corners[i][j]
                });
        squares.add(TileFeature.ofCode(10L * i + j, square, "%d%d".formatted(i, j)));
      }
    }
    return squares;
  }

  private static TileLayer communes() {
    return new TileLayer("communes", 0, 8, TileLayer.Kind.COVERAGE, squares());
  }

  private static TileLayer structures(int count) {
    Random random = new Random(2);
    List<TileFeature> points = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Coordinate place = new Coordinate(5 + random.nextDouble(), 45 + random.nextDouble());
      points.add(
          new TileFeature(
              i, FACTORY.createPoint(place), Map.of("kind", TileValue.of("k" + i % 5)), 0));
    }
    return new TileLayer("structures", 8, 8, TileLayer.Kind.POINTS, points);
  }

  private PmtilesReader write(String name, TileLayer... layers) throws IOException {
    Path file = folder.resolve(name);
    TileArchiveWriter.write(file, List.of(layers), DESCRIPTION, TileProgress.none());
    PmtilesReader reader = PmtilesReader.open(file);
    reader.verify();
    return reader;
  }

  private static MvtTile decode(PmtilesReader reader, int z, int x, int y) {
    byte[] tile = TileBytes.of(reader, z, x, y).orElseThrow();
    return MvtTile.decode(Gzip.unpack(tile, 0, tile.length));
  }

  @Test
  void neighboursRunTheirCommonEdgesInOppositeDirectionsAtEveryZoomInEveryTile()
      throws IOException {
    PmtilesReader reader = write("a.pmtiles", communes());
    for (int z = 0; z <= 8; z++) {
      for (int x = 0; x < 1 << z; x++) {
        for (int y = 0; y < 1 << z; y++) {
          if (TileBytes.of(reader, z, x, y).isPresent()) {
            MvtTile.Layer layer = decode(reader, z, x, y).layers().getFirst();
            assertThat(TileTopology.overlapping(TileTopology.unmatched(layer)))
                .as("tuile %d/%d/%d", z, x, y)
                .isEmpty();
          }
        }
      }
    }
    // Deep inside the country no edge is left over at all: 5.6° E, 45.6° N.
    assertThat(TileTopology.unmatched(decode(reader, 8, 131, 91).layers().getFirst())).isEmpty();
  }

  @Test
  void attributesIdsAndMetadataArrive() throws IOException {
    PmtilesReader reader = write("a.pmtiles", communes(), structures(10));

    MvtTile world = decode(reader, 0, 0, 0);
    assertThat(world.layers()).extracting(MvtTile.Layer::name).containsExactly("communes");
    assertThat(world.layers().getFirst().features()).hasSize(100);
    assertThat(world.layers().getFirst().features().get(42).id()).isEqualTo(42);
    assertThat(world.layers().getFirst().features().get(42).attributes())
        .isEqualTo(Map.of("code", "42"));
    assertThat(reader.metadata())
        .contains(
            "\"vector_layers\"", "\"id\":\"communes\"", "\"maxzoom\":8", "\"code\":\"String\"");
    assertThat(reader.maxZoom()).isEqualTo(8);
    assertThat(reader.west()).isBetween(0.0, 0.3);
  }

  @Test
  void pointsAreEachInOneTileAndLoseNothingWhenThinned() throws IOException {
    PmtilesReader few = write("a.pmtiles", structures(500));
    PmtilesReader many = write("b.pmtiles", structures(60_000));

    assertThat(count(few)).isEqualTo(500);
    assertThat(count(many)).isEqualTo(60_000);
    for (int x = 0; x < 256; x++) {
      for (int y = 0; y < 256; y++) {
        assertThat(TileBytes.of(many, 8, x, y).map(tile -> tile.length).orElse(0))
            .isLessThanOrEqualTo(PointThinner.BUDGET_BYTES);
      }
    }
  }

  /** 2,000 points of one place, of which a third are of two kinds, seen from afar and from near. */
  @Test
  void gatheredPointsSayHowManyTheyAreOfEachWord() throws IOException {
    Random random = new Random(3);
    List<TileFeature> points = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      Coordinate place = new Coordinate(5 + random.nextDouble() / 4, 45 + random.nextDouble() / 4);
      points.add(
          new TileFeature(
              i,
              FACTORY.createPoint(place),
              Map.of(
                  "code", TileValue.of("c" + i), "genres", TileValue.of(i % 3 == 0 ? "a+b" : "b")),
              0));
    }
    PmtilesReader reader =
        write("c.pmtiles", new TileLayer("lieux", 3, 8, TileLayer.Kind.CLUSTERS, points));

    for (int z = 3; z <= 8; z++) {
      Map<String, Long> counts = new java.util.HashMap<>();
      int features = 0;
      for (int x = 0; x < 1 << z; x++) {
        for (int y = 0; y < 1 << z; y++) {
          if (TileBytes.of(reader, z, x, y).isPresent()) {
            for (MvtTile.Feature feature : decode(reader, z, x, y).layers().getFirst().features()) {
              features++;
              if (feature.attributes().containsKey("nombre")) {
                feature
                    .attributes()
                    .forEach((word, count) -> counts.merge(word, Long.parseLong(count), Long::sum));
              } else {
                counts.merge("nombre", 1L, Long::sum);
                counts.merge(feature.attributes().get("genres"), 1L, Long::sum);
              }
            }
          }
        }
      }
      assertThat(counts)
          .as("zoom %d", z)
          .isEqualTo(Map.of("nombre", 2_000L, "a+b", 667L, "b", 1_333L));
      assertThat(features).as("zoom %d", z).isBetween(1, z >= 7 ? 2_000 : 16);
    }
  }

  /** 30,000 places of long names on one square kilometre: gathered even at the last zoom. */
  @Test
  void gatheredTilesStayWithinTheirBudgetHoweverCrowded() throws IOException {
    Random random = new Random(4);
    List<TileFeature> points = new ArrayList<>();
    for (int i = 0; i < 30_000; i++) {
      Coordinate place =
          new Coordinate(5 + random.nextDouble() / 80, 45 + random.nextDouble() / 80);
      points.add(
          new TileFeature(
              i,
              FACTORY.createPoint(place),
              Map.of(
                  "nom", TileValue.of(Long.toString(random.nextLong(), 36).repeat(4)),
                  "genres", TileValue.of("k" + i % 40)),
              0));
    }
    PmtilesReader reader =
        write("d.pmtiles", new TileLayer("lieux", 9, 11, TileLayer.Kind.CLUSTERS, points));

    for (int z = 9; z <= 11; z++) {
      long all = 0;
      for (int x = 0; x < 1 << z; x++) {
        for (int y = 0; y < 1 << z; y++) {
          all += weighed(reader, z, x, y);
        }
      }
      assertThat(all).as("zoom %d", z).isEqualTo(30_000);
    }
  }

  /** How many points a tile stands for; its bytes are within the budget. */
  private static long weighed(PmtilesReader reader, int z, int x, int y) {
    if (TileBytes.of(reader, z, x, y).isEmpty()) {
      return 0;
    }
    assertThat(TileBytes.of(reader, z, x, y).orElseThrow().length)
        .isLessThanOrEqualTo(PointClusters.BUDGET_BYTES);
    return decode(reader, z, x, y).layers().getFirst().features().stream()
        .mapToLong(feature -> Long.parseLong(feature.attributes().getOrDefault("nombre", "1")))
        .sum();
  }

  private static long count(PmtilesReader reader) {
    long count = 0;
    for (int x = 0; x < 256; x++) {
      for (int y = 0; y < 256; y++) {
        if (TileBytes.of(reader, 8, x, y).isPresent()) {
          for (MvtTile.Feature feature : decode(reader, 8, x, y).layers().getFirst().features()) {
            count += Long.parseLong(feature.attributes().getOrDefault("nombre", "1"));
          }
        }
      }
    }
    return count;
  }

  @Test
  void equalLayersGiveEqualBytesOnAnyNumberOfCores() throws Exception {
    write("a.pmtiles", communes(), structures(2_000));
    try (ForkJoinPool one = new ForkJoinPool(1)) {
      one.submit(() -> write("b.pmtiles", communes(), structures(2_000))).get();
    }

    assertThat(folder.resolve("b.pmtiles")).hasSameBinaryContentAs(folder.resolve("a.pmtiles"));
    assertThat(Files.size(folder.resolve("a.pmtiles"))).isLessThan(200_000);
  }

  @Test
  void overlappingAreasAndEmptyLayersAreAllowed() throws IOException {
    List<TileFeature> squares = squares();
    TileLayer quarters =
        new TileLayer(
            "quartiers",
            0,
            8,
            TileLayer.Kind.AREAS,
            List.of(
                squares.get(0), TileFeature.ofCode(7, squares.get(0).lonLat().buffer(0.1), "b")));
    TileLayer empty = new TileLayer("vide", 0, 8, TileLayer.Kind.AREAS, List.of());

    PmtilesReader reader = write("a.pmtiles", quarters, empty);

    assertThat(decode(reader, 5, 16, 12).layers().getFirst().features()).hasSize(2);
  }
}
