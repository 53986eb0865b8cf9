package fr.rezone.territory.around;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.rezone.territory.Atlas;
import fr.rezone.territory.structure.StructureKind;
import org.junit.jupiter.api.Test;

class StructuresAroundTest {
  /** A tenth of a degree of longitude on the parallel 47.05, metres. */
  private static final double STEP = 0.1 * Math.cos(Math.toRadians(47.05)) * 111_195.08;

  private final Atlas atlas = World.atlas();
  private final NearestStructures nearest = World.nearest();
  private final StructureCounts counts =
      new StructureCounts(atlas, World.structures(), World.KINDS.all());

  private static StructureKind kind(String id) {
    return World.KINDS.get(id);
  }

  @Test
  void theMostPopulatedCommuneIsTheCentre() {
    assertThat(Centres.commune(atlas, atlas.tvs().get("A")).code()).isEqualTo("45002");
    assertThat(Centres.commune(atlas, atlas.tvs().get("B")).code()).isEqualTo("45004");
    assertThat(World.centres().find(0).orElseThrow().distanceMetres(World.middle(1)))
        .isLessThan(0.01);
  }

  @Test
  void theNearestIsFoundInsideAndOutsideTheTerritory() {
    assertThat(nearest.metres(0, kind("msp"))).isEqualTo(0, within(0.5));
    assertThat(nearest.metres(1, kind("msp"))).isEqualTo(2 * STEP, within(10.0));
    assertThat(nearest.metres(0, kind("hopital"))).isEqualTo(3 * STEP, within(10.0));
    assertThat(nearest.find(0, kind("hopital")))
        .map(near -> near.structure().id())
        .contains("180000003");
  }

  @Test
  void aStructureWithoutPositionStandsAtItsCommuneYetStaysAsItWas() {
    assertThat(nearest.metres(0, kind("pharmacie"))).isEqualTo(STEP, within(10.0));
    assertThat(nearest.find(0, kind("pharmacie")).orElseThrow().structure().position()).isNull();
  }

  @Test
  void whatIsNowhereIsInfinitelyFar() {
    assertThat(nearest.metres(0, kind("laboratoire"))).isInfinite();
    assertThat(nearest.find(0, kind("laboratoire"))).isEmpty();
  }

  @Test
  void arraysThatDoNotFitAreRefused() {
    assertThatThrownBy(() -> NearestStructures.of(World.structures(), 2, new int[3], new float[3]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> NearestStructures.of(World.structures(), 1, new int[] {4}, new float[1]))
        .hasMessageContaining("4");
  }

  @Test
  void countsAndDensitiesAddUp() {
    assertThat(counts.count(atlas.tvs().get("A"), kind("msp"))).hasValue(1);
    assertThat(counts.count(atlas.communes().get("45001"), kind("msp"))).hasValue(0);
    // 1 for 4,000 inhabitants; 1 for the 6,500 of the Loiret; hospitals: 1 for the 10,500.
    assertThat(counts.density(atlas.tvs().get("A"), kind("msp"))).hasValue(2.5);
    assertThat(counts.density(atlas.departements().get("45"), kind("msp")).orElseThrow())
        .isEqualTo(10_000 / 6_500.0, within(1e-12));
    assertThat(counts.density(atlas.regions().get("24"), kind("hopital")).orElseThrow())
        .isEqualTo(10_000 / 10_500.0, within(1e-12));
  }

  @Test
  void whereTheRegisterIsNotThereIsNoCountRatherThanZero() {
    assertThat(counts.isKnown(atlas.tvs().get("C"), kind("msp"))).isFalse();
    assertThat(counts.count(atlas.tvs().get("C"), kind("msp"))).isEmpty();
    assertThat(counts.density(atlas.regions().get("24"), kind("msp"))).isEmpty();
    assertThat(counts.listed(atlas.regions().get("24"), kind("msp"))).isEqualTo(1);
    assertThat(counts.count(atlas.tvs().get("C"), kind("hopital"))).hasValue(1);
  }
}
