package fr.rezone.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.rezone.source.Catalogue;
import fr.rezone.source.Dataset;
import fr.rezone.source.Mirror;
import fr.rezone.source.structure.GeoPoint;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Level;
import fr.rezone.territory.ZoningRules;
import fr.rezone.territory.around.Centres;
import fr.rezone.territory.around.NearestStructures;
import fr.rezone.territory.around.PlaceFinder;
import fr.rezone.territory.around.Placement;
import fr.rezone.territory.around.StructureCounts;
import fr.rezone.territory.around.Whereabouts;
import fr.rezone.territory.outline.Outline;
import fr.rezone.territory.outline.Outlines;
import fr.rezone.territory.structure.Structure;
import fr.rezone.territory.structure.StructureKind;
import fr.rezone.territory.structure.StructureKinds;
import fr.rezone.territory.structure.StructureMerger;
import fr.rezone.territory.structure.Structures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** What is around, over the whole country of the mirror. */
@Tag("mirror")
class AroundMirrorTest {
  /** Query points and outlines are whole numbers of these: the test below computes exactly. */
  private static final double MICRO = 1e6;

  private record World(
      Atlas atlas,
      List<Outline> communes,
      Structures structures,
      Centres centres,
      PlaceFinder finder,
      Function<String, Optional<GeoPoint>> point) {}

  private static final StructureKinds KINDS = StructureKinds.load();
  private static Optional<World> made = Optional.empty();

  @BeforeAll
  static void read() {
    Mirror mirror = new Mirror(fr.rezone.territory.outline.Mirror.folder());
    SourceReading reading = new SourceReading(ZoningRules.load());
    for (Dataset dataset : Catalogue.load().datasets()) {
      reading.keep(reading.read(dataset, mirror.findAll(dataset)));
    }
    Atlas atlas = reading.atlas().build(reading.reports());
    Outlines outlines = OutlineJoin.join(reading.outlines(), List.of(), atlas, Map.of());
    Function<String, Optional<GeoPoint>> point =
        code -> outlines.find(Level.COMMUNE, code).map(Centres::point);
    PlaceFinder finder = new PlaceFinder(atlas, outlines);
    made =
        Optional.of(
            new World(
                atlas,
                outlines.list(Level.COMMUNE).stream()
                    .filter(o -> !atlas.communes().get(o.code()).divided())
                    .toList(),
                reading.structures(
                    new StructureMerger(KINDS, atlas.recoding()::find, finder::findCommune)),
                Centres.of(atlas, code -> outlines.find(Level.COMMUNE, code)),
                finder,
                point));
  }

  private static World world() {
    return made.orElseThrow();
  }

  @Test
  void theCountsOfOccitanieAreThoseOfTheRegister() {
    StructureCounts counts =
        new StructureCounts(world().atlas(), world().structures(), KINDS.all());
    var occitanie = world().atlas().regions().get("76");
    Map.of("ehpad", 817, "msp", 372, "centre-sante", 280, "ssiad", 256, "cpts", 82)
        .forEach(
            (kind, count) ->
                assertThat(counts.count(occitanie, KINDS.get(kind))).as(kind).hasValue(count));
    // 150 CH, 57 CHR and the rest of the kind: never fewer than the two.
    assertThat(counts.listed(occitanie, KINDS.get("hopital"))).isGreaterThanOrEqualTo(207);
    assertThat(counts.isKnown(world().atlas().regions().get("53"), KINDS.get("msp"))).isFalse();
    int inDepartements =
        world().atlas().departements().all().stream()
            .filter(d -> d.region().equals("76"))
            .mapToInt(d -> counts.listed(d, KINDS.get("pharmacie")))
            .sum();
    assertThat(counts.listed(occitanie, KINDS.get("pharmacie"))).isEqualTo(inDepartements);
  }

