package fr.rezone.site.api;

import fr.rezone.indicator.Indicator;
import fr.rezone.indicator.IndicatorCatalogue;
import fr.rezone.site.SiteRelease;
import fr.rezone.site.view.Layer;
import fr.rezone.site.view.Layers;
import fr.rezone.site.view.MapClass;
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
  private final Layers layers;

  ColumnWriter(SiteRelease site) {
    this.release = site.release().manifest().id();
    this.atlas = site.release().atlas();
    this.catalogue = site.release().figures().catalogue();
    this.layers = site.layers();
  }

  /**
   * @param codes whether to give the codes
   * @param kept which ranks to give, and to count in classes
   */
  ColumnJson write(Layer layer, boolean codes, IntPredicate kept) {
    int[] ranks = IntStream.range(0, layer.classOf().length).filter(kept).toArray();
    StringBuilder classOf = new StringBuilder(ranks.length);
    StringBuilder mixed = new StringBuilder(ranks.length);
    List<String> names = new ArrayList<>();
    int[] counts = new int[layer.classes().size()];
    long[] inhabitants = new long[counts.length];
    for (int rank : ranks) {
      byte index = layer.classOf()[rank];
      if (index >= 0) {
        counts[index]++;
        inhabitants[index] += layers.population(layer.level(), rank);
      }
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
        IntStream.range(0, counts.length)
            .mapToObj(i -> classJson(layer.classes().get(i), counts[i], inhabitants[i]))
            .toList(),
        codes ? names : null,
        layer.values().length == 0 ? null : values(layer, ranks),
        classOf.toString(),
        mixed.isEmpty() ? null : mixed.toString());
  }

  private static ColumnJson.ClassJson classJson(MapClass c, int count, long inhabitants) {
    return new ColumnJson.ClassJson(
        c.id(),
        c.letters(),
        c.label(),
        c.token(),
        finite(c.least()),
        finite(c.most()),
        count,
        inhabitants);
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
