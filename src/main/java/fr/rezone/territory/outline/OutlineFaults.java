package fr.rezone.territory.outline;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Collects faults while a mosaic is laid; those of one kind at one place are one. Not thread-safe.
 */
final class OutlineFaults {
  private record Place(OutlineFault.Kind kind, int x, int y) {}

  private final List<String> codes;
  private final Grid grid;
  private final Map<Place, Set<String>> found = new HashMap<>();

  OutlineFaults(List<String> codes, Grid grid) {
    this.codes = codes;
    this.grid = grid;
  }

  void add(OutlineFault.Kind kind, Collection<Integer> owners, int x, int y) {
    Set<String> concerned = found.computeIfAbsent(new Place(kind, x, y), _ -> new TreeSet<>());
    owners.forEach(owner -> concerned.add(codes.get(owner)));
  }

  /** By kind, then by codes, then by place. */
  List<OutlineFault> toList() {
    return found.entrySet().stream()
        .map(
            entry ->
                new OutlineFault(
                    entry.getKey().kind,
                    List.copyOf(entry.getValue()),
                    grid.degrees(entry.getKey().x),
                    grid.degrees(entry.getKey().y)))
        .sorted(
            Comparator.comparing(OutlineFault::kind)
                .thenComparing(fault -> String.join(",", fault.codes()))
                .thenComparingDouble(OutlineFault::lon)
                .thenComparingDouble(OutlineFault::lat))
        .toList();
  }
}
