package fr.rezone.territory.structure;

import fr.rezone.source.structure.Activity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of structure, as a person looks for it; see {@code structures.yml}. Two kinds with the
 * same id are the same.
 *
 * @param id short and stable, in URLs
 * @param label French, singular, as a title
 * @param plural French, plural
 * @param order rank among all kinds, from 0
 * @param categories FINESS categories that are of this kind
 * @param activity activity whose sites are also of this kind; null when none
 * @param surveyed whether the SAE lists establishments of this kind everywhere
 * @param priced whether the list of EHPAD prices names establishments of this kind
 */
public record StructureKind(
    String id,
    String label,
    String plural,
    KindGroup group,
    int order,
    List<String> categories,
    @Nullable Activity activity,
    boolean surveyed,
    boolean priced)
    implements Comparable<StructureKind> {
  public StructureKind {
    categories = List.copyOf(categories);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StructureKind kind && kind.id.equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** By order of display. */
  @Override
  public int compareTo(StructureKind other) {
    return Integer.compare(order, other.order);
  }
}
