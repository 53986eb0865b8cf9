package fr.rezone.territory.around;

import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Departement;
import fr.rezone.territory.Level;
import fr.rezone.territory.Region;
import fr.rezone.territory.Territory;
import fr.rezone.territory.Tvs;
import fr.rezone.territory.structure.Structure;
import fr.rezone.territory.structure.StructureKind;
import fr.rezone.territory.structure.Structures;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How many structures of each kind every commune, territory, département and région has, and for
 * how many inhabitants. A kind that the sources do not list in the whole of a place has no count
 * there, which is not a count of zero. Immutable, safe to share between threads.
 */
public final class StructureCounts {
  private static final double PER_INHABITANTS = 10_000;

  private final Atlas atlas;
  private final Structures structures;
  private final int kinds;
  private final Map<Level, int[]> counts = new EnumMap<>(Level.class);
  private final Map<Level, long[]> population = new EnumMap<>(Level.class);
  private final Map<String, List<String>> departementsOfRegion;

  /**
   * @param kinds all kinds, in their order
   */
  public StructureCounts(Atlas atlas, Structures structures, List<StructureKind> kinds) {
    this.atlas = atlas;
    this.structures = structures;
    this.kinds = kinds.size();
    for (Level level : List.of(Level.COMMUNE, Level.TVS, Level.DEPARTEMENT, Level.REGION)) {
      counts.put(level, new int[atlas.places(level).size() * this.kinds]);
      population.put(level, new long[atlas.places(level).size()]);
    }
    for (Commune commune : atlas.communes().all()) {
      if (!commune.divided()) {
        inhabitants(commune);
      }
    }
    structures.all().forEach(this::count);
    departementsOfRegion = new HashMap<>();
    for (Departement departement : atlas.departements().all()) {
      departementsOfRegion
          .computeIfAbsent(departement.region(), _ -> new ArrayList<>())
          .add(departement.code());
    }
  }

  private void inhabitants(Commune commune) {
    long people = commune.population().orElse(0);
    for (Territory place : containers(commune)) {
      population.getOrDefault(place.level(), new long[0])[atlas.rank(place)] += people;
    }
  }

  private void count(Structure structure) {
    Optional<Commune> commune = atlas.communes().find(structure.commune());
    if (commune.isEmpty()) {
      return;
    }
    for (Territory place : containers(commune.get())) {
      int[] line = counts.getOrDefault(place.level(), new int[0]);
      for (StructureKind kind : structure.kinds()) {
        line[atlas.rank(place) * kinds + kind.order()]++;
      }
    }
  }

  private List<Territory> containers(Commune commune) {
    List<Territory> places = new ArrayList<>(4);
    places.add(commune);
    if (commune.whole() != null) {
      places.add(atlas.communes().get(commune.whole()));
    }
    if (commune.tvs() != null) {
      places.add(atlas.tvs().get(commune.tvs()));
    }
    atlas.departements().find(commune.departement()).ifPresent(places::add);
    atlas.regions().find(commune.region()).ifPresent(places::add);
    return places;
  }

  /**
   * How many there are of a kind; empty where the sources do not list it everywhere in the place,
   * unless they name some, which is then the least there is.
   */
  public OptionalInt count(Territory place, StructureKind kind) {
    return isKnown(place, kind) ? OptionalInt.of(listed(place, kind)) : OptionalInt.empty();
  }

  /** How many the sources name there, whether or not they list them all. */
  public int listed(Territory place, StructureKind kind) {
    int[] line = counts.get(place.level());
    return line == null ? 0 : line[atlas.rank(place) * kinds + kind.order()];
  }

  /** How many there are for 10,000 inhabitants; empty where unknown or where nobody lives. */
  public OptionalDouble density(Territory place, StructureKind kind) {
    long[] people = population.get(place.level());
    OptionalInt count = count(place, kind);
    if (people == null || count.isEmpty() || people[atlas.rank(place)] == 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(count.getAsInt() * PER_INHABITANTS / people[atlas.rank(place)]);
  }

  /** Whether the sources list structures of this kind in all départements of a place. */
  public boolean isKnown(Territory place, StructureKind kind) {
    for (String departement : departements(place)) {
      if (!structures.coverage().isKnown(kind, departement)) {
        return false;
      }
    }
    return true;
  }

  private List<String> departements(Territory place) {
    return switch (place) {
      case Commune commune -> List.of(commune.departement());
      case Tvs tvs -> tvs.departements();
      case Departement departement -> List.of(departement.code());
      case Region region -> departementsOfRegion.getOrDefault(region.code(), List.of());
      default -> List.of();
    };
  }
}
