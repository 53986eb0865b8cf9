package fr.rezone.release;

import fr.rezone.indicator.Figure;
import fr.rezone.indicator.Figures;
import fr.rezone.indicator.Indicator;
import fr.rezone.release.store.Store;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Level;
import fr.rezone.territory.Places;
import fr.rezone.territory.Profession;
import fr.rezone.territory.Territory;
import fr.rezone.territory.Tvs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What changed from one release to another.
 *
 * @param levels communes whose level changed, for any profession
 * @param territories territories that appeared, disappeared, were renamed, or gained or lost
 *     communes
 * @param figures indicators whose values moved
 */
public record Difference(
    List<LevelChange> levels, List<TerritoryChange> territories, List<FigureChange> figures) {
  public Difference {
    levels = List.copyOf(levels);
    territories = List.copyOf(territories);
    figures = List.copyOf(figures);
  }

  /** One commune, one profession; letters of the levels, empty when not zoned. */
  public record LevelChange(
      String profession,
      String commune,
      String name,
      String before,
      String after,
      int population) {}

  /** One territory and what happened to it, French. */
  public record TerritoryChange(Level level, String code, String name, String change) {}

  /**
   * One indicator at one level.
   *
   * @param moved how many territories have another value or state
   * @param example the territory that moved most, with both values; French
   */
  public record FigureChange(String indicator, Level level, int moved, String example) {}

  /** Compares two releases that are sound. */
  public static Difference between(Store before, Store after) {
    return new Difference(
        levels(before.atlas(), after.atlas()),
        territories(before.atlas(), after.atlas()),
        figures(before, after));
  }

  private static List<LevelChange> levels(Atlas before, Atlas after) {
    List<LevelChange> changes = new ArrayList<>();
    for (Profession profession : after.zonings().rules().professions()) {
      for (Commune commune : after.communes().all()) {
        Optional<Commune> former = before.communes().find(commune.code());
        if (former.isEmpty() || commune.divided()) {
          continue;
        }
        String old = letters(before, profession, former.get());
        String now = letters(after, profession, commune);
        if (!old.equals(now)) {
          changes.add(
              new LevelChange(
                  profession.id(),
                  commune.code(),
                  commune.name(),
                  old,
                  now,
                  commune.population().orElse(0)));
        }
      }
    }
    return changes;
  }

  private static String letters(Atlas atlas, Profession profession, Commune commune) {
    return atlas.zoning(profession, commune).map(d -> d.level().letters()).orElse("");
  }

  private static List<TerritoryChange> territories(Atlas before, Atlas after) {
    List<TerritoryChange> changes = new ArrayList<>();
    compare(before.communes().all(), after.communes().all(), changes);
    compare(before.tvs().all(), after.tvs().all(), changes);
    compare(before.quartiers().all(), after.quartiers().all(), changes);
    for (Tvs now : after.tvs().all()) {
      Optional<Tvs> old = before.tvs().find(now.code());
      if (old.isPresent() && !old.get().communes().equals(now.communes())) {
        TreeSet<String> gained = new TreeSet<>(now.communes());
        gained.removeAll(old.get().communes());
        TreeSet<String> lost = new TreeSet<>(old.get().communes());
        lost.removeAll(now.communes());
        changes.add(
            new TerritoryChange(
                Level.TVS,
                now.code(),
                now.name(),
                "communes gagnées : "
                    + (gained.isEmpty() ? "aucune" : String.join(", ", gained))
                    + " ; perdues : "
                    + (lost.isEmpty() ? "aucune" : String.join(", ", lost))));
      }
    }
    return changes;
  }

  private static void compare(
      List<? extends Territory> before,
      List<? extends Territory> after,
      List<TerritoryChange> changes) {
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      int order =
          i == before.size()
              ? 1
              : j == after.size() ? -1 : before.get(i).code().compareTo(after.get(j).code());
      if (order < 0) {
        changes.add(change(before.get(i++), "n’existe plus"));
      } else if (order > 0) {
        changes.add(change(after.get(j++), "nouveau"));
      } else {
        String old = before.get(i++).name();
        Territory now = after.get(j++);
        if (!old.equals(now.name())) {
          changes.add(change(now, "s’appelait « " + old + " »"));
        }
      }
    }
  }

  private static TerritoryChange change(Territory territory, String change) {
    return new TerritoryChange(territory.level(), territory.code(), territory.name(), change);
  }

  private static List<FigureChange> figures(Store before, Store after) {
    List<FigureChange> changes = new ArrayList<>();
    for (Indicator indicator : after.figures().catalogue().all()) {
      changes.addAll(
          compare(
              indicator,
              Level.COMMUNE,
              before,
              after,
              List.copyOf(after.atlas().communes().all())));
      changes.addAll(
          compare(indicator, Level.TVS, before, after, List.copyOf(after.atlas().tvs().all())));
      changes.addAll(
          compare(
              indicator,
              Level.DEPARTEMENT,
              before,
              after,
              List.copyOf(after.atlas().departements().all())));
      changes.addAll(
          compare(
              indicator, Level.REGION, before, after, List.copyOf(after.atlas().regions().all())));
    }
    return changes;
  }

  private static List<FigureChange> compare(
      Indicator indicator, Level level, Store before, Store after, List<Territory> territories) {
    int moved = 0;
    double most = -1;
    String example = "";
    for (Territory territory : territories) {
      Optional<Integer> rank = rank(before.atlas(), territory);
      if (rank.isEmpty()) {
        continue;
      }
      Figure old = before.figures().figure(indicator, level, rank.get());
      Figure now =
          after.figures().figure(indicator, level, rank(after.atlas(), territory).orElseThrow());
      if (!old.equals(now)) {
        moved++;
        double distance = distance(old, now);
        if (distance > most) {
          most = distance;
          example =
              territory.code() + " " + territory.name() + " : " + shown(old) + " → " + shown(now);
        }
      }
    }
    return moved == 0
        ? List.of()
        : List.of(new FigureChange(indicator.id(), level, moved, example));
  }

  private static Optional<Integer> rank(Atlas atlas, Territory territory) {
    Places<? extends Territory> places = atlas.places(territory.level());
    return places.contains(territory.code())
        ? Optional.of(places.rank(territory.code()))
        : Optional.empty();
  }

  /**
   * Relative to the former value, so that indicators of any size compare; a change of state comes
   * first.
   */
  private static double distance(Figure old, Figure now) {
    return old instanceof Figure.Published(double a, double _)
            && now instanceof Figure.Published(double b, double _)
        ? Math.abs(b - a) / Math.max(1e-9, Math.abs(a))
        : Double.MAX_VALUE;
  }

  private static String shown(Figure figure) {
    return switch (figure) {
      case Figure.Published(double value, double _) -> Figures.plain(value);
      case Figure.Secret() -> "secret";
      case Figure.Missing(Figure.Reason _) -> "absent";
      case Figure.NotConcerned(Figure.Reason _) -> "sans objet";
    };
  }
}
