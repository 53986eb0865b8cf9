package fr.rezone.territory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Every designation that holds according to the most recent tables: of communes, by rank, and of
 * priority quarters that have a level of their own. Their past is in {@link ZoningHistory}.
 */
public final class Zonings {
  private final ZoningRules rules;
  private final Map<Profession, @Nullable Designation[]> byCommune;
  private final Map<String, Designation> physiciansByQuartier;

  /**
   * @param byCommune for each profession, an array as long as the list of communes; null where
   *     nothing is said
   * @param physiciansByQuartier the physicians' level of a quarter, by code of quarter
   */
  public Zonings(
      ZoningRules rules,
      Map<Profession, @Nullable Designation[]> byCommune,
      Map<String, Designation> physiciansByQuartier) {
    this.rules = rules;
    this.byCommune = Map.copyOf(byCommune);
    this.physiciansByQuartier = Map.copyOf(physiciansByQuartier);
  }

  public ZoningRules rules() {
    return rules;
  }

  /** What is said of the commune of that rank; empty where it is not zoned. */
  public Optional<Designation> ofCommune(Profession profession, int rank) {
    @Nullable Designation[] designations = byCommune.get(profession);
    return designations == null ? Optional.empty() : Optional.ofNullable(designations[rank]);
  }

  /** The level given to a priority quarter by the ARS; empty when it has none of its own. */
  public Optional<Designation> ofQuartier(String code) {
    return Optional.ofNullable(physiciansByQuartier.get(code));
  }

  /** The quarters that have a level of their own, with it. */
  public Map<String, Designation> quartiers() {
    return physiciansByQuartier;
  }

  /**
   * Gathers the designations of communes into that of the territory they form.
   *
   * @param ofCommune what is said of each
   */
  static TvsZoning gather(
      List<Commune> communes, Function<Commune, Optional<Designation>> ofCommune) {
    Map<ZoneLevel, List<Commune>> byLevel = new HashMap<>();
    Map<ZoneLevel, Map<Designation, Integer>> weights = new HashMap<>();
    int unzoned = 0;
    for (Commune commune : communes) {
      int population = commune.population().orElse(0);
      Optional<Designation> designation = ofCommune.apply(commune);
      if (designation.isEmpty()) {
        unzoned += population;
        continue;
      }
      ZoneLevel level = designation.get().level();
      byLevel.computeIfAbsent(level, _ -> new ArrayList<>()).add(commune);
      weights
          .computeIfAbsent(level, _ -> new HashMap<>())
          .merge(designation.get(), population, Integer::sum);
    }
    List<TvsZoning.Share> parts = new ArrayList<>();
    byLevel.forEach(
        (level, members) ->
            parts.add(
                new TvsZoning.Share(
                    heaviest(weights.getOrDefault(level, Map.of())),
                    members.size(),
                    members.stream().mapToInt(c -> c.population().orElse(0)).sum())));
    parts.sort(
        Comparator.comparingInt(TvsZoning.Share::population)
            .thenComparingInt(TvsZoning.Share::communes)
            .reversed()
            .thenComparingInt(part -> part.designation().level().order()));
    return new TvsZoning(parts, unzoned);
  }

  /**
   * By weight, then the most recent decree, so that the answer does not depend on the order of
   * communes.
   */
  private static Designation heaviest(Map<Designation, Integer> weights) {
    return weights.entrySet().stream()
        .max(
            Map.Entry.<Designation, Integer>comparingByValue()
                .thenComparing(
                    entry -> entry.getKey().decreeDate().map(Object::toString).orElse("")))
        .orElseThrow()
        .getKey();
  }
}
