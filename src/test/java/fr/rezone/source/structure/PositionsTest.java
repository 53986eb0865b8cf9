package fr.rezone.source.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionsTest {
  private final Positions positions = new Positions();

  /**
   * The public sample of FINESS+ gives the same place in both systems; a metre is about 0.00001°.
   */
  @ParameterizedTest(name = "{0}: {1}, {2}")
  @CsvSource({
    "northing first, 6570414.61, 873766.07",
    "easting first,  873766.07, 6570414.61",
    "latitude first, 46.211257, 5.254203",
    "longitude first, 5.254203, 46.211257",
  })
  void everySpellingOfOnePlaceGivesTheSamePosition(String spelling, double first, double second) {
    GeoPoint point = positions.decide("01", first, second).orElseThrow();
    assertThat(point.lon()).as(spelling).isCloseTo(5.254203, within(1e-5));
    assertThat(point.lat()).as(spelling).isCloseTo(46.211257, within(1e-5));
  }

  /**
   * Metres computed here by the series of the transverse Mercator projection, independently of the
   * library.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "971, -61.5, 16.2",
    "972, -61.0, 14.7",
    "973, -52.5, 4.9",
    "975, -56.3, 46.9",
    "974, 55.5, -21.1",
    "976, 45.1, -12.8"
  })
  void overseasMetresAreReadInTheProjectionOfTheTerritory(
      String departement, double lon, double lat) {
    int zone = (int) Math.floor((lon + 180) / 6) + 1;
    double[] metres = utm(lon, lat, zone * 6 - 183);
    GeoPoint point = positions.decide(departement, metres[1], metres[0]).orElseThrow();
    assertThat(point.lon()).isCloseTo(lon, within(1e-5));
    assertThat(point.lat()).isCloseTo(lat, within(1e-5));
  }

  @Test
  void aPositionOfAnotherDepartementIsRefused() {
    assertThat(positions.decide("31", 5.254203, 46.211257)).isEmpty();
    assertThat(positions.decide("974", 873766.07, 6570414.61)).isEmpty();
  }

  @Test
  void withoutDepartementAnywhereInFranceIsPlausibleAndNowhereElse() {
    assertThat(positions.decide("", 55.5, -21.1)).contains(new GeoPoint(55.5, -21.1));
    assertThat(positions.decide("", 13.4, 52.5)).isEmpty();
  }

  @Test
  void absurdNumbersGiveNoPositionAndNoError() {
    double[] odd = {
      0,
      -0.0,
      Double.NaN,
      Double.POSITIVE_INFINITY,
      Double.MAX_VALUE,
      Double.MIN_VALUE,
      -9999,
      1e6,
      1e7,
      2e7,
      90,
      180
    };
    String[] departements = {"", "01", "2A", "971", "973", "974", "99", "988"};
    for (double first : odd) {
      for (double second : odd) {
        for (String departement : departements) {
          assertThat(positions.decide(departement, first, second)).isEmpty();
        }
      }
    }
  }

  @Test
  void anyPairOfNumbersGivesAPlausiblePositionOrNone() {
    Random random = new Random(2154);
    for (int i = 0; i < 20_000; i++) {
      double first = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(9));
      double second = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(9));
      positions
          .decide("33", first, second)
          .ifPresent(
              point -> {
                assertThat(point.lon()).isBetween(-1.4, 0.4);
                assertThat(point.lat()).isBetween(44.1, 45.7);
              });
    }
  }

  /**
   * Transverse Mercator by the classic series (Snyder 1987, 8-9 to 8-15), good to millimetres near
   * the meridian.
   */
  private static double[] utm(double lonDegrees, double latDegrees, double meridian) {
    double a = 6_378_137;
    double e2 = 0.00669438002290;
    double lat = Math.toRadians(latDegrees);
    double n = a / Math.sqrt(1 - e2 * Math.pow(Math.sin(lat), 2));
    double t = Math.pow(Math.tan(lat), 2);
    double ep2 = e2 / (1 - e2);
    double c = ep2 * Math.pow(Math.cos(lat), 2);
    double d = Math.cos(lat) * Math.toRadians(lonDegrees - meridian);
    double arc =
        a
            * ((1 - e2 / 4 - 3 * e2 * e2 / 64 - 5 * e2 * e2 * e2 / 256) * lat
                - (3 * e2 / 8 + 3 * e2 * e2 / 32 + 45 * e2 * e2 * e2 / 1024) * Math.sin(2 * lat)
                + (15 * e2 * e2 / 256 + 45 * e2 * e2 * e2 / 1024) * Math.sin(4 * lat)
                - (35 * e2 * e2 * e2 / 3072) * Math.sin(6 * lat));
    double easting =
        500_000
            + 0.9996
                * n
                * (d
                    + (1 - t + c) * Math.pow(d, 3) / 6
                    + (5 - 18 * t + t * t + 72 * c - 58 * ep2) * Math.pow(d, 5) / 120);
    double northing =
        0.9996
            * (arc
                + n
                    * Math.tan(lat)
                    * (d * d / 2
                        + (5 - t + 9 * c + 4 * c * c) * Math.pow(d, 4) / 24
                        + (61 - 58 * t + t * t + 600 * c - 330 * ep2) * Math.pow(d, 6) / 720));
    return new double[] {easting, latDegrees < 0 ? 10_000_000 + northing : northing};
  }
}
