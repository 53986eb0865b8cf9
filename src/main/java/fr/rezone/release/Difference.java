package fr.rezone.release;

import fr.rezone.indicator.Figure;
import fr.rezone.indicator.Figures;
import fr.rezone.indicator.Indicator;
import fr.rezone.release.store.Store;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Level;
import fr.rezone.territory.LevelChanges;
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
 * @param quartiers priority quarters whose own level changed
 * @param totals communes and inhabitants of each level in the country, for the professions in which
 *     something changed
 */
public record Difference(
    List<LevelChange> levels,
    List<TerritoryChange> territories,
    List<FigureChange> figures,
    List<QuartierChange> quartiers,
    List<LevelTotal> totals) {
  public Difference {
    levels = List.copyOf(levels);
    territories = List.copyOf(territories);
    figures = List.copyOf(figures);
    quartiers = List.copyOf(quartiers);
    totals = List.copyOf(totals);
  }

  /** One priority quarter, for physicians; letters of the levels, empty for none of its own. */
  public record QuartierChange(String code, String name, String before, String after) {}

  /** One profession and level in the country; letters are empty for what is not zoned. */
  public record LevelTotal(String profession, String letters, LevelChanges.Total total) {}

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
    List<LevelChange> levels = new ArrayList<>();
    List<QuartierChange> quartiers = new ArrayList<>();
    List<LevelTotal> totals = new ArrayList<>();
    for (Profession profession : after.atlas().zonings().rules().professions()) {
      LevelChanges changes = changes(profession, before.atlas(), after.atlas());
      changes.communes().stream()
          .filter(change -> before.atlas().communes().contains(change.commune().code()))
          .map(change -> level(profession, change))
          .forEach(levels::add);
      changes.quartiers().stream()
          .map(
              change ->
                  new QuartierChange(
                      change.quartier().code(),
                      change.quartier().name(),
                      LevelChanges.letters(change.before()),
                      LevelChanges.letters(change.after())))
          .forEach(quartiers::add);
      if (!changes.communes().isEmpty()) {
        changes.totals().stream()
            .map(t -> new LevelTotal(profession.id(), LevelChanges.letters(t.level()), t))
            .forEach(totals::add);
      }
    }
    return new Difference(
        levels,
        territories(before.atlas(), after.atlas()),
        figures(before, after),
        quartiers,
        totals);
  }

  private static LevelChanges changes(Profession profession, Atlas before, Atlas after) {
    boolean physicians = profession.equals(after.zonings().rules().professions().getFirst());
    return LevelChanges.between(
        after,
        commune ->
            before.communes().find(commune.code()).flatMap(old -> before.zoning(profession, old)),
        commune -> after.zoning(profession, commune),
        quartier -> physicians ? before.zonings().ofQuartier(quartier.code()) : Optional.empty(),
        quartier -> physicians ? after.zonings().ofQuartier(quartier.code()) : Optional.empty());
  }

  private static LevelChange level(Profession profession, LevelChanges.OfCommune change) {
    return new LevelChange(
        profession.id(),
        change.commune().code(),
        change.commune().name(),
        LevelChanges.letters(change.before()),
        LevelChanges.letters(change.after()),
        change.population());
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
