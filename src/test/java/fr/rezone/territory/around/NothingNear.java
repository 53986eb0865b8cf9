package fr.rezone.territory.around;

import fr.rezone.territory.structure.StructureKinds;
import fr.rezone.territory.structure.Structures;
import java.util.Arrays;

/** No structure within reach of any territory. */
public final class NothingNear {
  private NothingNear() {}

  public static NearestStructures of(Structures structures, int territories) {
    int kinds = StructureKinds.load().all().size();
    int[] ranks = new int[territories * kinds];
    Arrays.fill(ranks, -1);
    return NearestStructures.of(structures, kinds, ranks, new float[ranks.length]);
  }
}
