package fr.rezone.site.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistancesTest {
  @ParameterizedTest(name = "{0} m is {1}, {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0      | moins de 0,1 km | env. 1 min
          449    | 0,4 km          | env. 1 min
          9949   | 9,9 km          | env. 10 min
          9951   | 10 km           | env. 10 min
          29000  | 29 km           | env. 30 min
          40000  | 40 km           | env. 40 min
          63700  | 64 km           | env. 1 h 05
          """)
  void distancesAreWrittenNoFinerThanTheyAreKnown(double metres, String km, String driving) {
    assertThat(Distances.km(metres).replace('\u00a0', ' ')).isEqualTo(km);
    assertThat(Distances.driving(metres).replace('\u00a0', ' ')).isEqualTo(driving);
  }

  @Test
  void theBasketHoldsSixWithoutRepeats() {
    Basket basket = new Basket(List.of("1", "2", "1", "3", "4", "5", "6", "7"));
    assertThat(basket.codes()).containsExactly("1", "2", "3", "4", "5", "6");
    assertThat(basket.isFull()).isTrue();
    assertThat(basket.without("2").with("9").path()).isEqualTo("/comparer?t=1&t=3&t=4&t=5&t=6&t=9");
    assertThat(new Basket(List.of()).path()).isEqualTo("/comparer");
    assertThat(new Basket(List.of("1", "2")).carried()).isEqualTo("?panier=1&panier=2");
  }
}
