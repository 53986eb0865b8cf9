package fr.rezone.territory.structure;

import fr.rezone.source.structure.Activity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The kinds of structure and what makes an establishment one of them. Immutable. */
public final class StructureKinds {
  private final List<StructureKind> all;
  private final String witness;
  private final Map<String, StructureKind> byId = new HashMap<>();
  private final Map<String, StructureKind> byCategory = new HashMap<>();
  private final Map<Activity, StructureKind> byActivity = new EnumMap<>(Activity.class);

  /**
   * @param all in the order of display
   * @param witness a FINESS category that every département has
   * @throws IllegalArgumentException if an id, a category or an activity belongs to two kinds
   */
  public StructureKinds(List<StructureKind> all, String witness) {
    this.all = List.copyOf(all);
    this.witness = witness;
    for (StructureKind kind : all) {
      putOnce(byId, kind.id(), kind);
      kind.categories().forEach(category -> putOnce(byCategory, category, kind));
      if (kind.activity() != null) {
        putOnce(byActivity, kind.activity(), kind);
      }
    }
  }

  private static <K> void putOnce(Map<K, StructureKind> map, K key, StructureKind kind) {
    StructureKind other = map.putIfAbsent(key, kind);
    if (other != null) {
      throw new IllegalArgumentException(
          "« " + key + " » est à la fois de « " + other.id() + " » et de « " + kind.id() + " »");
    }
  }

  /** The kinds of {@code structures.yml}. */
  public static StructureKinds load() {
    return KindsFile.load();
  }

  /** In the order of display. */
  public List<StructureKind> all() {
    return all;
  }

  public Optional<StructureKind> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * The kind of an id that is known to exist.
   *
   * @throws IllegalArgumentException if it does not
   */
  public StructureKind get(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no kind of structure " + id));
  }

  public Optional<StructureKind> ofCategory(String category) {
    return Optional.ofNullable(byCategory.get(category));
  }

  /** A FINESS category that every département has; see {@link Coverage}. */
  public String witness() {
    return witness;
  }

  /** What an establishment of this category that does these things is, its own kind first. */
  public List<StructureKind> of(String category, Set<Activity> activities) {
    List<StructureKind> kinds = new ArrayList<>(2);
    ofCategory(category).ifPresent(kinds::add);
    NavigableSet<StructureKind> held = new TreeSet<>();
    for (Activity activity : activities) {
      StructureKind kind = byActivity.get(activity);
      if (kind != null && !kinds.contains(kind)) {
        held.add(kind);
      }
    }
    kinds.addAll(held);
    return List.copyOf(kinds);
  }
}
