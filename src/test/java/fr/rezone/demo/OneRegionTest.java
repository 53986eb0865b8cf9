package fr.rezone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rezone.indicator.count.AtlasPlaces;
import fr.rezone.indicator.count.ProtectedCounts;
import fr.rezone.territory.Level;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A country of one région: both are the same count, and are shown or hidden together. Were one
 * hidden and the other shown, the first would be hidden for nothing.
 */
class OneRegionTest {
  @Test
  void franceIsShownExactlyWhereItsOnlyRegionIs(@TempDir Path folder) {
    ProtectedCounts counts = DemoWorld.imported(folder).figures().counts().orElseThrow();
    AtlasPlaces places = counts.places();
    assertThat(places.count(Level.REGION)).isOne();
    int region = places.first(Level.REGION);
    int france = places.first(Level.FRANCE);
    AtomicInteger shown = new AtomicInteger();

    counts
        .columns()
        .forEach(
            (counted, column) -> {
              assertThat(column.reason(france)).as(counted.text()).isEqualTo(column.reason(region));
              if (!column.isHidden(region)) {
                shown.incrementAndGet();
                assertThat(column.value(france)).as(counted.text()).isEqualTo(column.value(region));
              }
            });
    assertThat(shown.get()).isPositive().isLessThanOrEqualTo(counts.columns().size());
  }
}
