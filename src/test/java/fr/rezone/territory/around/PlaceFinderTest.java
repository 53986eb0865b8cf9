package fr.rezone.territory.around;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.rezone.source.structure.GeoPoint;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Level;
import fr.rezone.territory.Quartier;
import fr.rezone.territory.Tvs;
import fr.rezone.territory.outline.Grid;
import fr.rezone.territory.outline.Outlines;
import org.junit.jupiter.api.Test;

class PlaceFinderTest {
  /** Metres of a degree of a meridian on the sphere of 6,371,008.8 m. */
  private static final double DEGREE = 111_195.08;

  private final PlaceFinder finder = new PlaceFinder(World.atlas(), World.outlines());

  @Test
  void aPointIsInItsCommuneAndTerritory() {
    Whereabouts here = finder.locate(World.middle(2));
    assertThat(here.isInside()).isTrue();
    assertThat(here.commune()).map(Commune::code).contains("45003");
    assertThat(here.tvs()).map(Tvs::code).contains("B");
    assertThat(here.physicians()).map(d -> d.level().letters()).contains("ZAC");
  }

  @Test
  void theNearestBetterZonedCommuneIsMeasuredToItsBorder() {
    // From 2.05 to the border at 2.2 on the parallel 47.05: 0.15 x cos(47.05°) degrees.
    Whereabouts here = finder.locate(World.middle(0));
    Reach<Commune> better = here.better().orElseThrow();
    assertThat(better.place().code()).isEqualTo("45003");
    assertThat(better.direction()).isEqualTo(Compass.EAST);
    assertThat(better.metres())
        .isEqualTo(0.15 * Math.cos(Math.toRadians(47.05)) * DEGREE, within(20.0));
    // A ZAC looks for a ZIP; a ZIP for nothing.
    assertThat(finder.locate(World.middle(2)).better().orElseThrow().place().code())
        .isEqualTo("45004");
    assertThat(finder.locate(World.middle(3)).better()).isEmpty();
  }

  @Test
  void insideAQuarterItsOwnLevelHolds() {
    Whereabouts inside = finder.locate(new GeoPoint(2.025, 47.025));
    assertThat(inside.quartiers()).extracting(Quartier::code).containsExactly("QN04501M");
    assertThat(inside.quartiersMapped()).isTrue();
    assertThat(inside.physicians()).map(d -> d.level().letters()).contains("ZIP");
    assertThat(inside.nearestQuartier()).isEmpty();
  }

  @Test
  void outsideItTheQuarterIsNamedWithItsDistance() {
    Whereabouts outside = finder.locate(new GeoPoint(2.025, 47.05));
    assertThat(outside.quartiers()).isEmpty();
    assertThat(outside.quartiersMapped()).isTrue();
    assertThat(outside.physicians()).map(d -> d.level().letters()).contains("HZ");
    Reach<Quartier> nearest = outside.nearestQuartier().orElseThrow();
    assertThat(nearest.metres()).isEqualTo(0.02 * DEGREE, within(1.0));
    assertThat(nearest.direction()).isEqualTo(Compass.SOUTH);
  }

  @Test
  void withoutItsOutlineAQuarterIsOnlyPossible() {
    Whereabouts here = finder.locate(World.middle(1));
    assertThat(here.quartiersMapped()).isFalse();
    assertThat(here.quartiers()).extracting(Quartier::code).containsExactly("QN04502M");
    Whereabouts nowhere =
        new PlaceFinder(
                World.atlas(),
                Outlines.builder()
                    .add(Level.COMMUNE, Grid.THOUSANDTHS, World.outlines().list(Level.COMMUNE))
                    .build())
            .locate(World.middle(0));
    assertThat(nowhere.quartiersMapped()).isFalse();
    assertThat(nowhere.nearestQuartier()).isEmpty();
  }

  @Test
  void justOutsideTheOutlinesTheNearestCommuneIsGivenAsSuch() {
    // 0.01 degree north of the row: 1,112 m.
    Whereabouts near = finder.locate(new GeoPoint(2.15, 47.11));
    assertThat(near.isInside()).isFalse();
    assertThat(near.commune()).map(Commune::code).contains("45002");
    assertThat(near.metresOutside()).isEqualTo(0.01 * DEGREE, within(1.0));
    Whereabouts atSea = finder.locate(new GeoPoint(2.15, 47.2));
    assertThat(atSea.commune()).isEmpty();
    assertThat(atSea.better()).isEmpty();
  }

  @Test
  void aPointOnABorderBelongsToTheFirstByCode() {
    assertThat(finder.findCommune(new GeoPoint(2.1, 47.05))).contains("45001");
    assertThat(finder.findCommune(new GeoPoint(2.4, 47.05))).contains("18005");
  }
}
