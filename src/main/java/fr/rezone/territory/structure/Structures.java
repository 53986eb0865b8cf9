package fr.rezone.territory.structure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Every place of health or care, each once. Immutable; safe to share between threads. */
public final class Structures {
  private final List<Structure> all;
  private final StructureCoverage coverage;
  private final Map<String, Structure> byId = new HashMap<>();
  private final Map<String, List<Structure>> byCommune = new HashMap<>();

  /**
   * @throws IllegalArgumentException if two structures have the same id
   */
  public Structures(Collection<Structure> structures, StructureCoverage coverage) {
    this.all = structures.stream().sorted(Comparator.comparing(Structure::id)).toList();
    this.coverage = coverage;
    for (Structure structure : all) {
      if (byId.put(structure.id(), structure) != null) {
        throw new IllegalArgumentException("two structures with id " + structure.id());
      }
      byCommune.computeIfAbsent(structure.commune(), _ -> new ArrayList<>()).add(structure);
    }
  }

  /** By id. */
  public List<Structure> all() {
    return all;
  }

  public StructureCoverage coverage() {
    return coverage;
  }

  public Optional<Structure> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Those of one commune (INSEE code), by id. */
  public List<Structure> inCommune(String commune) {
    return Collections.unmodifiableList(byCommune.getOrDefault(commune, List.of()));
  }

  /** Those of several communes, in the order of the communes given, then by id. */
  public List<Structure> inCommunes(Collection<String> communes) {
    return communes.stream().flatMap(commune -> inCommune(commune).stream()).toList();
  }

  /**
   * How many structures of each kind these communes have, kinds without any left out. A structure
   * counts once per kind: a hospital that also does dialysis counts as a hospital and as a place of
   * dialysis. For an area that holds Paris, Lyon or Marseille give the whole city beside its
   * arrondissements: some structures are known no better.
   */
  public NavigableMap<StructureKind, Integer> countKinds(Collection<String> communes) {
    NavigableMap<StructureKind, Integer> counts = new TreeMap<>();
    for (String commune : communes) {
      for (Structure structure : inCommune(commune)) {
        structure.kinds().forEach(kind -> counts.merge(kind, 1, Integer::sum));
      }
    }
    return Collections.unmodifiableNavigableMap(counts);
  }

  /**
   * How many structures of each FINESS category these communes have; those without category are
   * left out.
   */
  public NavigableMap<String, Integer> countCategories(Collection<String> communes) {
    NavigableMap<String, Integer> counts = new TreeMap<>();
    for (Structure structure : inCommunes(communes)) {
      if (!structure.category().isEmpty()) {
        counts.merge(structure.category(), 1, Integer::sum);
      }
    }
    return Collections.unmodifiableNavigableMap(counts);
  }
}
