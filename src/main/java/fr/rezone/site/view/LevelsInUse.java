package fr.rezone.site.view;

import fr.rezone.territory.Atlas;
import fr.rezone.territory.Profession;
import fr.rezone.territory.Tvs;
import fr.rezone.territory.TvsZoning;
import fr.rezone.territory.ZoneLevel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The levels that some territory has, by profession: those worth offering as a choice. Immutable.
 */
public final class LevelsInUse {
  private final Map<Profession, List<ZoneLevel>> levels;

  private LevelsInUse(Map<Profession, List<ZoneLevel>> levels) {
    this.levels = Map.copyOf(levels);
  }

  public static LevelsInUse of(Atlas atlas) {
    Map<Profession, List<ZoneLevel>> levels = new HashMap<>();
    for (Profession profession : atlas.zonings().rules().professions()) {
      levels.put(profession, levels(atlas, profession));
    }
    return new LevelsInUse(levels);
  }

  private static List<ZoneLevel> levels(Atlas atlas, Profession profession) {
    Map<String, ZoneLevel> levels = new TreeMap<>();
    for (Tvs tvs : atlas.tvs().all()) {
      for (TvsZoning.Share part : atlas.zoning(profession, tvs).parts()) {
        levels.putIfAbsent(part.designation().level().id(), part.designation().level());
      }
    }
    return levels.values().stream()
        .sorted(Comparator.comparingInt(ZoneLevel::order).thenComparing(ZoneLevel::id))
        .toList();
  }

  /** Those of the greatest need first; empty for a profession without zoning. */
  public List<ZoneLevel> of(Profession profession) {
    return levels.getOrDefault(profession, List.of());
  }
}
