package fr.rezone.territory.around;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.rezone.source.travel.TravelTimeRow;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TravelTimesTest {
  private static TravelTimes times(TravelTimeRow... rows) {
    TravelTimes.Builder builder = TravelTimes.builder();
    for (TravelTimeRow row : rows) {
      builder.add(row);
    }
    return builder.build();
  }

  @Test
  void aPairIsFoundBothWaysAndTheWayAskedFirst() {
    TravelTimes times =
        times(
            new TravelTimeRow("01001", "2A001", 12.4),
            new TravelTimeRow("71001", "01001", 20),
            new TravelTimeRow("01001", "71001", 25.5));
    assertThat(times.minutes("01001", "2A001")).hasValue(12);
    assertThat(times.minutes("2A001", "01001")).hasValue(12);
    assertThat(times.minutes("01001", "71001")).hasValue(26);
    assertThat(times.minutes("71001", "01001")).hasValue(20);
    assertThat(times.minutes("01001", "01002")).isEmpty();
    assertThat(times.minutes("", "01001")).isEmpty();
    assertThat(times.size()).isEqualTo(3);
  }

  @Test
  void ofTwoTimesTheShorterIsKept() {
    TravelTimes times =
        times(new TravelTimeRow("01001", "01002", 9), new TravelTimeRow("01001", "01002", 7));
    assertThat(times.minutes("01001", "01002")).hasValue(7);
    assertThat(times.size()).isEqualTo(1);
  }

  @Test
  void mergedCommunesAreThoseOfTodayAndUnknownOnesAreLeftOut() {
    TravelTimes times =
        times(new TravelTimeRow("71003", "01001", 30), new TravelTimeRow("99999", "01001", 5))
            .recoded(
                code ->
                    switch (code) {
                      case "71003" -> Optional.of("71002");
                      case "01001" -> Optional.of("01001");
                      default -> Optional.empty();
                    });
    assertThat(times.minutes("71002", "01001")).hasValue(30);
    assertThat(times.size()).isEqualTo(1);
  }

  @Test
  void aFileOutOfOrderIsRefused() {
    assertThatThrownBy(() -> TravelTimes.of(new long[] {5L << 11, 4L << 11}))
        .isInstanceOf(IllegalArgumentException.class);
    TravelTimes times = times(new TravelTimeRow("01001", "01002", 9));
    assertThat(TravelTimes.of(times.packed()).minutes("01001", "01002")).hasValue(9);
  }
}