  @Test
  void tenThousandPointsAreLocatedAsAnExactComputationDoes() {
    SplittableRandom random = new SplittableRandom(20_240_703);
    List<long[]> points = new ArrayList<>();
    List<Outline> outlines = world().communes();
    for (int i = 0; i < 4_000; i++) {
      points.add(micro(random.nextDouble(-5.2, 9.7), random.nextDouble(41.3, 51.2)));
    }
    for (int i = 0; i < 1_000; i++) {
      points.add(micro(random.nextDouble(55.2, 55.85), random.nextDouble(-21.4, -20.85)));
    }
    for (int i = 0; i < 2_500; i++) {
      // On a corner of a border, or halfway along one: exactly on it.
      Coordinate[] ring = outlines.get(random.nextInt(outlines.size())).geometry().getCoordinates();
      int at = random.nextInt(ring.length - 1);
      points.add(
          random.nextBoolean()
              ? micro(ring[at].x, ring[at].y)
              : micro((ring[at].x + ring[at + 1].x) / 2, (ring[at].y + ring[at + 1].y) / 2));
    }
    for (int i = 0; i < 2_000; i++) {
      // Anywhere in the box of a commune, so that islands and enclaves are met.
      Envelope box = outlines.get(random.nextInt(outlines.size())).geometry().getEnvelopeInternal();
      points.add(
          micro(
              random.nextDouble(box.getMinX(), box.getMaxX() + 1e-6),
              random.nextDouble(box.getMinY(), box.getMaxY() + 1e-6)));
    }
    List<Outline> islandsAndHoles =
        outlines.stream().filter(o -> o.geometry().getNumGeometries() > 1 || hasHole(o)).toList();
    assertThat(islandsAndHoles).hasSizeGreaterThan(20);
    for (int i = 0; i < 500; i++) {
      Outline outline = islandsAndHoles.get(random.nextInt(islandsAndHoles.size()));
      Geometry part =
          outline.geometry().getGeometryN(random.nextInt(outline.geometry().getNumGeometries()));
      Envelope box = part.getEnvelopeInternal();
      points.add(
          micro(
              random.nextDouble(box.getMinX(), box.getMaxX() + 1e-6),
              random.nextDouble(box.getMinY(), box.getMaxY() + 1e-6)));
    }
    assertThat(points).hasSize(10_000);
    List<Exact> exact = outlines.stream().map(Exact::of).toList();
    int inside = 0;
    int corners = 0;
    int sides = 0;
    for (long[] point : points) {
      TreeSet<String> holders = new TreeSet<>();
      Place place = Place.OUTSIDE;
      for (Exact outline : exact) {
        Place there = outline.locate(point[0], point[1]);
        if (there != Place.OUTSIDE) {
          holders.add(outline.code());
          place = there.compareTo(place) > 0 ? there : place;
        }
      }
      GeoPoint asked = new GeoPoint(point[0] / MICRO, point[1] / MICRO);
      String found = world().finder().findCommune(asked).orElse("");
      if (place == Place.SIDE) {
        // No double lies exactly on a slanted side: either neighbour is right, or none by the sea.
        assertThat(found)
            .as(asked::toString)
            .matches(code -> code.isEmpty() || holders.contains(code));
        sides++;
      } else {
        assertThat(found).as(asked::toString).isEqualTo(holders.isEmpty() ? "" : holders.first());
        corners += place == Place.CORNER ? 1 : 0;
      }
      inside += found.isEmpty() ? 0 : 1;
    }
    assertThat(corners).isGreaterThan(1_000);
    assertThat(sides).isGreaterThan(500);
    assertThat(inside).isGreaterThan(6_000);
  }

  private static boolean hasHole(Outline outline) {
    return outline.geometry() instanceof org.locationtech.jts.geom.Polygon polygon
        && polygon.getNumInteriorRing() > 0;
  }

  private static long[] micro(double lon, double lat) {
    return new long[] {Math.round(lon * MICRO), Math.round(lat * MICRO)};
  }

  /** Rings in whole millionths of a degree: the even-odd rule without rounding. */
  private record Exact(
      String code, List<long[][]> rings, long west, long east, long south, long north) {
    static Exact of(Outline outline) {
      List<long[][]> rings = new ArrayList<>();
      Geometry geometry = outline.geometry();
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        if (geometry.getGeometryN(i) instanceof org.locationtech.jts.geom.Polygon polygon) {
          rings.add(ring(polygon.getExteriorRing().getCoordinates()));
          for (int j = 0; j < polygon.getNumInteriorRing(); j++) {
            rings.add(ring(polygon.getInteriorRingN(j).getCoordinates()));
          }
        }
      }
      Envelope box = geometry.getEnvelopeInternal();
      long[] low = micro(box.getMinX(), box.getMinY());
      long[] high = micro(box.getMaxX(), box.getMaxY());
      return new Exact(outline.code(), rings, low[0], high[0], low[1], high[1]);
    }

    private static long[][] ring(Coordinate[] points) {
      long[][] ring = new long[points.length][];
      for (int i = 0; i < points.length; i++) {
        ring[i] = micro(points[i].x, points[i].y);
        assertThat(points[i].x * MICRO).isEqualTo(ring[i][0], within(1e-6));
      }
      return ring;
    }

