package fr.rezone.indicator.count;

import fr.rezone.source.table.TablePlaces;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Level;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The territories of an atlas as numbers: communes, TVS, départements, régions, France. */
public final class AtlasPlaces implements TablePlaces {
  /** The levels of counts, from the smallest: the order of the numbers. */
  public static final List<Level> ORDER =
      List.of(Level.COMMUNE, Level.TVS, Level.DEPARTEMENT, Level.REGION, Level.FRANCE);

  private final Atlas atlas;
  private final Map<Level, Integer> firsts = new EnumMap<>(Level.class);
  private final Map<Level, int[]> containers = new EnumMap<>(Level.class);
  private final int size;

  public AtlasPlaces(Atlas atlas) {
    this.atlas = atlas;
    int next = 0;
    for (Level level : ORDER) {
      firsts.put(level, next);
      next += count(level);
    }
    this.size = next;
    containers.put(Level.TVS, to(Level.TVS, c -> c.tvs() == null ? "" : c.tvs()));
    containers.put(Level.DEPARTEMENT, to(Level.DEPARTEMENT, Commune::departement));
    containers.put(Level.REGION, to(Level.REGION, Commune::region));
    containers.put(Level.FRANCE, to(Level.FRANCE, _ -> "FR"));
  }

  private int[] to(Level level, Function<Commune, String> container) {
    int[] numbers = new int[communes()];
    Arrays.setAll(
        numbers,
        i -> {
          Commune commune = atlas.communes().at(i);
          return commune.divided() ? NONE : number(level, container.apply(commune));
        });
    return numbers;
  }

  private int number(Level level, String code) {
    if (level == Level.FRANCE) {
      return first(level);
    }
    return atlas.places(level).contains(code)
        ? first(level) + atlas.places(level).rank(code)
        : NONE;
  }

  /** How many territories a level has. */
  public int count(Level level) {
    return level == Level.FRANCE ? 1 : atlas.places(level).size();
  }

  /** The number of the first territory of a level; the others follow by rank. */
  public int first(Level level) {
    Integer first = firsts.get(level);
    if (first == null) {
      throw new IllegalArgumentException("nothing is counted by " + level.id());
    }
    return first;
  }

  /** Whether anything is counted at a level. */
  public static boolean has(Level level) {
    return ORDER.contains(level);
  }

  /** For each commune the number of the territory of a larger level. */
  public int[] containers(Level level) {
    int[] numbers = containers.get(level);
    if (numbers == null) {
      throw new IllegalArgumentException("communes do not add up to " + level.id());
    }
    return numbers.clone();
  }

  @Override
  public int[] containers(String level) {
    return containers(level(level));
  }

  @Override
  public int first(String level) {
    return first(level(level));
  }

  @Override
  public List<String> codes(String level) {
    Level named = level(level);
    return named == Level.FRANCE ? List.of("FR") : List.of(atlas.places(named).codes());
  }

  private static Level level(String id) {
    return Level.find(id).orElseThrow();
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int communes() {
    return atlas.communes().size();
  }

  @Override
  public boolean isDivided(int commune) {
    return atlas.communes().at(commune).divided();
  }

  @Override
  public Optional<String> successor(String code) {
    return atlas.recoding().find(code).filter(now -> !now.equals(code));
  }

  /** Inhabitants of a commune; 0 when unknown, or counted by arrondissement. */
  public double population(int commune) {
    Commune c = atlas.communes().at(commune);
    return c.divided() ? 0 : c.population().orElse(0);
  }
}
