package fr.rezone.territory.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrondissementsTest {
  @ParameterizedTest(name = "{0} {1} -> {2}")
  @CsvSource({
    "75056, 75001, 75101",
    "75056, 75020, 75120",
    "75056, 75116, 75116",
    "75056, 75021, 75056",
    "75056, 75651, 75056",
    "75056, '', 75056",
    "75056, 69001, 75056",
    "69123, 69001, 69381",
    "69123, 69009, 69389",
    "69123, 69010, 69123",
    "13055, 13001, 13201",
    "13055, 13016, 13216",
    "13055, 13017, 13055",
    "13055, 130 6, 13055",
    "01053, 01000, 01053",
  })
  void onlyAPostalCodeOfAnArrondissementMovesAPlaceThere(
      String commune, String postalCode, String expected) {
    assertThat(Arrondissements.refine(commune, postalCode)).isEqualTo(expected);
  }
}