    Place locate(long x, long y) {
      if (x < west || x > east || y < south || y > north) {
        return Place.OUTSIDE;
      }
      boolean odd = false;
      boolean side = false;
      for (long[][] ring : rings) {
        for (int i = 1; i < ring.length; i++) {
          long ax = ring[i - 1][0] - x;
          long ay = ring[i - 1][1] - y;
          long bx = ring[i][0] - x;
          long by = ring[i][1] - y;
          if (bx == 0 && by == 0) {
            return Place.CORNER;
          }
          long cross = ax * by - bx * ay;
          side |= cross == 0 && ax * bx <= 0 && ay * by <= 0;
          if (ay > 0 != by > 0 && (by > ay ? cross > 0 : cross < 0)) {
            odd = !odd;
          }
        }
      }
      return side ? Place.SIDE : odd ? Place.INSIDE : Place.OUTSIDE;
    }
  }

  /** Where a point is to an outline; on a corner the answer is exact, both being whole numbers. */
  private enum Place {
    OUTSIDE,
    INSIDE,
    SIDE,
    CORNER
  }

  @Test
  void theNearestBetterZonedCommuneIsTheNearestOfAll() {
    SplittableRandom random = new SplittableRandom(11);
    var physicians = world().atlas().zonings().rules().professions().getFirst();
    for (int i = 0; i < 40; i++) {
      Commune commune =
          world().atlas().communes().at(random.nextInt(world().atlas().communes().size()));
      Optional<GeoPoint> at = world().point().apply(commune.code());
      if (at.isEmpty()) {
        continue;
      }
      Whereabouts here = world().finder().locate(at.get());
      if (here.better().isEmpty() || here.physicians().isEmpty()) {
        continue;
      }
      int order = here.physicians().get().level().order();
      double least = Double.POSITIVE_INFINITY;
      for (Outline outline : world().communes()) {
        var other =
            world().atlas().zoning(physicians, world().atlas().communes().get(outline.code()));
        if (other.isPresent() && other.get().level().order() < order) {
          least = Math.min(least, metresToCorners(at.get(), outline));
        }
      }
      // Corners are no nearer than borders, and no farther than a side is long.
      assertThat(here.better().get().metres()).isLessThanOrEqualTo(least * 1.01 + 1);
      assertThat(here.better().get().metres()).isGreaterThan(least - 6_000);
    }
  }

  private static double metresToCorners(GeoPoint from, Outline outline) {
    double least = Double.POSITIVE_INFINITY;
    for (Coordinate corner : outline.geometry().getCoordinates()) {
      least = Math.min(least, from.distanceMetres(new GeoPoint(corner.x, corner.y)));
    }
    return least;
  }

  @Test
  void aLocationTakesFiftyMicrosecondsAtMost() {
    SplittableRandom random = new SplittableRandom(5);
    List<GeoPoint> points = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      points.add(new GeoPoint(random.nextDouble(-4.5, 7.5), random.nextDouble(43.5, 50)));
    }
    double best = Double.POSITIVE_INFINITY;
    int found = 0;
    for (int round = 0; round < 5; round++) {
      long start = System.nanoTime();
      for (GeoPoint point : points) {
        found += world().finder().locate(point).isInside() ? 1 : 0;
      }
      best = Math.min(best, (System.nanoTime() - start) / 1_000.0 / points.size());
    }
    System.out.printf("location: %.1f µs each, %d inside%n", best, found / 5);
    assertThat(best).isLessThan(50);
  }

  @Test
  void theNearestStructuresOfTheCountryAreFoundInFiveSecondsAndAreTheNearest() {
    long start = System.nanoTime();
    NearestStructures nearest =
        NearestStructures.compute(
            world().centres(), world().structures(), world().point(), KINDS.all());
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf("nearest structures: %.2f s%n", seconds);
    assertThat(seconds).isLessThan(5);
    Structures placed = Placement.of(world().structures(), world().point());
    SplittableRandom random = new SplittableRandom(9);
    for (int i = 0; i < 60; i++) {
      int territory = random.nextInt(world().centres().size());
      StructureKind kind = KINDS.all().get(random.nextInt(KINDS.all().size()));
      Optional<GeoPoint> centre = world().centres().find(territory);
      if (centre.isEmpty()) {
        continue;
      }
      double least = Double.POSITIVE_INFINITY;
      for (Structure structure : placed.all()) {
        GeoPoint position = structure.position();
        if (structure.is(kind) && position != null) {
          least = Math.min(least, centre.get().distanceMetres(position));
        }
      }
      if (least <= NearestStructures.REACH_METRES) {
        assertThat(nearest.metres(territory, kind)).isEqualTo(least, within(1.0));
      } else {
        assertThat(nearest.metres(territory, kind)).isInfinite();
      }
    }
  }
}
