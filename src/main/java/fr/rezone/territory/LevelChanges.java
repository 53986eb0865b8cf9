package fr.rezone.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What changes of level between two days for one profession. Levels are told apart by their
 * letters: the same level under another method has not changed. Immutable.
 *
 * @param communes that changed, by code
 * @param quartiers whose own level changed, by code; of physicians only
 * @param totals by level, the greatest need first, then the communes that are not zoned
 */
public record LevelChanges(
    List<OfCommune> communes, List<OfQuartier> quartiers, List<Total> totals) {
  public LevelChanges {
    communes = List.copyOf(communes);
    quartiers = List.copyOf(quartiers);
    totals = List.copyOf(totals);
  }

  /** A commune or arrondissement; a level is empty where it was not zoned. */
  public record OfCommune(Commune commune, Optional<ZoneLevel> before, Optional<ZoneLevel> after) {
    /** Inhabitants concerned, 0 when unknown. */
    public int population() {
      return commune.population().orElse(0);
    }
  }

  /** A priority quarter; a level is empty where it had none of its own. */
  public record OfQuartier(
      Quartier quartier, Optional<ZoneLevel> before, Optional<ZoneLevel> after) {}

  /**
   * The communes and inhabitants of a level in the country, before and after.
   *
   * @param level empty for those not zoned
   */
  public record Total(
      Optional<ZoneLevel> level,
      int communesBefore,
      int communesAfter,
      long populationBefore,
      long populationAfter) {}

  /** One way to change: how many communes, territories and inhabitants went it. */
  public record Move(
      Optional<ZoneLevel> before,
      Optional<ZoneLevel> after,
      int communes,
      int territories,
      long population) {}

  /** Between two days of one history. */
  public static LevelChanges between(
      Atlas atlas, Profession profession, LocalDate from, LocalDate to) {
    boolean physicians = profession.equals(atlas.history().rules().professions().getFirst());
    return between(
        atlas,
        commune -> atlas.zoning(profession, commune, from),
        commune -> atlas.zoning(profession, commune, to),
        quartier -> physicians ? atlas.history().at(quartier.code(), from) : Optional.empty(),
        quartier -> physicians ? atlas.history().at(quartier.code(), to) : Optional.empty());
  }

  /** Between two ways to zone the communes and quarters of an atlas. */
  public static LevelChanges between(
      Atlas atlas,
      Function<Commune, Optional<Designation>> before,
      Function<Commune, Optional<Designation>> after,
      Function<Quartier, Optional<Designation>> quartierBefore,
      Function<Quartier, Optional<Designation>> quartierAfter) {
    List<OfCommune> communes = new ArrayList<>();
    Map<String, long[]> sums = new TreeMap<>();
    Map<String, ZoneLevel> levels = new TreeMap<>();
    for (Commune commune : atlas.undividedCommunes()) {
      Optional<ZoneLevel> then = before.apply(commune).map(Designation::level);
      Optional<ZoneLevel> now = after.apply(commune).map(Designation::level);
      count(sums, levels, then, 0, commune);
      count(sums, levels, now, 1, commune);
      if (!letters(then).equals(letters(now))) {
        communes.add(new OfCommune(commune, then, now));
      }
    }
    List<OfQuartier> quartiers = new ArrayList<>();
    for (Quartier quartier : atlas.quartiers().all()) {
      Optional<ZoneLevel> then = quartierBefore.apply(quartier).map(Designation::level);
      Optional<ZoneLevel> now = quartierAfter.apply(quartier).map(Designation::level);
      if (!letters(then).equals(letters(now))) {
        quartiers.add(new OfQuartier(quartier, then, now));
      }
    }
    return new LevelChanges(communes, quartiers, totals(sums, levels));
  }

  private static void count(
      Map<String, long[]> sums,
      Map<String, ZoneLevel> levels,
      Optional<ZoneLevel> level,
      int side,
      Commune commune) {
    level.ifPresent(found -> levels.putIfAbsent(found.letters(), found));
    long[] sum = sums.computeIfAbsent(letters(level), _ -> new long[4]);
    sum[side]++;
    sum[2 + side] += commune.population().orElse(0);
  }

  private static List<Total> totals(Map<String, long[]> sums, Map<String, ZoneLevel> levels) {
    List<Total> totals = new ArrayList<>();
    sums.forEach(
        (letters, sum) ->
            totals.add(
                new Total(
                    Optional.ofNullable(levels.get(letters)),
                    (int) sum[0],
                    (int) sum[1],
                    sum[2],
                    sum[3])));
    totals.sort(Comparator.comparingInt(total -> order(total.level())));
    return totals;
  }

  /** The ways in which communes changed, the one of most inhabitants first. */
  public List<Move> moves() {
    Map<String, List<OfCommune>> ways = new LinkedHashMap<>();
    for (OfCommune change : communes) {
      ways.computeIfAbsent(
              letters(change.before()) + ">" + letters(change.after()), _ -> new ArrayList<>())
          .add(change);
    }
    return ways.values().stream()
        .map(
            changes ->
                new Move(
                    changes.getFirst().before(),
                    changes.getFirst().after(),
                    changes.size(),
                    (int)
                        changes.stream()
                            .flatMap(c -> Optional.ofNullable(c.commune().tvs()).stream())
                            .distinct()
                            .count(),
                    changes.stream().mapToLong(OfCommune::population).sum()))
        .sorted(
            Comparator.comparingLong(Move::population)
                .reversed()
                .thenComparingInt(move -> order(move.before()))
                .thenComparingInt(move -> order(move.after())))
        .toList();
  }

  /** Inhabitants of the communes that changed. */
  public long population() {
    return communes.stream().mapToLong(OfCommune::population).sum();
  }

  /** The letters of a level; empty for none. */
  public static String letters(Optional<ZoneLevel> level) {
    return level.map(ZoneLevel::letters).orElse("");
  }

  private static int order(Optional<ZoneLevel> level) {
    return level.map(ZoneLevel::order).orElse(Integer.MAX_VALUE);
  }
}
