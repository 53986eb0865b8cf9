package fr.rezone.site.view;

import fr.rezone.release.Release;
import fr.rezone.territory.Level;
import fr.rezone.territory.around.Centres;
import fr.rezone.territory.around.NearestStructures;
import fr.rezone.territory.around.PlaceFinder;
import fr.rezone.territory.around.Placement;
import fr.rezone.territory.around.StructureCounts;
import fr.rezone.territory.structure.StructureIndex;
import fr.rezone.territory.structure.StructureKinds;

/**
 * What answers about the surroundings of a place, made once per release. Immutable, safe to share
 * between threads.
 *
 * @param located says what lies at a point
 * @param nearest of each territory, as the import computed them
 * @param index of all structures, for any other point; those without coordinates stand at their
 *     commune
 */
public record Around(
    Promised<PlaceFinder> located,
    Centres centres,
    StructureKinds kinds,
    StructureCounts counts,
    NearestStructures nearest,
    StructureIndex index) {

  public static Around of(Release release) {
    StructureKinds kinds = StructureKinds.load();
    return new Around(
        Promised.of(() -> new PlaceFinder(release.atlas(), release.outlines())),
        Centres.of(release.atlas(), code -> release.outlines().find(Level.COMMUNE, code)),
        kinds,
        new StructureCounts(release.atlas(), release.structures(), kinds.all()),
        release.nearest(),
        new StructureIndex(
            Placement.of(
                release.structures(),
                code -> release.outlines().find(Level.COMMUNE, code).map(Centres::point))));
  }

  /** What says what lies at a point. */
  public PlaceFinder places() {
    return located.get();
  }
}
