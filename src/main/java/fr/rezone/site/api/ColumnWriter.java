package fr.rezone.site.api;

import fr.rezone.indicator.Indicator;
import fr.rezone.indicator.IndicatorCatalogue;
import fr.rezone.site.view.Layer;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Level;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Turns map layers into compact columns. */
final class ColumnWriter {
  private final String release;
  private final Atlas atlas;
  private final IndicatorCatalogue catalogue;

  ColumnWriter(String release, Atlas atlas, IndicatorCatalogue catalogue) {
    this.release = release;
    this.atlas = atlas;
    this.catalogue = catalogue;
  }

  /**
   * @param codes whether to give the codes
   * @param kept which ranks to give
   */
  ColumnJson write(Layer layer, boolean codes, IntPredicate kept) {
    int[] ranks = IntStream.range(0, layer.classOf().length).filter(kept).toArray();
    StringBuilder classOf = new StringBuilder(ranks.length);
    StringBuilder mixed = new StringBuilder(ranks.length);
    List<String> names = new ArrayList<>();
    for (int rank : ranks) {
      byte index = layer.classOf()[rank];
      classOf.append(index < 0 ? '-' : Character.forDigit(index, Character.MAX_RADIX));
      if (layer.mixed().length > 0) {
        mixed.append(layer.mixed()[rank] ? '1' : '0');
      }
      if (codes) {
        names.add(
            layer.level() == Level.TVS
                ? atlas.tvs().at(rank).code()
                : atlas.communes().at(rank).code());
      }
    }
    return new ColumnJson(
        release,
        layer.id(),
        layer.level().id(),
        layer.label(),
        layer.unit(),
        layer.vintage(),
        layer.source(),
        layer.classes().stream()
            .map(
                c ->
                    new ColumnJson.ClassJson(
                        c.id(),
                        c.letters(),
                        c.label(),
                        c.token(),
                        finite(c.least()),
                        finite(c.most()),
                        c.count(),
                        c.population()))
            .toList(),
        codes ? names : null,
        layer.values().length == 0 ? null : values(layer, ranks),
        classOf.toString(),
        mixed.isEmpty() ? null : mixed.toString());
  }

  private List<@Nullable Double> values(Layer layer, int[] ranks) {
    int decimals = catalogue.find(layer.id()).map(Indicator::decimals).orElse(0);
    List<@Nullable Double> values = new ArrayList<>(ranks.length);
    for (int rank : ranks) {
      double value = layer.values()[rank];
      values.add(
          Double.isNaN(value)
              ? null
              : BigDecimal.valueOf(value)
                  .setScale(decimals == 0 ? 0 : decimals + 1, RoundingMode.HALF_UP)
                  .doubleValue());
    }
    return values;
  }

  private static @Nullable Double finite(double value) {
    return Double.isNaN(value) ? null : value;
  }
}
