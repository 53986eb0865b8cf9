package fr.rezone.territory.structure;

import fr.rezone.source.structure.Activity;
import java.util.Set;

/**
 * Where the sources at hand list the structures of a kind at all. A kind that is not known in a
 * département must be shown as such, never as a count of zero: an extract of the register may cover
 * one région only.
 *
 * @param registered départements in which the register is whole: it lists there some establishment
 *     of a category that every département has ({@link StructureKinds#witness()})
 * @param activities activities that the hospital survey states; empty when it was not read
 * @param surveyed whether the hospital survey was read: it covers the whole country
 * @param priced départements that the list of EHPAD prices covers
 */
public record StructureCoverage(
    Set<String> registered, Set<Activity> activities, boolean surveyed, Set<String> priced) {
  public StructureCoverage {
    registered = Set.copyOf(registered);
    activities = Set.copyOf(activities);
    priced = Set.copyOf(priced);
  }

  /** Whether structures of this kind are known in this département, by its INSEE code. */
  public boolean isKnown(StructureKind kind, String departement) {
    return (registered.contains(departement) && !kind.categories().isEmpty())
        || (kind.activity() != null && activities.contains(kind.activity()))
        || (kind.surveyed() && surveyed)
        || (kind.priced() && priced.contains(departement));
  }
}
