package fr.rezone.demo.place;

import fr.rezone.demo.land.Land;
import fr.rezone.demo.seed.Recipe;
import java.util.Comparator;
import java.util.List;

/**
 * The demonstration's places. Immutable.
 *
 * @param communes by rank of their cell in the land; {@link #byCode} gives the order of the codes
 */
public record World(
    Recipe recipe,
    Land land,
    List<DemoCommune> communes,
    List<DemoArea> regions,
    List<DemoArea> departements,
    List<DemoArea> tvs,
    List<DemoArea> epci,
    List<DemoArea> basins,
    List<DemoQuartier> quartiers) {
  public World {
    communes = List.copyOf(communes);
    regions = List.copyOf(regions);
    departements = List.copyOf(departements);
    tvs = List.copyOf(tvs);
    epci = List.copyOf(epci);
    basins = List.copyOf(basins);
    quartiers = List.copyOf(quartiers);
  }

  /** Founds the world of a recipe. */
  public static World of(Recipe recipe) {
    return new Founder(recipe, Land.of(recipe)).found();
  }

  /** Inhabitants of the whole. */
  public long population() {
    return communes.stream().mapToLong(DemoCommune::population).sum();
  }

  /** The communes as official files list them. */
  public List<DemoCommune> byCode() {
    return communes.stream().sorted(Comparator.comparing(DemoCommune::code)).toList();
  }
}
