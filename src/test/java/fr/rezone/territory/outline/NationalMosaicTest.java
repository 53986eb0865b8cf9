package fr.rezone.territory.outline;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rezone.territory.outline.OutlineFault.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.CoverageUnion;

/** The real outlines of the country: every fault known beforehand is met, and nothing is lost. */
class NationalMosaicTest {
  private static List<Mirror.Place> places = List.of();
  private static Mosaic mosaic = Mosaic.of(List.of(), Grid.THOUSANDTHS);

  @BeforeAll
  static void lay() {
    places = Mirror.places();
    mosaic = Mosaic.of(places.stream().map(Mirror.Place::outline).toList(), Grid.THOUSANDTHS);
  }

  @Test
  void everyCommuneHasAValidOutlineAndALabelInsideIt() {
    assertThat(mosaic.outlines()).hasSize(34_966 + 45);
    assertThat(mosaic.outlines()).allMatch(outline -> outline.geometry().isValid());
    assertThat(mosaic.outlines().stream().filter(Outline::hasSurface))
        .allMatch(
            outline ->
                outline
                    .geometry()
                    .contains(outline.geometry().getFactory().createPoint(outline.label())));
  }

  @Test
  void theTwoCommunesWithoutSurfaceAreKeptAndSaid() {
    assertThat(mosaic.outlines().stream().filter(outline -> !outline.hasSurface()))
        .extracting(Outline::code)
        .containsExactly("39140", "41284");
    assertThat(mosaic.faults().stream().filter(fault -> fault.kind() == Kind.NO_SURFACE))
        .hasSize(2);
  }

  @Test
  void everyInvalidOutlineIsInTheReport() {
    Set<String> reported = new HashSet<>();
    mosaic.faults().forEach(fault -> reported.addAll(fault.codes()));

    List<String> invalid =
        places.stream()
            .map(Mirror.Place::outline)
            .filter(outline -> !outline.geometry().isValid())
            .map(RawOutline::code)
            .toList();

    assertThat(invalid).hasSize(20);
    assertThat(reported).containsAll(invalid);
  }

  @Test
  void soundOutlinesAreUntouched() {
    Set<String> reported = new HashSet<>();
    mosaic.faults().forEach(fault -> reported.addAll(fault.codes()));
    List<Outline> laid = mosaic.outlines();
    int i = 0;
    for (Mirror.Place place :
        places.stream().sorted(java.util.Comparator.comparing(p -> p.outline().code())).toList()) {
      Outline outline = laid.get(i++);
      if (!reported.contains(outline.code())) {
        assertThat(outline.geometry().getArea())
            .as(outline.code())
            .isEqualTo(
                place.outline().geometry().getArea(), org.assertj.core.data.Offset.offset(1e-12));
      }
    }
  }

  @Test
  void unionOfCommunesEqualsUnionOfTheirTvs() {
    var tvsOf = Mirror.grouping(places, Mirror.Place::tvs);
    List<Outline> tvs = mosaic.dissolve(tvsOf);

    assertThat(tvs).hasSize(2_838).allMatch(outline -> outline.geometry().isValid());
    // JTS's own union of each side, independent of ours.
    Geometry ofCommunes =
        union(
            mosaic.outlines().stream()
                .filter(outline -> tvsOf.apply(outline.code()).isPresent())
                .toList());
    Geometry ofTvs = union(tvs);
    assertThat(ofCommunes.symDifference(ofTvs).getArea()).isLessThan(1e-9);
    assertThat(ofTvs.getArea())
        .isGreaterThan(60); // square degrees: the whole country, not a corner of it
  }

  @Test
  void largerTerritoriesCoverTheSameSurfaceWithoutSlivers() {
    double communes =
        mosaic.outlines().stream().mapToDouble(outline -> outline.geometry().getArea()).sum();
    List<Outline> departements =
        mosaic.dissolve(Mirror.grouping(places, Mirror.Place::departement));
    List<Outline> regions = mosaic.dissolve(Mirror.grouping(places, Mirror.Place::region));

    assertThat(departements).hasSize(109);
    assertThat(regions).hasSize(26);
    for (List<Outline> level : List.of(departements, regions)) {
      assertThat(level).allMatch(outline -> outline.geometry().isValid());
      assertThat(level.stream().mapToDouble(outline -> outline.geometry().getArea()).sum())
          .isEqualTo(communes, org.assertj.core.data.Offset.offset(1e-9));
    }
    // Only the foreign enclave of Llívia and a bay or lagoon closed by rounding stay open.
    Geometry country = mosaic.dissolve(_ -> Optional.of("FR")).getFirst().geometry();
    int holes = 0;
    for (int i = 0; i < country.getNumGeometries(); i++) {
      holes += ((org.locationtech.jts.geom.Polygon) country.getGeometryN(i)).getNumInteriorRing();
    }
    assertThat(holes)
        .isEqualTo((int) mosaic.faults().stream().filter(f -> f.kind() == Kind.HOLE).count())
        .isEqualTo(3);
  }

  @Test
  void nothingCrossesTheAntimeridian() {
    assertThat(mosaic.outlines())
        .allMatch(outline -> outline.geometry().getEnvelopeInternal().getWidth() < 10);
  }

  private static Geometry union(List<Outline> outlines) {
    return CoverageUnion.union(
        outlines
            .getFirst()
            .geometry()
            .getFactory()
            .buildGeometry(
                outlines.stream().filter(Outline::hasSurface).map(Outline::geometry).toList()));
  }
}
