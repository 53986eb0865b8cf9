package fr.rezone.site.page;

import fr.rezone.site.French;
import fr.rezone.site.chart.ShareBars;
import fr.rezone.site.chart.Svg;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Profession;
import fr.rezone.territory.Tvs;
import fr.rezone.territory.TvsZoning;
import fr.rezone.territory.ZoneLevel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The levels of the territories of a département or région. Safe to share between threads. */
final class AreaZoning {
  private final Atlas atlas;

  AreaZoning(Atlas atlas) {
    this.atlas = atlas;
  }

  /** Territories by the level of the majority of their inhabitants, in the order of need. */
  Map<ZoneLevel, Integer> counts(Profession profession, List<Tvs> territories) {
    Map<ZoneLevel, Integer> counts =
        new TreeMap<>(Comparator.comparingInt(ZoneLevel::order).thenComparing(ZoneLevel::id));
    for (Tvs tvs : territories) {
      TvsZoning zoning = atlas.zoning(profession, tvs);
      if (!zoning.isEmpty()) {
        counts.merge(zoning.majority().level(), 1, Integer::sum);
      }
    }
    return counts;
  }

  /** Inhabitants by level; empty where nothing is zoned. */
  Svg draw(Profession profession, List<Tvs> territories) {
    Map<ZoneLevel, Long> population = new TreeMap<>(Comparator.comparingInt(ZoneLevel::order));
    long all = 0;
    for (Tvs tvs : territories) {
      TvsZoning zoning = atlas.zoning(profession, tvs);
      for (TvsZoning.Share part : zoning.parts()) {
        population.merge(part.designation().level(), (long) part.population(), Long::sum);
        all += part.population();
      }
    }
    long total = all;
    if (total == 0) {
      return Svg.NONE;
    }
    Map<ZoneLevel, Integer> counts = counts(profession, territories);
    List<ShareBars.Bar> bars = new ArrayList<>();
    List<String> words = new ArrayList<>();
    population.forEach(
        (level, inhabitants) -> {
          String share = French.percent((double) inhabitants / total, 0);
          bars.add(
              new ShareBars.Bar(
                  level.letters()
                      + " · "
                      + French.count(counts.getOrDefault(level, 0), "territoire", "territoires"),
                  inhabitants,
                  share,
                  "zone zone-" + level.token(),
                  false));
          words.add(level.letters() + " " + share);
        });
    return new ShareBars(
            "Part des habitants par niveau de zonage",
            "Part des habitants : " + String.join(", ", words) + ".",
            bars)
        .draw();
  }
}
