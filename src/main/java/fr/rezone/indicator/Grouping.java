package fr.rezone.indicator;

import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Level;
import fr.rezone.territory.Places;
import fr.rezone.territory.Territory;
import fr.rezone.territory.Tvs;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Which larger territory each small one is summed into. A territory that spans several départements
 * or régions counts as a whole in the one the official table attaches it to.
 *
 * @param level the level of the larger territories
 * @param size how many there are
 * @param target for each small territory, the rank of the larger one; {@link #NONE} when it is in
 *     none
 */
record Grouping(Level level, int size, int[] target) {
  static final int NONE = -1;

  /** From territoires de vie-santé to départements, régions and France. */
  static List<Grouping> ofTvs(Atlas atlas) {
    List<Tvs> tvs = atlas.tvs().all();
    return List.of(
        to(Level.DEPARTEMENT, atlas.departements(), tvs, Tvs::departement),
        to(Level.REGION, atlas.regions(), tvs, Tvs::region),
        new Grouping(Level.FRANCE, 1, new int[tvs.size()]));
  }

  /**
   * From communes to all larger levels; the three divided cities, counted by arrondissement, are in
   * none.
   */
  static List<Grouping> ofCommunes(Atlas atlas) {
    List<Commune> communes = atlas.communes().all();
    int[] france = new int[communes.size()];
    Arrays.setAll(france, i -> communes.get(i).divided() ? NONE : 0);
    return List.of(
        to(
            Level.TVS,
            atlas.tvs(),
            communes,
            c -> {
              String tvs = c.tvs();
              return tvs == null ? "" : tvs;
            }),
        to(Level.DEPARTEMENT, atlas.departements(), communes, undivided(Commune::departement)),
        to(Level.REGION, atlas.regions(), communes, undivided(Commune::region)),
        new Grouping(Level.FRANCE, 1, france));
  }

  private static Function<Commune, String> undivided(Function<Commune, String> container) {
    return commune -> commune.divided() ? "" : container.apply(commune);
  }

  private static <S, T extends Territory> Grouping to(
      Level level, Places<T> containers, List<S> small, Function<S, String> container) {
    int[] target = new int[small.size()];
    for (int i = 0; i < target.length; i++) {
      String code = container.apply(small.get(i));
      target[i] = containers.contains(code) ? containers.rank(code) : NONE;
    }
    return new Grouping(level, containers.size(), target);
  }

  /** Adds the values of the small territories into the larger ones; NaN counts for nothing. */
  double[] sum(double[] values) {
    double[] sums = new double[size];
    for (int i = 0; i < target.length; i++) {
      if (target[i] != NONE && !Double.isNaN(values[i])) {
        sums[target[i]] += values[i];
      }
    }
    return sums;
  }

  /** The same, for those of the small territories that a second array has a value for. */
  double[] sumWhere(double[] values, double[] present) {
    double[] kept = values.clone();
    for (int i = 0; i < kept.length; i++) {
      if (Double.isNaN(present[i])) {
        kept[i] = Double.NaN;
      }
    }
    return sum(kept);
  }
}
