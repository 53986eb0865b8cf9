package fr.rezone.territory.around;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.rezone.source.structure.GeoPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompassTest {
  private static final GeoPoint HERE = new GeoPoint(0, 0);

  @ParameterizedTest(name = "towards {0}, {1} is {2}")
  @CsvSource({
    "0, 1, au nord",
    "1, 1, au nord-est",
    "1, 0, à l’est",
    "1, -1, au sud-est",
    "0, -1, au sud",
    "-1, -1, au sud-ouest",
    "-1, 0, à l’ouest",
    "-1, 1, au nord-ouest",
  })
  void theEightWindsAreNamed(double lon, double lat, String french) {
    assertThat(Compass.of(HERE, new GeoPoint(lon, lat)).french()).isEqualTo(french);
  }

  @Test
  void anEighthEndsHalfwayToTheNext() {
    // 22.5 degrees from north: tan(22.5°) = 0.41421.
    assertThat(Compass.of(HERE, new GeoPoint(0.4141e-3, 1e-3))).isEqualTo(Compass.NORTH);
    assertThat(Compass.of(HERE, new GeoPoint(0.4143e-3, 1e-3))).isEqualTo(Compass.NORTH_EAST);
  }

  @Test
  void theBearingAcrossTheOceanIsThatOfTheGreatCircle() {
    // From Paris (48.8566, 2.3522) to New York (40.7128, -74.0060): 291.8 degrees.
    assertThat(
            Compass.bearingDegrees(new GeoPoint(2.3522, 48.8566), new GeoPoint(-74.0060, 40.7128)))
        .isEqualTo(291.8, within(0.1));
  }

  @Test
  void drivingIsCalibratedOnTheStraightLine() {
    assertThat(DrivingEstimate.minutes(10_000)).isEqualTo(10.2, within(1e-9));
    assertThat(DrivingEstimate.roadMetres(10_000)).isEqualTo(12_600, within(1e-9));
  }
}
